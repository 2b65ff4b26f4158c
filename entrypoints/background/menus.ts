import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../../utils/browser/api';
import { copyInTab, sayInTab } from '../../utils/browser/copy-in-tab';
import { openLinkPage } from '../../utils/browser/link-texts';
import { createMenus, hasMenus } from '../../utils/browser/menus';
import { isPaused } from '../../utils/browser/pause';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { speech } from '../../utils/browser/speech';
import { openBeside, openOwnPage } from '../../utils/browser/tabs';
import { displayUrl } from '../../utils/url/display';
import { type MenuId, menuItems } from '../../utils/visit/menu-items';
import { copyableUnseen, openableUnseen, readLink } from '../../utils/visit/read-link';
import { currentCatalogue, heldCatalogue, holdCatalogue } from './own-rules';
import { endPause, startPause } from './pause';

/** Our entries in the browser's menus: on links, on selected text and on the button. */
export function offerMenus(): void {
  if (!hasMenus()) return;
  holdCatalogue();
  browser.runtime.onInstalled.addListener(async () => {
    const [paused, settings] = await Promise.all([isPaused(), readSettings()]);
    const { t } = await speech(settings);
    await createMenus(menuItems(paused, t));
  });
  browser.contextMenus.onClicked.addListener((click, tab) => void serve(click, tab));
}

async function serve(click: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const { linkUrl = '', selectionText = '' } = click;
  const isPrivate = tab?.incognito ?? false;
  switch (click.menuItemId as MenuId) {
    case 'copy-link':
      return copyLink(linkUrl, tab);
    case 'open-link':
      return openLink(linkUrl, tab);
    case 'look-at-link':
      return openLinkPage({ text: linkUrl, isPrivate, isLink: true });
    case 'look-at-text':
      return openLinkPage({ text: selectionText, isPrivate });
    case 'pause-hour':
      return startPause('hour');
    case 'pause-restart':
      return startPause('restart');
    case 'pause-until-resumed':
      return startPause('until-resumed');
    case 'resume':
      return endPause();
    case 'history':
      return openOwnPage('/incidents.html');
    case 'options':
      return browser.runtime.openOptionsPage();
  }
}

/** Copies where a link leads; where that should be read first, or the page is no help, our own page offers it. */
async function copyLink(url: string, tab: Tabs.Tab | undefined): Promise<void> {
  const link = readLink(url, heldCatalogue() ?? (await currentCatalogue()), siteOf);
  const destination = copyableUnseen(link);
  const isPrivate = tab?.incognito ?? false;
  if (destination === null || tab?.id === undefined)
    return openLinkPage({ text: url, isPrivate, isLink: true });
  // What is not wrapped is copied as it is written.
  const isPlain = link.is === 'plain';
  const isCopied = await copyInTab(tab.id, isPlain ? url : destination);
  if (!isCopied) return openLinkPage({ text: url, isPrivate, isLink: true, copyFailed: true });
  const { t } = await speech(await readSettings());
  const { site } = displayUrl(destination, siteOf);
  await sayInTab(tab.id, t(isPlain ? 'menus.copied-plain' : 'menus.copied', { site }));
}

async function openLink(url: string, tab: Tabs.Tab | undefined): Promise<void> {
  const [catalogue, { careful }] = await Promise.all([currentCatalogue(), readSettings()]);
  const destination = openableUnseen(readLink(url, catalogue, siteOf), siteOf);
  if (destination === null || careful || tab?.id === undefined) {
    return openLinkPage({ text: url, isPrivate: tab?.incognito ?? false, isLink: true });
  }
  await openBeside(tab.id, destination, 'new-tab');
}
