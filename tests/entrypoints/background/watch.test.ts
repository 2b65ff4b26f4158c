import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookIfLeaving } from '../../../entrypoints/background/watch';
import type { Looked } from '../../../utils/guess/looked';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';

const PAGE = 'https://forum.example/out?to=https%3A%2F%2Fwww.example.com%2F';
const LOOKED: Looked = {
  url: PAGE,
  title: '',
  words: '',
  buttons: [],
  recognised: {},
  guesses: [{ destination: 'https://www.example.com/', why: ['in-query'], places: [] }],
};

/** What the browser and the stores say in one row. */
interface World {
  watch: Settings['watch'];
  allowed: boolean;
  paused: boolean;
  address: string | null;
  looked: Looked | null;
}
const { world, lookInto, setBadgeText } = vi.hoisted(() => ({
  world: {} as World,
  lookInto: vi.fn(),
  setBadgeText: vi.fn(async () => {}),
}));
vi.mock('../../../utils/browser/api', () => ({
  browser: { action: { setBadgeText, setBadgeBackgroundColor: async () => {} } },
}));
vi.mock('../../../utils/browser/all-sites', () => ({ mayWatch: async () => world.allowed }));
vi.mock('../../../utils/browser/pause', () => ({ isPaused: async () => world.paused }));
vi.mock('../../../utils/browser/page-looks', () => ({ lookInto }));
vi.mock('../../../utils/browser/tabs', () => ({ addressOf: async () => world.address }));
vi.mock('../../../utils/browser/own-rules', () => ({ readOwnRules: async () => [] }));
vi.mock('../../../utils/browser/content-script', () => ({ registerContentScript: async () => {} }));
vi.mock('../../../utils/browser/settings-store', () => ({
  readSettings: async () => ({ ...DEFAULT_SETTINGS, watch: world.watch }),
}));

beforeEach(() => {
  Object.assign(world, { watch: 'on', allowed: true, paused: false, address: PAGE, looked: LOOKED });
  lookInto.mockReset().mockImplementation(async () => world.looked);
  setBadgeText.mockClear();
});
const seen = (url = PAGE) => lookIfLeaving({ tabId: 7, url, isPrivate: false });

describe('a page that may be a leaving page', () => {
  it('gets a mark on the button where there is something to propose', async () => {
    await seen();
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '?' });
  });

  const unseen: [why: string, change: Partial<World>, url?: string][] = [
    ['watching is off', { watch: 'off' }],
    ['it was taken away', { watch: 'revoked' }],
    ['the browser gives no access', { allowed: false }],
    ['Onward is paused', { paused: true }],
    ['a rule knows it', {}, 'https://link.zhihu.com/?target=https%3A//example.com/'],
  ];
  it.each(unseen)('is not even looked at when %s', async (_, change, url) => {
    Object.assign(world, change);
    await seen(url);
    expect(lookInto).not.toHaveBeenCalled();
    expect(setBadgeText).not.toHaveBeenCalled();
  });

  const silent: [why: string, change: Partial<World>][] = [
    ['nothing is found', { looked: { ...LOOKED, guesses: [] } }],
    ['the page cannot be looked at', { looked: null }],
    ['the tab is somewhere else by then', { address: 'https://other.example/' }],
    [
      'the gate refuses what was found',
      { looked: { ...LOOKED, guesses: [{ ...LOOKED.guesses[0]!, destination: 'http://127.0.0.1/' }] } },
    ],
  ];
  it.each(silent)('gets none when %s', async (_, change) => {
    Object.assign(world, change);
    await seen();
    expect(lookInto).toHaveBeenCalled();
    expect(setBadgeText).not.toHaveBeenCalled();
  });
});
