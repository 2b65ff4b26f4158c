// @vitest-environment happy-dom
import { cleanup, configure, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { fake } from '../fake-browser';
import { t } from '../language/english';
import { startBackground, ZHIHU } from './background/start-background';

vi.mock('../../utils/browser/api', async () => ({
  browser: (await import('../fake-browser')).fake.browser,
}));

// Each page is loaded whole, and silence takes its time.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  await startBackground();
  await fake.browser.storage.session.set({ 'link-text:one': { text: ZHIHU, isPrivate: false } });
});

type Page = [path: string, root: string, load: () => Promise<unknown>, says: string];
const LINK: Page = [
  '/link.html?text=one',
  'link',
  () => import('../../entrypoints/link/main'),
  'example.com',
];
const pages: Page[] = [
  ['/options.html', 'app', () => import('../../entrypoints/options/main'), t('words.options')],
  ['/incidents.html', 'app', () => import('../../entrypoints/incidents/main'), t('incidents.empty')],
  ['/welcome.html', 'welcome', () => import('../../entrypoints/welcome/main'), t('welcome.title')],
  LINK,
];

/** Holds back what is answered until it is let go. */
function hold() {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { held, go: () => go() };
}

async function saysSo(
  path: string,
  root: string,
  load: () => Promise<unknown>,
  says: string,
  go: () => void,
) {
  cleanup();
  history.replaceState(null, '', path);
  document.body.innerHTML = `<div id="${root}"></div>`;
  vi.resetModules();
  const opened = load();
  const heading = await screen.findByText(t('words.no-answer'));
  await waitFor(() => expect(document.activeElement).toBe(heading));
  go();
  await opened;
  await waitFor(() => expect(screen.queryByText(t('words.no-answer'))).toBeNull());
  await waitFor(() => expect(document.body.textContent).toContain(says));
}

it.each(pages)('%s says that the browser does not answer, and is there once it does', async (...page) => {
  const { get } = fake.browser.storage.local;
  const { held, go } = hold();
  const silent = vi
    .spyOn(fake.browser.storage.local, 'get')
    .mockImplementation((key) => held.then(() => get(key)));
  onTestFinished(() => silent.mockRestore());
  await saysSo(...page, go);
});

const POPUP: Page = [
  '/popup.html?tab=0',
  'popup',
  () => import('../../entrypoints/popup/main'),
  t('popup.nothing'),
];

it.each([LINK, POPUP])('%s says so where only the background is silent', async (...page) => {
  const { sendMessage } = fake.browser.runtime;
  const { held, go } = hold();
  const silent = vi
    .spyOn(fake.browser.runtime, 'sendMessage')
    .mockImplementation((wish) => held.then(() => sendMessage(wish)));
  onTestFinished(() => silent.mockRestore());
  await saysSo(...page, go);
});
