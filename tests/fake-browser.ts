/**
 * The extension API in memory, for unit tests of what is wired to it. It answers as the browsers do where we
 * depend on it, and holds nothing back from a test: state is public, events are fired by hand.
 *
 *     vi.mock('../utils/browser/api', async () => ({ browser: (await import('./fake-browser')).fake.browser }));
 */

type Listener = (...args: never[]) => unknown;

export class FakeEvent {
  readonly listeners: Listener[] = [];
  addListener = (listener: Listener) => void this.listeners.push(listener);
  removeListener = (listener: Listener) => {
    const index = this.listeners.indexOf(listener);
    if (index >= 0) this.listeners.splice(index, 1);
  };
  hasListener = (listener: Listener) => this.listeners.includes(listener);
  /** Calls every listener, in order, and waits for all of them; their answers. */
  fire(...args: unknown[]): Promise<unknown[]> {
    return Promise.all(this.listeners.map((listener) => listener(...(args as never[]))));
  }
}

export interface FakeTab {
  id: number;
  index: number;
  windowId: number;
  active: boolean;
  incognito: boolean;
  url?: string;
  /** There is no page to go back to, and Chromium says so. */
  isFirst?: boolean;
  /** What a content script in it answers; none: nobody hears a message. */
  hears?: (message: unknown) => unknown;
}

interface FakeScript {
  id: string;
  matches: string[];
  excludeMatches?: string[];
  js: string[];
}

interface Permissions {
  origins?: string[];
  permissions?: string[];
}

type Values = Record<string, unknown>;

function area(name: string, changed: FakeEvent) {
  const values: Values = {};
  const tell = (changes: Record<string, { newValue?: unknown }>) => void changed.fire(changes, name);
  return {
    values,
    get: async (key: string | string[] | null = null) =>
      structuredClone(
        Object.fromEntries(
          [key ?? Object.keys(values)].flat().flatMap((k) => (k in values ? [[k, values[k]]] : [])),
        ),
      ),
    set: async (given: Values) => {
      Object.assign(values, structuredClone(given));
      tell(Object.fromEntries(Object.entries(given).map(([k, newValue]) => [k, { newValue }])));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete values[key];
      tell(Object.fromEntries([keys].flat().map((key) => [key, {}])));
    },
  };
}

/** Whether one of the granted patterns covers a pattern of a whole host. */
function covers(granted: Iterable<string>, wanted: string): boolean {
  const host = wanted.split('/')[2] ?? '';
  return [...granted].some((pattern) => {
    const given = pattern.split('/')[2] ?? '';
    return given === '*' || given === host || (given.startsWith('*.') && `.${host}`.endsWith(given.slice(1)));
  });
}

type FakeBrowser = ReturnType<typeof createFakeBrowser>;

function createFakeBrowser(origin = 'chrome-extension://onward-id/') {
  const id = 'onward-id';
  const event = () => new FakeEvent();
  const granted = new Set<string>();
  /** Permissions that are no hosts. */
  const allowed = new Set<string>();
  const tabs = new Map<number, FakeTab>();
  const scripts = new Map<string, FakeScript>();
  const menus = new Map<string, object>();
  const alarms = new Map<string, object>();
  const badges = new Map<number | 'all', string | null>();
  const said: { suggestion?: string } = {};
  /** What the person answers in the browser's prompt, and what a script put into a page gives back. */
  const answers = { permission: true, executed: async (_: { files?: string[] }): Promise<unknown> => null };
  const storageChanged = event();
  const storage = {
    local: area('local', storageChanged),
    session: area('session', storageChanged),
    sync: area('sync', storageChanged),
    onChanged: storageChanged,
  };
  let nextTab = 1;

  function addTab(tab: Partial<FakeTab> = {}): FakeTab {
    const tabId = nextTab++;
    const made = { id: tabId, index: tabs.size, windowId: 1, active: true, incognito: false, ...tab };
    if (made.active) for (const other of tabs.values()) other.active = false;
    tabs.set(tabId, made);
    return made;
  }
  function tabOf(tabId: number): FakeTab {
    const tab = tabs.get(tabId);
    if (!tab) throw new Error(`No tab with id: ${tabId}`);
    return tab;
  }
  /** A message as the browser delivers it: the first listener that answers does. */
  function deliver(message: unknown, sender: object): Promise<unknown> {
    const heard = runtime.onMessage.listeners.map((listener) =>
      (listener as (m: unknown, s: object) => unknown)(structuredClone(message), sender),
    );
    return Promise.resolve(heard.find((answer) => answer !== undefined)).then((answer) =>
      structuredClone(answer),
    );
  }

  const runtime = {
    id,
    getURL: (path: string) => origin + path.replace(/^\//, ''),
    getManifest: () => ({ version: '0.1.0' }),
    openOptionsPage: async () => void addTab({ url: `${origin}options.html` }),
    sendMessage: (message: unknown) => deliver(message, { id, url: `${origin}popup.html` }),
    onMessage: event(),
    onInstalled: event(),
    onStartup: event(),
  };
  const permissions = {
    contains: async ({ origins = [], permissions = [] }: Permissions) =>
      origins.every((each) => covers(granted, each)) && permissions.every((each) => allowed.has(each)),
    getAll: async () => ({ origins: [...granted], permissions: [...allowed] }),
    request: async (wanted: Permissions) => {
      if (!answers.permission) return false;
      for (const each of wanted.origins ?? []) granted.add(each);
      for (const each of wanted.permissions ?? []) allowed.add(each);
      await permissions.onAdded.fire(wanted);
      return true;
    },
    remove: async (dropped: Permissions) => {
      for (const each of dropped.origins ?? []) granted.delete(each);
      for (const each of dropped.permissions ?? []) allowed.delete(each);
      await permissions.onRemoved.fire(dropped);
      return true;
    },
    onAdded: event(),
    onRemoved: event(),
  };
  const scripting = {
    getRegisteredContentScripts: async (filter?: { ids?: string[] }) =>
      [...scripts.values()].filter(({ id }) => !filter?.ids || filter.ids.includes(id)),
    registerContentScripts: async (added: FakeScript[]) => {
      for (const script of added) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
    updateContentScripts: async (changed: FakeScript[]) => {
      for (const script of changed) {
        if (!scripts.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const script of ids) scripts.delete(script);
    },
    executeScript: async (what: { files?: string[] }) => [{ result: await answers.executed(what) }],
  };

  const webNavigation = {
    onBeforeNavigate: event(),
    onCommitted: event(),
    onCompleted: event(),
    onErrorOccurred: event(),
  };

  const browser = {
    runtime,
    storage,
    permissions,
    scripting,
    tabs: {
      get: async (tabId: number) => tabOf(tabId),
      getCurrent: async () => [...tabs.values()].find(({ active }) => active),
      query: async ({ active }: { active?: boolean }) =>
        [...tabs.values()].filter((tab) => active === undefined || tab.active === active),
      create: async (wanted: Partial<FakeTab>) => addTab(wanted),
      update: async (tabId: number, { url }: { url: string }) => Object.assign(tabOf(tabId), { url }),
      sendMessage: async (tabId: number, message: unknown) => {
        const { hears } = tabOf(tabId);
        if (!hears) throw new Error('Receiving end does not exist.');
        return hears(message);
      },
      goBack: async (tabId: number) => {
        if (tabOf(tabId).isFirst) throw new Error('Cannot find a next page in history.');
        tabOf(tabId).url = 'about:back';
      },
      remove: async (tabId: number) => void tabs.delete(tabId),
      onRemoved: event(),
      onReplaced: event(),
    },
    windows: {
      create: async (wanted: { url: string; incognito?: boolean }) => addTab({ windowId: 2, ...wanted }),
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) =>
        void badges.set(tabId ?? 'all', text),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      setTitle: async () => {},
      setIcon: async () => {},
      openPopup: async () => {},
      getUserSettings: async () => ({ isOnToolbar: true }),
    },
    alarms: {
      create: async (name: string, when: object) => void alarms.set(name, when),
      get: async (name: string) => {
        const set = alarms.get(name) as { when?: number; delayInMinutes?: number } | undefined;
        const { when, delayInMinutes = 0 } = set ?? {};
        return set && { ...set, name, scheduledTime: when ?? Date.now() + delayInMinutes * 60_000 };
      },
      clear: async (name: string) => alarms.delete(name),
      onAlarm: event(),
    },
    contextMenus: {
      create: (item: { id: string }) => void menus.set(item.id, item),
      update: async (item: string, change: object) => {
        if (!menus.has(item)) throw new Error(`Cannot find menu item with id ${item}`);
        menus.set(item, { ...menus.get(item), ...change });
      },
      removeAll: async () => menus.clear(),
      onClicked: event(),
    },
    commands: {
      getAll: async () => [
        { name: '_execute_action', description: '', shortcut: 'Alt+Shift+U' },
        { name: 'open-destination', description: 'Open', shortcut: 'Alt+O' },
        { name: 'copy-destination', description: 'Copy', shortcut: '' },
        { name: 'toggle-pause', description: 'Pause', shortcut: '' },
      ],
      onCommand: event(),
    },
    omnibox: {
      onInputChanged: event(),
      onInputEntered: event(),
      setDefaultSuggestion: async ({ description }: { description: string }) => {
        said.suggestion = description;
      },
    },
    webRequest: {
      onBeforeRequest: event(),
      onResponseStarted: event(),
      onBeforeRedirect: event(),
      onHeadersReceived: event(),
      onCompleted: event(),
      onErrorOccurred: event(),
    },
    /** There once the permission is, as in Chromium. */
    get webNavigation() {
      return allowed.has('webNavigation') ? webNavigation : undefined;
    },
    i18n: { getMessage: (key: string) => (key === 'language' ? 'en' : key), getUILanguage: () => 'en-US' },
  };
  return {
    browser,
    origin,
    granted,
    allowed,
    webNavigation,
    tabs,
    scripts,
    menus,
    alarms,
    badges,
    said,
    answers,
    addTab,
    /** What our content script in a tab's top frame says. */
    fromPage: (tab: FakeTab, message: object) =>
      deliver(message, { id, url: tab.url, frameId: 0, tab: { id: tab.id, incognito: tab.incognito } }),
    /** Forgets everything but the listeners, as a new profile would. */
    clear() {
      for (const each of [granted, allowed, tabs, scripts, menus, alarms, badges]) each.clear();
      for (const { values } of [storage.local, storage.session, storage.sync])
        for (const key of Object.keys(values)) delete values[key];
      answers.permission = true;
      answers.executed = async () => null;
    },
  };
}

const realm = globalThis as typeof globalThis & { fakeBrowser?: FakeBrowser };

/** One for each test file, whichever context of the extension asks: modules that are loaded anew share it. */
realm.fakeBrowser ??= createFakeBrowser();
export const fake = realm.fakeBrowser;
