// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { MetView, PopupWishes } from '../../../components/popup/wishes';
import type { Incident } from '../../../utils/incidents/incident';
import type { Reply } from '../../../utils/messages/protocol';
import type { TabView } from '../../../utils/messages/views';
import type { Kind } from '../../../utils/rules/define-platform';
import { displayUrl } from '../../../utils/url/display';
import { siteOf } from '../../../utils/url/site';
import { t } from '../../language/english';
import { NOTICE as EXAMPLE } from '../../visit/met-view';

// What draws a code is loaded only then, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

const OK: Reply = { ok: true };
const NO: Reply = { ok: false, why: 'not-allowed' };

const NOTICE: MetView = {
  ...EXAMPLE,
  url: 'https://link.zhihu.com/?target=https%3A%2F%2Fwww.example.org%2Fa',
  platform: { id: 'zhihu', name: { en: 'Zhihu', zh_CN: '知乎' } },
  rule: { id: 'zhihu/link', verified: '2026-08' },
  words: '即将离开知乎',
  how: 'param target',
  origins: ['*://link.zhihu.com/*'],
  incident: 'one',
};
const WARNING: MetView = { ...NOTICE, kind: 'warning', reason: 'complaints', mayOpenDirectly: false };
const { destination: _, ...WITHOUT } = NOTICE;

let wishes: { [Wish in keyof PopupWishes]: Mock<PopupWishes[Wish]> };

beforeEach(() => {
  const ok = () => vi.fn(async () => OK);
  wishes = {
    open: ok(),
    openOriginal: ok(),
    undoDirectly: ok(),
    askAgain: ok(),
    goBack: ok(),
    stay: vi.fn<() => void>(),
    copyDestination: ok(),
    copyText: ok(),
    showedQr: vi.fn<() => void>(),
    record: ok(),
    forget: ok(),
    note: ok(),
    choose: ok(),
    declineDirectly: ok(),
    recognise: ok(),
    unsnooze: ok(),
    pause: ok(),
    resume: ok(),
    openProposal: ok(),
    recordProposal: ok(),
    keepRule: ok(),
    lookInto: ok(),
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const popup = (view: TabView, latest: readonly Incident[] = [], late = 0) => (
  <Popup
    view={view}
    platform="Zhihu"
    report="a report"
    past={{ latest, late }}
    look={null}
    language="en"
    wishes={wishes}
    t={t}
  />
);
const show = (...shown: Parameters<typeof popup>) => render(popup(...shown));
const action = (name: string): HTMLElement | null => document.querySelector(`[data-action="${name}"]`);
const click = (name: string, init?: object) => fireEvent.click(action(name)!, init);

it.each(['login', 'app-only', 'gone'] as const)('blames no rule where a page hides nothing: %s', (kind) => {
  show({ ...WITHOUT, kind, outcome: 'no-destination' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('popup.nowhere'));
  expect(document.body.textContent).not.toContain('out of date');
});

it.each([
  ['login', 'login-wall'],
  ['app-only', 'app-only'],
  ['gone', 'removed'],
] as const)('says once what such a page is: %s', (kind, reason) => {
  show({ ...WITHOUT, kind, reason, outcome: 'no-destination' });
  expect(screen.getByText(t(`kind-means.${kind}`, { platform: 'Zhihu' }))).toBeTruthy();
  expect(screen.queryByText(t(`reason.${reason}`))).toBeNull();
});

it.each([
  ['warning', WARNING, '0'],
  ['notice', NOTICE, null],
] as const)('long words are a stop of the keyboard where they are scrolled: %s', (_, view, stop) => {
  show({ ...view, words: '停止访问该网页。'.repeat(30) });
  expect(document.querySelector('blockquote')?.getAttribute('tabindex')).toBe(stop);
});

it('lets a scan finish whose page hides where it leads, and blames no rule', () => {
  show({ ...WITHOUT, kind: 'scan', outcome: 'no-destination', withheld: true, mayOpen: false });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('words.withheld'));
  expect([...document.querySelectorAll('.primary')]).toEqual([action('stay')]);
  expect(document.body.textContent).not.toContain('out of date');
  expect(screen.queryByText(t('popup.withheld-means', { platform: 'Zhihu' }))).toBeNull();
  click('stay');
  expect(wishes.stay).toHaveBeenCalledOnce();
});

it('lets nothing finish that nobody may open', () => {
  show({ ...WITHOUT, kind: 'scan', outcome: 'refused', refusal: 'not-http', mayOpen: false });
  expect(action('stay')).toBeNull();
});

it('says what the page is before it asks for another link', () => {
  show({ ...WITHOUT, kind: 'app-only', reason: 'app-only', outcome: 'no-destination' });
  const [reason, field] = [document.querySelector('#reason'), document.querySelector('textarea')];
  expect(field && reason?.compareDocumentPosition(field)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it.each([
  ['not where a finger has none', true, null],
  ['where there are some', false, t('popup.new-tab-hint')],
])('speaks of keys %s', (_, matches, title) => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches } as MediaQueryList);
  show(NOTICE);
  expect(action('open-destination')?.getAttribute('title')).toBe(title);
  expect(window.matchMedia).toHaveBeenCalledWith('(pointer: coarse)');
});

it('says why nothing can be chosen to open directly in careful mode', () => {
  show({ ...NOTICE, mayOpenDirectly: false, careful: true });
  expect(screen.getByLabelText(t('choice.open-directly'))).toHaveProperty('disabled', true);
  expect(screen.getByText(t('words.careful-asks'))).toBeTruthy();
});

describe('a history that cannot be written', () => {
  it.each([
    ['quota-exceeded', 'popup.not-recorded-full'],
    ['blocked', 'popup.not-recorded-old'],
    ['newer-version', 'popup.not-recorded-old'],
    ['failed', 'popup.not-recorded'],
  ] as const)('is told in words, with what helps: %s', (fault, words) => {
    show({ ...NOTICE, incident: null, fault });
    expect(screen.getByText(t(words)).getAttribute('role')).toBe('status');
    expect(action('open-destination')).not.toBeNull();
  });

  it('is not blamed where it is the page that has gone', async () => {
    wishes.record.mockResolvedValueOnce({ ok: false, why: 'gone' });
    show({ ...NOTICE, incident: null });
    click('record');
    await screen.findByText(t('words.gone'));
  });

  const FULL = { ok: false, why: 'quota-exceeded' } as const;
  it('is told in words also after a click on the record, its note and the way out of it', async () => {
    wishes.record.mockResolvedValueOnce(FULL);
    show({ ...NOTICE, incident: null });
    click('record');
    await screen.findByText(t('popup.not-recorded-full'));
    cleanup();
    show(NOTICE);
    wishes.forget.mockResolvedValueOnce(FULL);
    click('forget');
    await screen.findByText(t('words.full'));
    cleanup();
    show(NOTICE);
    wishes.note.mockResolvedValueOnce(FULL);
    fireEvent.click(screen.getByRole('button', { name: t('popup.note') }));
    const field = screen.getByRole('textbox', { name: t('popup.note-label') });
    fireEvent.input(field, { target: { value: 'mine' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await screen.findByText(t('words.full'));
  });
});

describe('what a button asked for and did not get', () => {
  const nothing = { state: 'nothing', names: {}, url: null, paused: false } as const;
  type Wish = 'goBack' | 'pause' | 'resume' | 'askAgain' | 'openOriginal' | 'unsnooze' | 'open' | 'lookInto';
  const rows: [button: string, wish: Wish, view: TabView][] = [
    ['go-back', 'goBack', WARNING],
    ['unsnooze', 'unsnooze', { ...NOTICE, snoozedUntil: Date.UTC(2026, 11, 4) }],
    ['open-destination', 'open', NOTICE],
    ['pause-hour', 'pause', nothing],
    ['resume', 'resume', { ...nothing, paused: true }],
    ['ask-again', 'askAgain', { ...nothing, leftAlone: { platform: NOTICE.platform } }],
    ['open-original', 'openOriginal', { ...nothing, cameThrough: { platform: NOTICE.platform } }],
    ['look-into', 'lookInto', nothing],
  ];
  it.each(rows)(
    'is told in words, the button stays, and it can be tried again: %s',
    async (button, wish, view) => {
      wishes[wish].mockResolvedValue({ ok: false, why: 'failed' });
      show(view);
      const pasted = action('look-into') && screen.getByRole<HTMLTextAreaElement>('textbox');
      if (pasted) fireEvent.input(pasted, { target: { value: 'https://v.example.com/abc' } });
      click(button);
      expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
      expect(pasted?.value ?? 'https://v.example.com/abc').toBe('https://v.example.com/abc');
      wishes[wish].mockResolvedValue(OK);
      click(button);
      await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
      expect(wishes[wish]).toHaveBeenCalledTimes(2);
    },
  );
  it('is told of a report that could not be copied', async () => {
    wishes.copyText.mockResolvedValue(NO);
    show(NOTICE);
    fireEvent.click(screen.getByText(t('popup.mistake-copy')));
    expect((await screen.findByText(t('words.failed'))).role).toBe('status');
  });
  it('is told of a "No" that was not kept', async () => {
    wishes.declineDirectly.mockResolvedValue(NO);
    show({ ...NOTICE, askDirectly: true });
    click('open-directly-no');
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
  });
  it('shows the choice that is stored, where one before it is refused later', async () => {
    let refuse = (_: Reply) => {};
    wishes.choose.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          refuse = resolve;
        }),
    );
    show(NOTICE);
    const radio = (choice: string) => document.querySelector<HTMLInputElement>(`[value="${choice}"]`)!;
    fireEvent.click(radio('open-directly'));
    fireEvent.click(radio('log-only'));
    await waitFor(() => expect(radio('log-only').checked).toBe(true));
    refuse(NO);
    await screen.findByRole('alert');
    expect(radio('log-only').checked).toBe(true);
  });
});

describe('a platform whose hosts were never asked for', () => {
  it('is offered to be recognised without a click, and says what came of it', async () => {
    wishes.recognise.mockResolvedValueOnce(NO);
    show({ ...NOTICE, needsClick: true });
    expect(document.body.textContent).toContain('only when you click');
    click('recognise');
    await screen.findByText(t('popup.not-recognised'));
    click('recognise');
    await screen.findByText(t('popup.recognised'));
    expect(action('recognise')).toBeNull();
  });
  it('is not offered where its pages are seen anyway, nor where the same access is asked for already', () => {
    show(NOTICE);
    expect(action('recognise')).toBeNull();
    cleanup();
    show({ ...NOTICE, needsClick: true, wantsAccess: true });
    expect(action('recognise')).toBeNull();
    expect(action('allow-access')).not.toBeNull();
  });
});

describe('a notice', () => {
  it('starts the focus on the heading with the destination', () => {
    show(NOTICE);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(document.activeElement?.textContent).toContain('example.org');
  });
  it('breaks a site that is too long for its line at a dot', () => {
    show(NOTICE);
    const sites = [...document.querySelectorAll('h1 bdi, .host b')].map(({ innerHTML }) => innerHTML);
    expect(sites).toEqual(['example<wbr aria-hidden="true">.org', 'example<wbr aria-hidden="true">.org']);
  });
  it('opens here on a click, in a new tab with Ctrl, Cmd or the middle button', async () => {
    show(NOTICE);
    for (const keys of [{}, { ctrlKey: true }, { metaKey: true }]) {
      click('open-destination', keys);
      await wishes.open.mock.results.at(-1)?.value;
    }
    for (const button of [1, 2]) {
      fireEvent(action('open-destination')!, new MouseEvent('auxclick', { button, bubbles: true }));
      await wishes.open.mock.results.at(-1)?.value;
    }
    expect(wishes.open.mock.calls).toEqual([['here'], ['new-tab'], ['new-tab'], ['new-tab']]);
  });
  it('T11 opens once on a double click: a link may hold only once', () => {
    show(NOTICE);
    click('open-destination');
    click('open-destination');
    expect(wishes.open).toHaveBeenCalledOnce();
  });
  it('T11 opens once on a double click, though a new tab was there by its second', async () => {
    show(NOTICE);
    for (const detail of [1, 2]) {
      click('open-destination', { ctrlKey: true, detail });
      await wishes.open.mock.results.at(-1)?.value;
    }
    for (const detail of [1, 2]) {
      fireEvent(
        action('open-destination')!,
        new MouseEvent('auxclick', { button: 1, bubbles: true, detail }),
      );
      await wishes.open.mock.results.at(-1)?.value;
    }
    expect(wishes.open.mock.calls).toEqual([['new-tab'], ['new-tab']]);
  });
  it.each([
    ['failed', 'words.failed'],
    ['not-allowed', 'popup.not-opened'],
  ] as const)('says so when opening failed, and whether to try again would help: %s', async (why, says) => {
    wishes.open.mockResolvedValue({ ok: false, why });
    show(NOTICE);
    click('open-destination');
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', t(says));
  });
  it('copies on the click and confirms in words', async () => {
    show(NOTICE);
    click('copy-destination');
    await waitFor(() => expect(action('copy-destination')?.textContent).toBe('Copied'));
    expect(wishes.copyDestination).toHaveBeenCalledOnce();
  });
  it('says what else to do when copying is refused', async () => {
    wishes.copyDestination.mockResolvedValue(NO);
    show(NOTICE);
    click('copy-destination');
    expect(await screen.findByText(t('popup.copy-failed'))).toBeTruthy();
  });
  it('draws the QR code as elements, with its caption and the address', async () => {
    show(NOTICE);
    click('show-qr');
    await waitFor(() => expect(document.querySelector('.qr path')?.getAttribute('d')).toMatch(/^M\d+ \d+h1/));
    expect(document.querySelector('.qr figcaption')?.textContent).toContain('may be stopped again');
    expect(document.querySelector('.qr figcaption')?.textContent).toContain('example.org/a');
    click('show-qr');
    expect(document.querySelector('.qr')).toBeNull();
    expect(wishes.showedQr).toHaveBeenCalledOnce();
  });
  it('says through how many pages a link goes where it is more than this one', () => {
    const says = () =>
      screen.queryByText(t('popup.why-hops'))?.parentElement?.querySelector('dd')?.textContent;
    show(NOTICE);
    expect(says()).toBeUndefined();
    cleanup();
    show({ ...NOTICE, hops: 2 });
    expect(says()).toBe('2');
  });
  it('refuses a QR code that no camera could read', () => {
    show({ ...NOTICE, destination: displayUrl(`https://example.org/${'a'.repeat(1200)}`, siteOf) });
    click('show-qr');
    expect(screen.getByText(t('words.qr-too-long'))).toBeTruthy();
  });
  it("quotes the platform's words as text, labelled", () => {
    show({ ...NOTICE, words: '<img src=x onerror=alert(1)>' });
    expect(document.querySelector('blockquote')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('figcaption')?.textContent).toBe('Zhihu says');
  });
  it('has them read aloud in the language of their letters', () => {
    show(NOTICE);
    expect(document.querySelector('blockquote')?.lang).toBe('zh');
  });
});

const GRAVE: { says: string; view: MetView }[] = [
  { says: 'a warning', view: WARNING },
  { says: 'a block', view: { ...WARNING, kind: 'block', reason: 'inducement' } },
  { says: 'a page we do not know', view: { ...WARNING, kind: 'unknown' } },
];

describe.each(GRAVE)('$says', ({ view }) => {
  it('tells the reason before the destination, and offers to go back first', () => {
    show(view);
    const reason = document.querySelector('#reason')!;
    const heading = screen.getByRole('heading', { level: 1 });
    expect(reason.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(heading.getAttribute('aria-describedby')?.split(' ')[0]).toBe('reason');
    expect(document.querySelectorAll('.button.primary')).toHaveLength(1);
    click('go-back');
    expect(wishes.goBack).toHaveBeenCalledOnce();
  });
  it('has no way to open, copy or hand over before the second step', () => {
    show(view);
    for (const name of ['open-destination', 'copy-destination', 'show-qr']) expect(action(name)).toBeNull();
    click('understand');
    expect(screen.getByText(t('popup.last-look', { site: 'example.org' }))).toBeTruthy();
    for (const name of ['copy-destination', 'show-qr']) expect(action(name)).not.toBeNull();
    click('open-destination');
    expect(wishes.open).toHaveBeenCalledWith('here');
  });
  it('is not opened by a double click on the first step', () => {
    show(view);
    click('understand');
    click('understand');
    expect(action('open-destination')).toBeNull();
    expect(wishes.open).not.toHaveBeenCalled();
  });
  it('has no second step to take while the page is still being read', () => {
    show({ ...view, isBeingRead: true });
    expect(action('understand')).toHaveProperty('disabled', true);
    click('understand');
    expect(action('open-destination')).toBeNull();
  });
  it('never opens where nothing may be opened', () => {
    show({ ...view, mayOpen: false, careful: true });
    expect(action('understand')).toBeNull();
    expect(action('open-destination')).toBeNull();
    expect(screen.getByText(t('popup.not-opened-careful'))).toBeTruthy();
  });
  it('tells nobody of a careful mode that nobody knows to be on', () => {
    show({ ...view, mayOpen: false, mayOpenDirectly: false, careful: 'unread' });
    expect(action('understand')).toBeNull();
    expect(screen.getByText(t('popup.not-opened-unread'))).toBeTruthy();
    expect(screen.getByText(t('words.no-answer-means'))).toBeTruthy();
  });
});

describe.each(['illegal-content', 'security-risk'] as const)('what is said to be %s', (reason) => {
  it('is not handed on, not even after the second step', () => {
    show({ ...WARNING, reason });
    click('understand');
    expect(action('open-destination')).not.toBeNull();
    expect(action('show-qr')).toBeNull();
    expect(action('copy-destination')).toBeNull();
  });
});

describe('a notice that is still being read', () => {
  it('says so, and keeps room for the words that are to come', () => {
    const { words: _, ...view } = NOTICE;
    show({ ...view, isBeingRead: true });
    expect(screen.getByText(t('popup.being-read'))).toBeTruthy();
    expect(document.querySelector('.awaited .words-to-come')).not.toBeNull();
    cleanup();
    show(NOTICE);
    expect(document.querySelector('.awaited, .words-to-come')).toBeNull();
  });
});

describe('other kinds and outcomes', () => {
  it('a scan keeps the scanner as the default way', () => {
    show({ ...NOTICE, kind: 'scan', reason: 'rewritten-for-scan' });
    expect([...document.querySelectorAll('.button.primary')]).toEqual([action('stay')]);
    expect(action('open-destination')).not.toBeNull();
  });
  it('a log-in shows the destination and no button', () => {
    show({ ...NOTICE, kind: 'login', reason: 'login-wall', mayOpen: false });
    expect(screen.getByText(t('popup.not-opened-login'))).toBeTruthy();
    expect(action('open-destination')).toBeNull();
  });
  it.each([
    ['illegal-content', null],
    ['security-risk', null],
    ['leave-notice', expect.anything()],
  ] as const)('a page that is no warning is passed on unless it names a harm: %s', (reason, isThere) => {
    show({ ...NOTICE, reason });
    for (const way of ['copy-destination', 'show-qr']) expect(action(way)).toEqual(isThere);
  });
  it('a scan is waited for in careful mode, too', () => {
    show({ ...NOTICE, kind: 'scan', reason: 'rewritten-for-scan', mayOpen: false, careful: true });
    click('stay');
    expect(wishes.stay).toHaveBeenCalledOnce();
    expect(screen.getByText(t('popup.not-opened-careful'))).toBeTruthy();
    expect(action('open-destination')).toBeNull();
  });
  it('a name that can be taken for another has in careful mode only the way back', () => {
    const destination = displayUrl('https://taoba0.com/', siteOf);
    show({ ...NOTICE, destination, mayOpen: false, careful: true });
    expect([...document.querySelectorAll('.button.primary')]).toEqual([action('go-back')]);
    expect(action('open-destination')).toBeNull();
    expect(screen.getByText(t('popup.not-opened-careful'))).toBeTruthy();
  });
  it("an administrator's block shows the destination and no button", () => {
    show({ ...WARNING, kind: 'block', reason: 'admin-block', mayOpen: false });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('example.org');
    expect(screen.getByText(t('popup.not-opened-admin'))).toBeTruthy();
    expect(action('open-destination')).toBeNull();
  });
  it('a refusal says why in words and shows the candidate as text', () => {
    show({
      ...WITHOUT,
      outcome: 'refused',
      refusal: 'not-http',
      candidate: 'javascript:alert(1)',
      mayOpen: false,
    });
    expect(screen.getByText(t('refusal.not-http'))).toBeTruthy();
    expect(document.querySelector('.candidate')?.textContent).toBe('javascript:alert(1)');
    expect(document.querySelector('[href^="javascript"]')).toBeNull();
    expect(action('open-destination')).toBeNull();
  });
  it('a notice without a destination says that the rule may be out of date', () => {
    show({ ...WITHOUT, outcome: 'no-destination', mayOpen: false });
    expect(document.body.textContent).toContain('out of date');
    expect(screen.getByRole('textbox', { name: t('popup.paste') })).toBeTruthy();
  });
  it('a block without one says that it is withheld', () => {
    show({ ...WITHOUT, outcome: 'no-destination', kind: 'block', withheld: true, mayOpen: false });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('words.withheld'));
    expect(screen.getByText(t('popup.withheld-means', { platform: 'Zhihu' }))).toBeTruthy();
    expect(document.body.textContent).not.toContain('out of date');
  });
  it('unknown words without one say that the rule may be out of date', () => {
    const reason = 'unknown-block';
    show({ ...WITHOUT, outcome: 'no-destination', kind: 'warning', reason, mayOpen: false });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('popup.none'));
    expect(document.body.textContent).toContain('out of date');
  });
  it.each(['illegal-content', 'security-risk', 'exploitable-site'] as const)(
    'what is said to be %s comes with whom to turn to, opened by a click only',
    (reason) => {
      show({ ...WARNING, reason });
      expect(document.querySelector('#reason')?.textContent).toContain('96110');
      const link = screen.getByRole('link', { name: '12321.cn' });
      expect(link.getAttribute('href')).toBe('https://www.12321.cn/');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    },
  );
  it.each(['unknown-block', 'mass-forward'] as const)('words nobody knows name no danger: %s', (reason) => {
    show({ ...WARNING, reason });
    expect(document.querySelector('#reason')?.textContent).toContain('whose words we do not know');
  });
  it('an address that only calls itself a warning names no danger', () => {
    const { reason: _, ...view } = WARNING;
    show(view);
    expect(document.querySelector('#reason')?.textContent).toContain('whose words we do not know');
  });
  it('other reasons come without', () => {
    show({ ...WARNING, reason: 'inducement' });
    expect(document.body.textContent).not.toContain('96110');
  });
  it.each([
    ['https://аррӏе.com/', 'Looks like apple.com, but is another site.'],
    ['https://goоdlogin.com/', 'This name mixes alphabets, which is often done to deceive.'],
    ['https://www.paypal.com.evil.example/', 'Begins like paypal.com, but belongs to evil.example.'],
  ] as const)('T5 a look-alike is told in words: %s', (address, words) => {
    show({ ...NOTICE, destination: displayUrl(address, siteOf) });
    expect(document.querySelector('.goal .hint')?.textContent).toBe(words);
    // Who is in a hurry takes the button that stands out.
    expect(document.querySelectorAll('.goal .primary')).toHaveLength(0);
    expect(action('open-destination')).not.toBeNull();
  });
  it('T5 a name in other letters is shown with its real spelling beside it', () => {
    show({ ...NOTICE, destination: displayUrl('https://bücher.example/', siteOf) });
    expect(document.querySelector('.goal')?.textContent).toContain('as xn--bcher-kva.example');
    cleanup();
    show({ ...NOTICE, destination: displayUrl('https://bücher.example/', siteOf), flags: ['punycode'] });
    expect(document.querySelector('.flags')).toBeNull();
  });
  it('http is written out, https is not', () => {
    show({ ...NOTICE, destination: displayUrl('http://example.org/', siteOf), flags: ['http'] });
    expect(document.querySelector('.host')?.textContent).toBe('http://example.org');
    expect(screen.getByText(t('flag.http'))).toBeTruthy();
  });
});

describe('the choice for a platform', () => {
  it('is changed in one click', async () => {
    show(NOTICE);
    fireEvent.click(screen.getByRole('radio', { name: 'Only record' }));
    expect(wishes.choose).toHaveBeenCalledWith('log-only');
  });
  it('goes back and says so when the permission was refused', async () => {
    wishes.choose.mockResolvedValue(NO);
    show(NOTICE);
    fireEvent.click(screen.getByRole('radio', { name: 'Open directly' }));
    expect((await screen.findByRole('alert')).textContent).toBe(t('popup.not-chosen'));
    expect((screen.getByRole('radio', { name: 'Ask each time' }) as HTMLInputElement).checked).toBe(true);
  });
  it('does not blame the permission where a choice could not be saved', async () => {
    wishes.choose.mockResolvedValue({ ok: false, why: 'failed' });
    show(NOTICE);
    fireEvent.click(screen.getByRole('radio', { name: 'Only record' }));
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
  });
  it('does not offer to open directly what must ask, and says why once it is read', () => {
    const { rerender } = show({ ...WARNING, isBeingRead: true });
    const says = () => screen.queryByText(t('popup.not-directly'));
    expect(screen.getByRole('radio', { name: 'Open directly' })).toHaveProperty('disabled', true);
    expect(says()).toBeNull();
    rerender(popup(WARNING));
    expect(screen.getByRole('radio', { name: 'Open directly' })).toHaveProperty('disabled', true);
    expect(says()).not.toBeNull();
    rerender(popup(NOTICE));
    expect(says()).toBeNull();
  });
  it('is asked for once: yes', () => {
    show({ ...NOTICE, askDirectly: true });
    click('open-directly-yes');
    expect(wishes.choose).toHaveBeenCalledWith('open-directly');
  });
  it('is asked for once: no', async () => {
    show({ ...NOTICE, askDirectly: true });
    click('open-directly-no');
    expect(wishes.declineDirectly).toHaveBeenCalledOnce();
    await waitFor(() => expect(action('open-directly-no')).toBeNull());
  });
  it('says where the browser gives no access, and asks for it on a click', () => {
    show({ ...NOTICE, choice: 'ask', wantsAccess: true });
    expect(screen.getByText(t('popup.wants-access', { platform: 'Zhihu' }))).toBeTruthy();
    click('allow-access');
    expect(wishes.choose).toHaveBeenCalledWith('open-directly');
  });
  it('still says so where the permission was refused again', async () => {
    wishes.choose.mockResolvedValue(NO);
    show({ ...NOTICE, choice: 'ask', wantsAccess: true });
    click('allow-access');
    await screen.findByRole('alert');
    expect(action('allow-access')).not.toBeNull();
  });
  it('goes on asking where the person gives it up', async () => {
    show({ ...NOTICE, choice: 'ask', wantsAccess: true });
    click('keep-asking');
    expect(wishes.choose).toHaveBeenCalledWith('ask');
    await waitFor(() => expect(action('allow-access')).toBeNull());
  });
  it('brings a line back that was hidden for a day', async () => {
    show({ ...NOTICE, snoozedUntil: Date.now() + 60_000 });
    click('unsnooze');
    expect(wishes.unsnooze).toHaveBeenCalledOnce();
    await waitFor(() => expect(action('unsnooze')).toBeNull());
  });
});

describe('what is heard with the heading, which has the focus', () => {
  const heard = () => {
    const ids = screen.getByRole('heading', { level: 1 }).getAttribute('aria-describedby') ?? '';
    return ids.split(' ').map((id) => document.getElementById(id)?.textContent);
  };
  const who = (kind: Kind) => `${t(`kind.${kind}`)}Zhihu`;
  it('is whose page it is and of what kind, and what is odd about the address, before the button that opens it', () => {
    const address = displayUrl('http://taobao.com.example.org/', siteOf);
    show({ ...NOTICE, destination: address, flags: ['http'] });
    const hint = t('hint.starts-like', { name: 'taobao.com', site: 'example.org' });
    expect(heard()).toEqual([who('notice'), `${hint}${t('flag.http')}`]);
  });
  it('is whose page it is where it leads nowhere', () => {
    show({ ...WITHOUT, kind: 'login', outcome: 'no-destination' });
    expect(heard()).toEqual([who('login')]);
  });
  it('is whose page it is while nothing else is known of it', () => {
    show({ ...WITHOUT, kind: 'unknown', outcome: 'no-destination', isBeingRead: true });
    expect(heard()).toEqual(['Zhihu']);
  });
  it('is the danger, and what is odd besides', () => {
    show({ ...WARNING, flags: ['http'] });
    expect(heard()).toEqual([expect.stringContaining(t('reason.complaints')), t('flag.http')]);
  });
  it.each(['no-destination', 'refused'] as const)(
    'is the danger where nothing can be opened: %s',
    (outcome) => {
      show({ ...WITHOUT, kind: 'warning', reason: 'complaints', outcome, refusal: 'not-http' });
      expect(heard()).toEqual([expect.stringContaining(t('reason.complaints'))]);
    },
  );
});

describe('the focus, where the button that had it goes with what it did', () => {
  const ASKED: MetView = { ...NOTICE, askDirectly: true };
  const WANTING: MetView = { ...NOTICE, wantsAccess: true };
  const made = (choice: string) => () => document.querySelector(`input[value="${choice}"]`);
  const rows: [name: string, view: TabView, button: string, next: () => Element | null][] = [
    ['"No" to the question that is asked once', ASKED, 'open-directly-no', made('ask')],
    ['"Yes" to it', ASKED, 'open-directly-yes', made('open-directly')],
    ['no access is wanted any more', { ...WANTING, choice: 'open-directly' }, 'keep-asking', made('ask')],
    ['the record is deleted', NOTICE, 'forget', () => action('record')],
    [
      'the line is shown again, and not to what opens a page',
      { ...NOTICE, snoozedUntil: Date.now() + 3_600_000 },
      'unsnooze',
      () => screen.getByRole('button', { name: t('popup.note') }),
    ],
    [
      'what was opened directly is asked about again',
      {
        state: 'nothing',
        names: {},
        url: null,
        paused: false,
        cameThrough: { platform: NOTICE.platform },
      },
      'undo-directly',
      () => action('open-original'),
    ],
  ];
  it.each(rows)('goes to what is beside it: %s', async (_, view, button, next) => {
    show(view);
    action(button)?.focus();
    click(button);
    await waitFor(() => expect(action(button)).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(next()));
  });
  it('goes on to the note once it is written, and stays until then', async () => {
    const { rerender } = show({ ...NOTICE, incident: null });
    action('record')?.focus();
    click('record');
    await screen.findByText(t('popup.recorded'));
    expect(document.activeElement).toBe(action('record'));
    rerender(popup(NOTICE));
    const note = screen.getByRole('button', { name: t('popup.note') });
    await waitFor(() => expect(document.activeElement).toBe(note));
  });
  it('is in the note that is asked for, and back on its button once that is saved', async () => {
    show(NOTICE);
    const button = screen.getByRole('button', { name: t('popup.note') });
    fireEvent.click(button);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    fireEvent.submit(document.activeElement?.closest('form') as HTMLFormElement);
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
  it('enters a question with its words', () => {
    const { rerender } = show(ASKED);
    const group = (words: string) => screen.getByRole('group', { name: words });
    expect(group(t('words.ask-directly', { platform: 'Zhihu' })).contains(action('open-directly-no'))).toBe(
      true,
    );
    rerender(popup(WANTING));
    expect(group(t('popup.wants-access', { platform: 'Zhihu' })).contains(action('allow-access'))).toBe(true);
  });
});

describe('the record', () => {
  const noteButton = () => screen.getByRole('button', { name: t('popup.note') });
  const typeNote = (text: string) => {
    fireEvent.click(noteButton());
    fireEvent.input(screen.getByRole('textbox', { name: t('popup.note-label') }), {
      target: { value: text },
    });
  };
  it('can be forgotten', async () => {
    show(NOTICE);
    click('forget');
    expect(wishes.forget).toHaveBeenCalledWith('one');
    expect(await screen.findByText(t('popup.forgotten'))).toBeTruthy();
  });
  it('takes a note', async () => {
    show(NOTICE);
    typeNote(' from a colleague ');
    fireEvent.click(screen.getByRole('button', { name: t('button.save') }));
    expect(wishes.note).toHaveBeenCalledWith('one', 'from a colleague');
  });
  it.each([
    ['the browser closes the popup', () => fireEvent(window, new Event('pagehide'))],
    ['the page turns out to be another question', (redraw: () => void) => redraw()],
    ['the field is put away', () => fireEvent.click(noteButton())],
  ])('keeps what was typed of a note at once where %s', (_, leave) => {
    const { rerender } = show(NOTICE);
    typeNote('half a word ');
    leave(() => rerender(popup(WARNING)));
    expect(wishes.note.mock.calls).toEqual([['one', 'half a word']]);
  });
  it('keeps what was typed of a note where the person rests, and nothing twice', async () => {
    show(NOTICE);
    typeNote('half a word');
    await screen.findByText(t('button.saved'));
    fireEvent(window, new Event('pagehide'));
    expect(wishes.note.mock.calls).toEqual([['one', 'half a word']]);
    expect(screen.getByRole('textbox', { name: t('popup.note-label') })).toBeTruthy();
  });
  it('keeps of a note no word that is still being composed', () => {
    show(NOTICE);
    fireEvent.click(noteButton());
    const field = screen.getByRole('textbox', { name: t('popup.note-label') });
    const leave = () => fireEvent(window, new Event('pagehide'));
    fireEvent.input(field, { target: { value: 'nihao' }, isComposing: true });
    leave();
    expect(wishes.note).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: '你好' }, isComposing: true });
    fireEvent.compositionEnd(field);
    leave();
    expect(wishes.note.mock.calls).toEqual([['one', '你好']]);
  });
  it('has what could not be kept in its field again, and tries again', async () => {
    wishes.note.mockResolvedValueOnce(NO);
    show(NOTICE);
    typeNote('half a word');
    fireEvent.click(screen.getByRole('button', { name: t('button.save') }));
    await screen.findByText(t('words.failed'));
    fireEvent.click(noteButton());
    expect(screen.getByRole('textbox', { name: t('popup.note-label') })).toHaveProperty(
      'value',
      'half a word',
    );
    fireEvent(window, new Event('pagehide'));
    await waitFor(() => expect(wishes.note).toHaveBeenCalledTimes(2));
  });
  it.each([
    ['nothing was typed', ''],
    ['it is as it was', 'as it was'],
  ])('writes no note where %s', async (_, note) => {
    show({ ...NOTICE, note });
    typeNote(note);
    fireEvent(window, new Event('pagehide'));
    expect(wishes.note).not.toHaveBeenCalled();
  });
  it('writes no note to what was forgotten, and says that', async () => {
    show(NOTICE);
    typeNote('half a word');
    click('forget');
    // The popup may be closed before it is.
    fireEvent(window, new Event('pagehide'));
    await screen.findByText(t('popup.forgotten'));
    fireEvent(window, new Event('pagehide'));
    expect(wishes.note).not.toHaveBeenCalled();
  });
  it('can be asked for where none was written', async () => {
    show({ ...NOTICE, incident: null });
    click('record');
    expect(await screen.findByText(t('popup.recorded'))).toBeTruthy();
  });
  it('is never offered in a private window', () => {
    show({ ...NOTICE, incident: null, isPrivate: true });
    expect(screen.getByText(t('popup.private'))).toBeTruthy();
    expect(action('record')).toBeNull();
  });
});

const INCIDENT = {
  id: 'i1',
  kind: 'wall',
  platform: { id: 'wechat', host: 'weixin110.qq.com' },
  destination: { site: 'example.org' },
  repeats: { count: 1, first: '2026-11-20T00:00:00.000Z', last: '2026-11-20T00:00:00.000Z' },
} as unknown as Incident;

describe('a tab with nothing in it', () => {
  it('says what the number on the button means, and where to see it', () => {
    show({ state: 'nothing', names: {}, url: null, paused: false }, [], 2);
    const late = document.querySelector('[data-late]');
    expect(late?.textContent).toContain(t('popup.complaints-late', { count: 2 }));
    expect(late?.querySelector('a')?.getAttribute('href')).toBe('/incidents.html?outcome=waiting');
    cleanup();
    show({ state: 'nothing', names: {}, url: null, paused: false });
    expect(document.querySelector('[data-late]')).toBeNull();
  });
  it('shows the latest incidents and the way to the history', () => {
    show({ state: 'nothing', names: {}, url: null, paused: false }, [INCIDENT]);
    const met = document.querySelector('[data-incident="i1"]');
    expect(met?.textContent).toContain('example.org');
    // By the clock that the history has.
    expect(met?.querySelector('time')?.textContent).toMatch(/, [012]\d:\d\d$/);
    expect(met?.querySelector('a')?.getAttribute('href')).toBe('/incidents.html?incident=i1');
    // Where nobody knows the platform. Where its line is too short for a host, that goes on in the next line at a dot.
    const host = met?.querySelector('span.address');
    expect(host?.textContent).toBe(INCIDENT.platform.host);
    expect(host?.querySelectorAll('wbr')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Block history' }).getAttribute('href')).toBe('/incidents.html');
  });
  it('calls the platforms of the latest incidents by their names', () => {
    const names = { wechat: { en: 'WeChat', zh_CN: '微信' } };
    show({ state: 'nothing', names, url: null, paused: false }, [INCIDENT]);
    const way = document.querySelector('[data-incident="i1"] .way');
    expect(way?.lastElementChild?.textContent).toBe('WeChat');
    expect(way?.textContent).not.toContain(INCIDENT.platform.host);
  });
  it.each([
    ['withheld', {}, 'words.withheld'],
    ['none', {}, 'outcome.no-destination'],
    ['none', { kind: 'login' }, 'outcome.nowhere'],
    ['none', { kind: 'app-only' }, 'outcome.nowhere'],
    ['none', { kind: 'gone' }, 'outcome.nowhere'],
    ['none', { refusal: { code: 'not-http', raw: 'javascript:1' } }, 'outcome.refused'],
  ] as const)(
    'says of the latest whether a page gave nothing away, leads nowhere, or we found nothing: %s %j',
    (destination, more, says) => {
      show({ state: 'nothing', names: {}, url: null, paused: false }, [
        { ...INCIDENT, destination, ...more },
      ]);
      expect(document.querySelector('[data-incident="i1"] b')?.textContent).toBe(t(says));
    },
  );
  it('says that Onward is paused', () => {
    show({ state: 'nothing', names: {}, url: null, paused: true });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('menus.is-paused'));
  });
  it('pauses for as long as was chosen, and turns on again', () => {
    show({ state: 'nothing', names: {}, url: null, paused: false });
    click('pause-restart');
    expect(wishes.pause).toHaveBeenCalledWith('restart');
    expect(action('resume')).toBeNull();
    cleanup();
    show({ state: 'nothing', names: {}, url: null, paused: true });
    click('resume');
    expect(wishes.resume).toHaveBeenCalledOnce();
    expect(action('pause-restart')).toBeNull();
  });
  it('says which platform is left alone, and asks again on a click', () => {
    show({ state: 'nothing', names: {}, url: null, paused: false, leftAlone: { platform: NOTICE.platform } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('popup.is-left-alone'));
    expect(screen.getByText(t('popup.left-alone', { platform: 'Zhihu' }))).toBeTruthy();
    expect(screen.queryByText(t('popup.nothing-means'))).toBeNull();
    click('ask-again');
    expect(wishes.askAgain).toHaveBeenCalledOnce();
  });
  it('offers the original of what was opened directly', () => {
    const cameThrough = { platform: NOTICE.platform };
    show({ state: 'nothing', names: {}, url: null, paused: false, cameThrough });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('popup.opened-directly'));
    click('open-original');
    expect(wishes.openOriginal).toHaveBeenCalledOnce();
  });
  it('takes "open directly" back in one click, and says so', async () => {
    show({
      state: 'nothing',
      names: {},
      url: null,
      paused: false,
      cameThrough: { platform: NOTICE.platform },
    });
    wishes.undoDirectly.mockResolvedValueOnce(NO);
    click('undo-directly');
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
    expect(screen.getByRole('status').textContent).toContain('It was skipped, as you chose.');
    click('undo-directly');
    await screen.findByText(t('popup.asks-again', { platform: 'Zhihu' }));
    expect(action('undo-directly')).toBeNull();
    expect(action('open-original')).not.toBeNull();
  });
  it('has the short link at hand whose page does not say where it leads', () => {
    const url = 'https://t.cn/A6uN06Qy';
    const rule = { id: 'weibo/short-link', verified: '2026-08' };
    show({ ...WITHOUT, outcome: 'no-destination', mayOpen: false, url, rule });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: t('popup.paste') }).value).toBe(url);
    fireEvent.click(screen.getByText(t('popup.paste-look')));
    expect(wishes.lookInto).toHaveBeenCalledWith(url);
    cleanup();
    show({ ...WITHOUT, outcome: 'no-destination', mayOpen: false });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: t('popup.paste') }).value).toBe('');
  });

  it('looks into a pasted text, and not into an empty one', async () => {
    show({ state: 'nothing', names: {}, url: null, paused: false });
    click('look-into');
    expect(wishes.lookInto).not.toHaveBeenCalled();
    // Nothing has failed.
    await Promise.resolve();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '复制打开 https://v.example.com/abc' } });
    click('look-into');
    expect(wishes.lookInto).toHaveBeenCalledWith('复制打开 https://v.example.com/abc');
  });
});
