// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportDialog } from '../../components/incidents/ImportDialog';
import { QrCode } from '../../components/QrCode';
import { askShortLink } from '../../entrypoints/link/describe-links';
import { OwnRulesSection } from '../../entrypoints/options/own-rules-section';
import { StraightSection } from '../../entrypoints/options/straight-section';
import { WatchSection } from '../../entrypoints/options/watch-section';
import { wishesFor } from '../../entrypoints/popup/wishes';
import incidents from '../../locales/en/incidents.json';
import options from '../../locales/en/options.json';
import words from '../../locales/en/words.json';
import { requestAllSites } from '../../utils/browser/all-sites';
import { requestOrigins } from '../../utils/browser/origins';
import { requestPacks } from '../../utils/browser/packs';
import { requestAccess } from '../../utils/browser/platform-access';
import type { Screen } from '../../utils/browser/screen';
import { requestPages } from '../../utils/browser/straight-pages';
import { createTranslate } from '../../utils/language/translate';
import { platforms } from '../../utils/rules/all-platforms';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';

/** No driver can press "No" at the browser's prompt; so here the browser itself is the one who says it. */
const { request, sendMessage } = vi.hoisted(() => ({ request: vi.fn(), sendMessage: vi.fn() }));
vi.mock('../../utils/browser/api', () => {
  const event = { addListener: () => {}, removeListener: () => {} };
  const area = { get: async () => ({}), set: async () => {}, onChanged: event };
  return {
    browser: {
      permissions: {
        request,
        contains: async () => false,
        remove: async () => true,
        getAll: async () => ({ origins: [] }),
        onAdded: event,
        onRemoved: event,
      },
      runtime: { sendMessage, getManifest: () => ({ version: '1' }) },
      storage: { local: area, session: area, onChanged: event },
      webRequest: {},
    },
  };
});

/** What draws a code cannot be loaded, as where the extension was updated under an open page. */
vi.mock('uqr', () => {
  throw new Error('Failed to fetch dynamically imported module');
});

const t = createTranslate('en', { ...words, ...options, ...incidents });
const opened = { settings: DEFAULT_SETTINGS, language: 'en', t } as Screen;
const zhihu = platforms.find(({ id }) => id === 'zhihu')!;
const wishes = () => sendMessage.mock.calls.map(([wish]) => wish.type);
const answers: [how: string, answer: () => Promise<boolean>][] = [
  ['says no', async () => false],
  [
    'takes the click for none',
    () => Promise.reject(new Error('may only be called from a user input handler')),
  ],
];

beforeEach(() => {
  request.mockReset();
  sendMessage.mockReset().mockImplementation(async () => ({ ok: true }));
});
afterEach(cleanup);

describe.each(answers)('a browser that %s', (_, answer) => {
  beforeEach(() => void request.mockImplementation(answer));

  const asked: [what: string, ask: () => Promise<boolean>][] = [
    ['a host', () => requestOrigins(['*://t.cn/*'])],
    ['a pack', () => requestPacks(platforms, ['forums'])],
    ['a platform or an own rule', () => requestAccess([zhihu])],
    ['a platform’s own pages', () => requestPages(zhihu)],
    ['all sites', () => requestAllSites()],
  ];
  it.each(asked)('gives no access to %s, and nothing is thrown', async (_what, ask) => {
    expect(await ask()).toBe(false);
    expect(request).toHaveBeenCalledOnce();
  });

  it('has no short link asked', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const link = { url: 'https://t.cn/abc', platform: '', short: 'https://t.cn/abc' } as Parameters<
      typeof askShortLink
    >[0];
    expect(await askShortLink(link, 'en')).toBeNull();
    expect(request).toHaveBeenCalledWith({ origins: ['*://t.cn/*'] });
    expect(fetched).not.toHaveBeenCalled();
    expect(wishes()).toEqual([]);
    fetched.mockRestore();
  });

  it('has a rule taken back that was kept along with the question', async () => {
    const nothing = { state: 'nothing', names: {}, url: null, paused: false } as const;
    const kept = wishesFor(nothing, 7).keepRule('https://example.com/', ['*://forum.example/*']);
    expect(await kept).toEqual({ ok: false, why: 'not-allowed' });
    expect(wishes()).toEqual(['keep-rule', 'drop-rule']);
  });

  it('leaves an own rule from the options page waiting for its access', async () => {
    const notice = vi.fn(async (_ending: unknown) => {});
    render(<OwnRulesSection screen={opened} notice={notice} />);
    // What is stored is read by then.
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    fireEvent.input(screen.getByLabelText('Host'), { target: { value: 'forum.example' } });
    fireEvent.submit(screen.getByLabelText('Host').closest('form')!);
    await waitFor(() => expect(notice).toHaveBeenCalledOnce());
    expect(await notice.mock.calls[0]?.[0]).toBe('refused');
    expect(wishes()).toEqual(['set-own-rules']);
  });

  it('leaves straight links resting, and the person is told', async () => {
    const change = vi.fn(async (_: object, _asked?: Promise<boolean>) => {});
    render(
      <StraightSection
        screen={opened}
        seen={{}}
        change={change}
        ask={async () => {}}
        giveBack={async () => {}}
      />,
    );
    fireEvent.click(screen.getByLabelText(/Zhihu/));
    const [wanted, asked] = change.mock.calls[0] ?? [];
    expect(wanted).toEqual({ straight: { zhihu: true } });
    expect(await asked).toBe(false);
  });

  it('leaves watching off, and the person is told', async () => {
    const ask = vi.fn(async (request: Promise<boolean>) => void (await request));
    const change = vi.fn(async () => {});
    render(<WatchSection screen={opened} change={change} ask={ask} giveBack={async () => {}} />);
    const toggle = screen.getByRole<HTMLInputElement>('checkbox');
    fireEvent.click(toggle);
    expect(await ask.mock.calls[0]?.[0]).toBe(false);
    expect(request).toHaveBeenCalledWith({ origins: ['*://*/*'] });
    expect(change).not.toHaveBeenCalled();
    await waitFor(() => expect(toggle.checked).toBe(false));
  });
});

it('says of a code that could not be drawn that it was not', async () => {
  render(<QrCode address={displayUrl('https://example.com/', siteOf)} t={t} />);
  expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
  expect(screen.queryByRole('img')).toBeNull();
});

/** What an import shows of a file of which all these lines are refused. */
function showImport(refused: { line: number; reason: string }[], refusals: number): void {
  const preview = { added: 0, extended: 0, duplicates: 0, refused, refusals };
  render(
    <ImportDialog
      state={{ step: 'preview', preview }}
      present={0}
      t={t}
      onCommit={() => {}}
      onClose={() => {}}
    />,
  );
}

it('tells of every refusal of a file, also of two in one line', async () => {
  // It says so where two have the same key.
  await import('preact/debug');
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const refused = [1, 1, 2].map((line) => ({ line, reason: 'conflict' }));
  showImport(refused, 3);
  expect(document.querySelectorAll('.refused li')).toHaveLength(3);
  expect(document.querySelector('.refused > p.small')).toBeNull();
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

it('lists some refused lines of a file that is none of ours, and counts the others', () => {
  const refused = Array.from({ length: 30 }, (_, i) => ({ line: i + 1, reason: 'not-json' }));
  showImport(refused, 4000);
  expect(document.querySelectorAll('.refused li')).toHaveLength(8);
  expect(screen.getByText(t('incidents.import-more-refused', { count: 3992 }))).toBeTruthy();
});
