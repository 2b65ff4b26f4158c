// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { PopupWishes } from '../../../components/popup/wishes';
import type { Reply } from '../../../utils/messages/protocol';
import type { LookView, ProposalView } from '../../../utils/messages/views';
import { ownPlatform } from '../../../utils/own-rules/own-platform';
import { displayUrl } from '../../../utils/url/display';
import { siteOf } from '../../../utils/url/site';
import { t } from '../../language/english';

const RULE = ownPlatform('forum.example', [
  {
    match: ['*://forum.example/out'],
    params: { url: true },
    kind: 'unknown',
    destination: [{ from: 'param', name: 'url', decode: ['base64'] }],
    verified: '2026-11',
  },
]);
const proposalOf = (url: string): ProposalView => ({
  destination: displayUrl(url, siteOf),
  flags: [],
  why: ['in-query', 'says-leaving'],
});
const PROPOSAL: ProposalView = {
  ...proposalOf('https://www.example.com/a'),
  rule: RULE,
  origins: ['*://forum.example/*'],
};
const LOOK: LookView = {
  proposals: [PROPOSAL],
  careful: false,
  isPrivate: false,
  page: { url: 'https://forum.example/out?url=x', title: '', words: '', buttons: [] },
};

const calls = {
  openProposal: vi.fn<PopupWishes['openProposal']>(),
  recordProposal: vi.fn<PopupWishes['recordProposal']>(),
  keepRule: vi.fn<PopupWishes['keepRule']>(),
  goBack: vi.fn(async (): Promise<Reply> => ({ ok: true })),
  copyText: vi.fn<PopupWishes['copyText']>(),
};

/** @param before what the person does while the page is still being looked at */
function show(look: LookView | null, before = () => {}) {
  const popup = (shown: LookView | null) => (
    <Popup
      view={{ state: 'nothing', names: {}, url: 'https://forum.example/out?url=x', paused: false }}
      platform=""
      report="the report"
      past={{ latest: [], late: 0 }}
      look={shown}
      language="en"
      wishes={calls as Partial<PopupWishes> as PopupWishes}
      t={t}
    />
  );
  const { rerender } = render(popup(null));
  before();
  rerender(popup(look));
}
const action = (name: string): HTMLElement | null => document.querySelector(`[data-action="${name}"]`);

beforeEach(() => {
  for (const call of Object.values(calls)) call.mockReset().mockResolvedValue({ ok: true } satisfies Reply);
});
afterEach(cleanup);

describe('a page that no rule fits', () => {
  it('T5 proposes a look-alike with no button that stands out', () => {
    show({ ...LOOK, proposals: [proposalOf('https://www.paypal.com.evil.example/')] });
    const open = document.querySelector('[data-action="open-destination"]');
    expect(open?.classList.contains('primary')).toBe(false);
    cleanup();
    show(LOOK);
    expect(document.querySelector('[data-action="open-destination"]')?.classList.contains('primary')).toBe(
      true,
    );
  });
  it('is proposed with its address first, the reasons in words, and nothing opened by itself', () => {
    show(LOOK);
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('It looks like this page leads to example.com');
    expect(document.activeElement).toBe(heading);
    expect(document.body.textContent).toContain('The page’s own address carries it.');
    expect(document.body.textContent).toContain('The page says that you are leaving.');
    expect(calls.openProposal).not.toHaveBeenCalled();
  });

  it('takes nobody away from a text that they write meanwhile', () => {
    const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: t('popup.paste') });
    show(LOOK, () => {
      field().focus();
      fireEvent.input(field(), { target: { value: 'https://' } });
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('leads to example.com');
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('https://');
  });

  it('opens on one click what is shown beside it', () => {
    show({ ...LOOK, proposals: [PROPOSAL, proposalOf('https://other.example/')] });
    const [first, second] = document.querySelectorAll<HTMLElement>('[data-action="open-destination"]');
    fireEvent.click(first!);
    fireEvent.click(second!, { ctrlKey: true });
    expect(calls.openProposal.mock.calls).toEqual([
      ['https://www.example.com/a', 'here'],
      ['https://other.example/', 'new-tab'],
    ]);
  });

  it('T5 says in words of a look-alike that it is one, also among the less likely places', () => {
    show({ ...LOOK, proposals: [PROPOSAL, proposalOf('https://paypa1.com/')] });
    const hint = document.querySelector('.latest .hint');
    expect(hint?.textContent).toBe('Looks like paypal.com, but is another site.');
    // It is heard before the button that opens it.
    const follows = hint?.compareDocumentPosition(document.querySelector('.latest button') as Element);
    expect(follows).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('gets into the history only on a click', async () => {
    show(LOOK);
    expect(calls.recordProposal).not.toHaveBeenCalled();
    fireEvent.click(action('record')!);
    await waitFor(() => expect(document.body.textContent).toContain('In your history.'));
  });

  it('is told in words where the disk is full, and may be recorded again', async () => {
    calls.recordProposal.mockResolvedValueOnce({ ok: false, why: 'quota-exceeded' });
    show(LOOK);
    fireEvent.click(action('record')!);
    await screen.findByText(/the disk is full/);
    expect(action('record')).not.toBeNull();
  });

  it('shows the rule before it is written, and says whether it was', async () => {
    show(LOOK);
    expect(document.querySelector('[data-keep-rule]')?.textContent).toContain('*://forum.example/out?url=…');
    expect(document.querySelector('[data-keep-rule]')?.textContent).toContain('param url, base64');
    calls.keepRule.mockResolvedValueOnce({ ok: false, why: 'not-allowed' });
    fireEvent.click(action('keep-rule')!);
    expect(calls.keepRule).toHaveBeenCalledWith('https://www.example.com/a', ['*://forum.example/*']);
    await screen.findByText(/Not kept/);
    calls.keepRule.mockResolvedValueOnce({ ok: false, why: 'failed' });
    fireEvent.click(action('keep-rule')!);
    await screen.findByText('That did not work. Please try again.');
    fireEvent.click(action('keep-rule')!);
    await screen.findByText('Recognised from now on.');
  });

  it('is kept once by a double click: a second question could take back what the first allowed', async () => {
    show(LOOK);
    calls.keepRule.mockClear();
    fireEvent.click(action('keep-rule')!);
    await Promise.resolve();
    fireEvent.click(action('keep-rule')!);
    await screen.findByText('Recognised from now on.');
    expect(calls.keepRule).toHaveBeenCalledOnce();
  });

  it('offers a report to copy', async () => {
    show(LOOK);
    expect(screen.getByText('This page is not known')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Copy report', hidden: true }));
    expect(calls.copyText).toHaveBeenCalledWith('the report');
  });

  it('opens nothing in careful mode, and keeps no rule by which it would be opened', () => {
    show({ ...LOOK, careful: true, proposals: [PROPOSAL, proposalOf('https://other.example/')] });
    expect(action('open-destination')).toBeNull();
    expect(action('keep-rule')).toBeNull();
    expect(action('record')).not.toBeNull();
    fireEvent.click(action('go-back')!);
    expect(calls.goBack).toHaveBeenCalledOnce();
  });

  it('opens nothing either where nobody can tell whether careful mode is on, and says that', () => {
    show({ ...LOOK, careful: 'unread' });
    expect(action('open-destination')).toBeNull();
    expect(document.body.textContent).toContain(t('popup.not-opened-unread'));
  });

  it('offers no second record of a page that is in the history already', () => {
    show({ ...LOOK, isRecorded: true });
    expect(action('record')).toBeNull();
    expect(document.body.textContent).toContain(t('popup.recorded'));
  });

  it('leaves no trace in a private window', () => {
    const { rule: _, origins: __, ...bare } = PROPOSAL;
    show({ ...LOOK, proposals: [bare], isPrivate: true });
    expect(action('record')).toBeNull();
    expect(action('keep-rule')).toBeNull();
  });
});

describe('pages that are recognised', () => {
  it('an anti-fraud page is shown as a warning, without anything to open', () => {
    show({ ...LOOK, proposals: [], warning: 'anti-fraud' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This page warns you');
    expect(document.body.textContent).toContain('96110');
    expect(action('open-destination')).toBeNull();
    fireEvent.click(action('go-back')!);
    expect(calls.goBack).toHaveBeenCalled();
  });

  it('a look-alike is called one', () => {
    show({ ...LOOK, imitates: 'zhihu.com' });
    expect(document.querySelector('.hint')?.textContent).toContain('looks like one of zhihu.com');
    expect(action('open-destination')).not.toBeNull();
    // Who is in a hurry takes the button that stands out.
    expect([...document.querySelectorAll('.primary')]).toEqual([action('go-back')]);
    const heard = screen.getByRole('heading', { level: 1 }).getAttribute('aria-describedby')?.split(' ');
    expect(document.querySelector('.hint')?.id).toBe(heard?.[0]);
    // What is recognised is called no imitation any more.
    expect(action('keep-rule')).toBeNull();
  });

  it('a look-alike that leads nowhere is called one, with the way back', () => {
    show({ ...LOOK, proposals: [], imitates: 'zhihu.com' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This page may be an imitation');
    expect(document.body.textContent).toContain('looks like one of zhihu.com');
    const heard = screen.getByRole('heading', { level: 1 }).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(heard)?.textContent).toContain('Enter no password here');
    fireEvent.click(action('go-back')!);
    expect(calls.goBack).toHaveBeenCalledOnce();
  });

  it('an ordinary page stays as it was', () => {
    show({ ...LOOK, proposals: [] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing stopped here');
  });
});
