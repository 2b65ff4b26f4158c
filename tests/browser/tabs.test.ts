import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goBack, openBeside, openOwnPage } from '../../utils/browser/tabs';
import { type FakeTab, fake } from '../fake-browser';

vi.mock('../../utils/browser/api', async () => ({
  browser: (await import('../fake-browser')).fake.browser,
}));

const { windows } = fake.browser;
const TO = 'https://example.com/a';
const last = () => [...fake.tabs.values()].at(-1) as FakeTab;

/** Firefox for Android: no windows, and none of its tabs is told which one it comes from. */
function onAndroid(): void {
  vi.stubEnv('FIREFOX', 'true');
  Object.assign(fake.browser, { windows: undefined });
  vi.spyOn(fake.browser.tabs, 'create').mockImplementation(async (wanted) => {
    if ('openerTabId' in wanted) throw new Error('openerTabId is not supported');
    return fake.addTab(wanted);
  });
}

beforeEach(() => fake.clear());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  Object.assign(fake.browser, { windows });
});

describe('a destination that opens beside its tab', () => {
  it.each([
    ['Firefox, in the container of its tab', 'true', true],
    ['Chromium', '', false],
  ])('stands next to it in the same window: %s', async (_, firefox, isInside) => {
    vi.stubEnv('FIREFOX', firefox);
    const { id } = fake.addTab({ windowId: 7, index: 3 });
    fake.addTab();
    const opened = await openBeside(id, TO, 'new-tab');
    expect(last()).toMatchObject({ id: opened, url: TO, windowId: 7, index: 4 });
    expect('openerTabId' in last()).toBe(isInside);
  });

  it('is in any new tab rather than in none, where none may be told which one it comes from', async () => {
    onAndroid();
    const { id } = fake.addTab();
    expect(await openBeside(id, TO, 'new-tab')).toBe(last().id);
    expect([fake.tabs.get(id)?.url, last().url]).toEqual([undefined, TO]);
  });

  it('takes the place of a private tab where no new one would be private, and nothing is kept of it', async () => {
    onAndroid();
    const { id } = fake.addTab({ incognito: true });
    expect(await openBeside(id, TO, 'new-tab')).toBeNull();
    expect([...fake.tabs.values()]).toMatchObject([{ id, url: TO, incognito: true }]);
  });

  it('is nowhere where a private window is wanted and there are none', async () => {
    onAndroid();
    const { id } = fake.addTab();
    await expect(openBeside(id, TO, 'private-window')).rejects.toThrow();
    expect(fake.tabs.size).toBe(1);
  });
});

it('the last tab leaves no other in its place where there is no window to keep', async () => {
  onAndroid();
  fake.answers.executed = async () => 1;
  await goBack(fake.addTab().id);
  expect(fake.tabs.size).toBe(0);
});

describe('a page of ours', () => {
  it.each([
    ['the tab the person is in', 'currentTab', false, true, true],
    ['a new one where that tab is private', 'currentTab', true, false, true],
    ['a new one', 'newForegroundTab', false, false, true],
    ['a new one behind it', 'newBackgroundTab', false, false, false],
  ] as const)('opens in %s', async (_, where, incognito, isSame, active) => {
    const { id } = fake.addTab({ incognito });
    await openOwnPage('/link.html', where);
    expect(last()).toMatchObject({ url: `${fake.origin}link.html`, active });
    expect(last().id === id).toBe(isSame);
  });
});
