import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers/find';
import type { World } from './world';

export { eventually } from './eventually';

export interface LaunchOptions {
  /** The internet this browser sees. */
  world: World;
  /** Program to run. */
  executable: string;
  /** Folder of the unpacked extension. */
  extension: string;
  /** The packed ZIP, which Firefox is given instead of the folder. */
  archive?: string;
  /** Changes the browser's own copy of the extension before it is loaded. */
  prepare?: (folder: string) => void;
  headless?: boolean;
  /** Language of the browser, and so of the extension; default English. */
  language?: 'en' | 'zh-CN';
  /** Lets the extension run in private windows, as the person could in the browser's settings; default no. */
  allowPrivate?: boolean;
  /** What the first tab shows at start; default an empty page. */
  firstPage?: string;
  /** Bytes that our pages and the background may keep in all. Wants a package without `unlimitedStorage`. */
  room?: number;
}

/** One running browser with the extension in it: the same face for Chromium and Firefox. */
export interface Driver {
  readonly name: BrowserName;
  /** As the browser writes it, for example `Chrome/156.0.8078.79`. */
  readonly version: string;
  /** Address of an extension page: `url('popup.html')`. */
  url(path: string): string;
  /**
   * A new foreground tab at `url`, in a private window on request (needs `allowPrivate`), or in one of Firefox's containers.
   * Resolves when it has loaded.
   */
  openPage(url: string, where?: { private?: boolean; container?: number }): Promise<Page>;
  /** A new foreground tab with a page of the extension, in a window that is not private. */
  openExtensionPage(path: string): Promise<Page>;
  /** `popup.html?tab=ID` for the tab of `page`, as a tab: Firefox's real panel cannot be driven. */
  popupOf(page: Page): Promise<Page>;
  /** The browser's own id of the tab that shows `page`. */
  tabId(page: Page): Promise<number>;
  /** The first open page whose URL is `url` (or matches it), waiting `timeout` ms for it. Not for extension pages. */
  pageAt(url: string | RegExp, timeout?: number): Promise<Page>;
  /** Calls `fn` in an extension page that runs none of our code; `fn` sees the `browser` API and returns JSON. */
  inExtension<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Stops the service worker or event page; resolves when it is gone. The next event starts a new one. */
  killBackground(): Promise<void>;
  /**
   * Loads the extension anew, as an update does; pages of the web stay open. Wants `allowPrivate` in Chromium.
   * `update` is the folder of the package that takes its place; none: the same one.
   */
  reloadExtension(update?: string): Promise<void>;
  /** Switches the extension off and on again, as the person can in the browser's own list of them; its pages close. */
  switchOffAndOn(): Promise<void>;
  /** Lets a later `permissions.request()` for these patterns succeed without the prompt no test can click. */
  allowHosts(patterns: string[]): Promise<void>;
  /**
   * The same for `optional_permissions`; in Chromium, which no test can answer there, they are granted already. Wants
   * `allowPrivate` in Chromium.
   */
  allowPermissions(names: string[]): Promise<void>;
  /**
   * Where `selector` lies inside the closed shadow root of `host`, and its text; undefined if it is not there.
   *
   * @param isPressed it is clicked by a script of the page, which no page could reach
   */
  insideClosedRoot(
    page: Page,
    host: string,
    selector: string,
    isPressed?: boolean,
  ): Promise<Spot | undefined>;
  /** Dark or light, for every page open now or later. */
  setColourScheme(scheme: 'dark' | 'light'): Promise<void>;
  /** As `page` is laid out on paper, or on the screen again. */
  setMedium(page: Page, medium: 'print' | 'screen'): Promise<void>;
  /** Does what makes the browser save a file, and gives the path of the file once it is whole. */
  download(act: () => Promise<unknown>): Promise<string>;
  /** Closes the browser and starts it again with the same profile; pages from before are gone. */
  restart(): Promise<void>;
  /** Closes every page that a failed test has left, and starts the browser again where it is gone. */
  tidy(): Promise<void>;
  /** Resolves when the browser is gone, whoever closed it. */
  closed(): Promise<void>;
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>;
}

/** The centre of an element in CSS pixels of the viewport: `page.mouse.click(spot.x, spot.y)` is a trusted click. */
export interface Spot {
  x: number;
  y: number;
  text: string;
  /** All of it lies in the window, and all of its text in it. */
  fits: boolean;
}

export interface ChromiumDriver extends Driver {
  readonly name: 'chromium';
  /** Presses the toolbar button over `page` and gives the real popup. */
  actionPopup(page: Page): Promise<Page>;
}
