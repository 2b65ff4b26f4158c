// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import words from '../../../locales/en/words.json';
import { DAY_MS, localDay, momentOf } from '../../../utils/incidents/moment';
import type { Language } from '../../../utils/language/translate';
import { textsOf } from '../../language/texts-of';
import { atNoon, click, heardWith, isRead, meet, rowOf, rows, show, store, t } from './history-on-screen';
import { sendMessage } from './page-browser';

vi.mock('../../../utils/browser/api', async () => ({ browser: (await import('./page-browser')).browser }));
vi.mock('../../../utils/language/load-texts', () => ({
  loadTexts: async (language: Language, areas: readonly string[]) =>
    areas.includes('incidents') ? textsOf(language) : words,
}));

describe('what is done with one', () => {
  it('opens again, and asks whether it opened', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'open-again');
    await waitFor(() => expect(sendMessage).toHaveBeenCalledWith({ type: 'open-incident', id }));
    click(rowOf(id), 'detail');
    await waitFor(() => expect(screen.getByText(t('words.did-it-open'))).toBeTruthy());
    fireEvent.click(screen.getByText(t('incidents.did-open'), { selector: 'button span' }));
    await waitFor(() => expect(rowOf(id).textContent).toContain(t('incidents.control-opened-ok')));
  });

  it('opens again once on a double click, though the first has opened it by then: a link may hold only once', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    sendMessage.mockClear();
    const button = rowOf(id).querySelector('[data-action="open-again"]') as HTMLElement;
    for (const detail of [1, 2]) {
      fireEvent.click(button, { detail });
      await sendMessage.mock.results.at(-1)?.value;
    }
    expect(sendMessage.mock.calls.filter(([{ type }]) => type === 'open-incident')).toHaveLength(1);
  });

  it('takes it down where it did not open', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await store.recordOpened(id, { action: 'opened' });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    fireEvent.click(await screen.findByText(t('incidents.did-not-open'), { selector: 'button span' }));
    await waitFor(async () => expect(await store.get(id)).toMatchObject({ control: 'failed' }));
  });

  it('lets an answer be corrected, and corrected again', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await store.recordOpened(id, { action: 'opened' });
    await store.recordArrival(id, 'opened-ok');
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const correct = (words: 'incidents.did-open-after-all' | 'incidents.did-not-open-after-all') =>
      screen.findByText(t(words), { selector: '[data-action="correct-answer"] span' });
    fireEvent.click(await correct('incidents.did-not-open-after-all'));
    await waitFor(async () => expect(await store.get(id)).toMatchObject({ control: 'failed' }));
    expect((await store.get(id))?.answeredBy).toBeUndefined();
    await waitFor(() => expect(rowOf(id).textContent).toContain(t('incidents.control-failed')));
    fireEvent.click(await correct('incidents.did-open-after-all'));
    await waitFor(async () => expect(await store.get(id)).toMatchObject({ control: 'opened-ok' }));
  });

  it('keeps the focus on the answer, which takes the place of the question', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await store.recordOpened(id, { action: 'opened' });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const yes = (await screen.findByText(t('incidents.did-open'), { selector: 'button span' })).closest(
      'button',
    );
    yes?.focus();
    fireEvent.click(yes as Element);
    await waitFor(() => expect(document.activeElement?.getAttribute('data-action')).toBe('correct-answer'));
  });

  it('is heard with what it was, and what a key has done to its details', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    const other = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    expect(heardWith(rowOf(id))).toContain('Zhihu');
    const heard = document.querySelector('section > .heard[role="status"]');
    const press = (row: string) => fireEvent.keyDown(rowOf(row), { key: 'Enter' });
    press(id);
    await waitFor(() => expect(heard?.textContent).toBe(t('incidents.detail-open')));
    press(id);
    await waitFor(() => expect(heard?.textContent).toBe(t('incidents.detail-closed')));
    // What is said once more is heard once more.
    fireEvent.focusIn(rowOf(other));
    await waitFor(() => expect(heard?.textContent).toBe(''));
    // Its button says it by itself: its name stays, and the browser tells whether it is expanded.
    const button = within(rowOf(other)).getByRole('button', { name: t('incidents.more'), expanded: false });
    click(rowOf(other), 'detail');
    await waitFor(() => expect(rowOf(other).querySelector('.incident-detail')).not.toBeNull());
    expect(within(rowOf(other)).getByRole('button', { name: t('incidents.more'), expanded: true })).toBe(
      button,
    );
    expect(heard?.textContent).toBe('');
  });

  it('T5 says in words of a look-alike that it is one, where a click opens it again', async () => {
    const id = await meet({ destination: 'https://paypa1.com/', daysAgo: 0 });
    show();
    await isRead();
    const says = 'Looks like paypal.com, but is another site.';
    expect(rowOf(id).querySelector('.caution')?.textContent).toBe(says);
    // Who walks from row to row hears it before any button of the row.
    expect(heardWith(rowOf(id))).toContain(says);
  });

  it('opens after a warning only in two steps, and hands nothing dangerous on', async () => {
    const id = await meet({
      destination: 'https://a.example/',
      daysAgo: 0,
      kind: 'warning',
      reason: 'security-risk',
    });
    show();
    await isRead();
    expect(rowOf(id).querySelector('[data-action="open-again"]')).toBeNull();
    click(rowOf(id), 'understand');
    await waitFor(() => expect(rowOf(id).querySelector('[data-action="open-again"]')).not.toBeNull());
    // It keeps the focus, and takes the step back.
    expect(rowOf(id).querySelector('[data-action="understand"]')).toHaveProperty('disabled', false);
    expect(sendMessage).not.toHaveBeenCalled();
    click(rowOf(id), 'detail');
    await waitFor(() => expect(rowOf(id).querySelector('.incident-detail')).not.toBeNull());
    expect(rowOf(id).querySelector('[data-action="show-qr"], [data-action="copy-message"]')).toBeNull();
  });

  it.each([
    ["an administrator's block", { kind: 'block', reason: 'admin-block' }, {}],
    ['a warning in careful mode', { kind: 'warning' }, { careful: { question: '', answer: '' } }],
  ] as const)('never opens %s', async (_, meeting, settings) => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0, ...meeting });
    show(settings);
    await isRead();
    expect(rowOf(id).querySelector('[data-action="open-again"], [data-action="understand"]')).toBeNull();
  });

  it('hands a link on from its row: to a friend in words, to the phone as a code', async () => {
    const id = await meet({ destination: 'https://a.example/x', daysAgo: 0 });
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show();
    await isRead();
    click(rowOf(id), 'copy-message');
    await waitFor(() => expect(within(rowOf(id)).getByText(t('button.copied'))).toBeTruthy());
    expect(writeText).toHaveBeenCalledWith(
      t('incidents.message', { platform: 'Zhihu', url: 'https://a.example/x' }),
    );
    click(rowOf(id), 'show-qr');
    await waitFor(() => expect(within(rowOf(id)).getByText(t('words.under-qr'))).toBeTruthy());
  });

  it('says that the browser did not let it be copied', async () => {
    const id = await meet({ destination: 'https://a.example/x', daysAgo: 0 });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    show();
    await isRead();
    click(rowOf(id), 'copy-link');
    expect(await within(rowOf(id)).findByText(t('incidents.copy-failed'))).toBeTruthy();
    expect(within(rowOf(id)).queryByText(t('button.copied'))).toBeNull();
  });

  it('shows what was refused as it stood there, and offers nothing with it', async () => {
    await meet({ destination: 'https://a.example/', daysAgo: 1 });
    const { id = '' } = await store.recordSeen(
      {
        outcome: {
          outcome: 'refused',
          url: 'https://link.zhihu.com/?target=javascript%3Aalert(1)',
          platform: 'zhihu',
          rule: 'zhihu/link',
          kind: 'notice',
          reason: 'leave-notice',
          candidate: 'javascript:alert(1)',
          refusal: 'not-http',
        },
        verified: '2026-08',
        extension: '0.1.0',
      },
      { tab: 1 },
    );
    show();
    await isRead();
    expect(rowOf(id).querySelector('h3')?.textContent).toBe(t('refusal.not-http'));
    click(rowOf(id), 'detail');
    expect((await within(rowOf(id)).findByText('javascript:alert(1)')).tagName).toBe('CODE');
    expect(rowOf(id).querySelector('[data-action="open-again"], [data-action="copy-link"], a')).toBeNull();
  });

  it('names the platforms that stopped the same link', async () => {
    const id = await meet({ destination: 'https://a.example/x', daysAgo: 0 });
    await meet({ destination: 'https://a.example/x', daysAgo: 1, platform: 'weibo' });
    await meet({ destination: 'https://a.example/y', daysAgo: 2, platform: 'steam' });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const heading = await within(rowOf(id)).findByText(t('incidents.elsewhere'));
    const lines = [...(heading.parentElement as HTMLElement).querySelectorAll('li')];
    expect(lines.map((line) => line.textContent)).toEqual([expect.stringContaining('Weibo')]);
  });

  it('keeps a note and tags, and finds them', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    fireEvent.input(await screen.findByLabelText(t('incidents.note')), { target: { value: '老王发的' } });
    fireEvent.input(screen.getByLabelText(t('incidents.tags')), { target: { value: '工作，申诉' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['工作', '申诉']));
    fireEvent.input(screen.getByLabelText(t('incidents.search')), { target: { value: '老王' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('takes back no note that was written elsewhere while the details are open', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const note = await screen.findByLabelText<HTMLTextAreaElement>(t('incidents.note'));
    await store.recordNoted(id, { note: 'from the popup' });
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(note.value).toBe('from the popup'));
    fireEvent.input(screen.getByLabelText(t('incidents.tags')), { target: { value: 'work' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['work']));
    expect((await store.get(id))?.note).toBe('from the popup');
  });

  it('writes what was typed and nothing else: a complaint of another window stays', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const note = await screen.findByLabelText(t('incidents.note'));
    // Unheard of here: this window has not been gone to since.
    const tags = ['complaint-sent:2026-01-05'];
    await store.recordNoted(id, { tags });
    fireEvent.input(note, { target: { value: 'mine' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect(await store.get(id)).toMatchObject({ note: 'mine', tags }));
  });

  it('has nothing to write where Save is pressed and nothing was typed', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    fireEvent.click(await screen.findByText(t('button.save')));
    await screen.findByText(t('button.saved'));
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('says that a note is saved only until more is typed', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const note = await screen.findByLabelText<HTMLTextAreaElement>(t('incidents.note'));
    fireEvent.input(note, { target: { value: 'one' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await screen.findByText(t('button.saved'));
    fireEvent.input(note, { target: { value: 'one, two' } });
    await waitFor(() => expect(screen.queryByText(t('button.saved'))).toBeNull());
    expect(note.value).toBe('one, two');
  });

  describe('a note that was not saved', () => {
    let id = '';
    let other = '';
    const write = async () => {
      id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
      other = await meet({ destination: 'https://b.example/', daysAgo: 1 });
      show();
      await isRead();
      click(rowOf(id), 'detail');
      const note = await screen.findByLabelText(t('incidents.note'));
      fireEvent.input(note, { target: { value: '别信这个链接' } });
    };
    const isKept = () => waitFor(async () => expect((await store.get(id))?.note).toBe('别信这个链接'));

    it('is kept when the details of another are opened', async () => {
      await write();
      click(rowOf(other), 'detail');
      await isKept();
      expect((await store.get(other))?.note).toBe('');
    });

    it('is kept when the map is looked at', async () => {
      await write();
      location.hash = '#map';
      await isKept();
    });

    it('is kept when the page is put away or closed', async () => {
      await write();
      const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      visibility.mockRestore();
      await isKept();
    });

    it('is there again where it could not be kept, and says so', async () => {
      await write();
      sendMessage.mockResolvedValueOnce({ ok: false, why: 'quota-exceeded' });
      click(rowOf(other), 'detail');
      await waitFor(() => expect(rowOf(other).querySelector('.incident-detail')).not.toBeNull());
      click(rowOf(id), 'detail');
      const note = await waitFor(() => {
        const field = rowOf(id).querySelector('textarea');
        expect(field?.value).toBe('别信这个链接');
        return field;
      });
      expect(rowOf(id).textContent).toContain(t('words.full'));
      fireEvent.submit(note?.form as HTMLFormElement);
      await isKept();
      click(rowOf(id), 'detail');
      await waitFor(() => expect(document.querySelector('.incident-detail')).toBeNull());
      await store.recordNoted(id, { note: 'from the popup' });
      document.dispatchEvent(new Event('visibilitychange'));
      click(rowOf(id), 'detail');
      await waitFor(() => expect(rowOf(id).querySelector('textarea')?.value).toBe('from the popup'));
    });

    it('is nothing to write where nothing was typed', async () => {
      const noted = await meet({ destination: 'https://a.example/', daysAgo: 0 });
      show();
      await isRead();
      click(rowOf(noted), 'detail');
      await screen.findByLabelText(t('incidents.note'));
      click(rowOf(noted), 'detail');
      await waitFor(() => expect(document.querySelector('.incident-detail')).toBeNull());
      expect(sendMessage).not.toHaveBeenCalled();
    });
  });

  it('goes on with the keyboard at its row when the button that was pressed is gone', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    (await screen.findByLabelText(t('incidents.complaint-day'))).focus();
    click(rowOf(id), 'detail');
    await waitFor(() => expect(rowOf(id).querySelector('.incident-detail')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(rowOf(id)));
  });

  it('says of what was deleted elsewhere that it is gone, and keeps in sight what was written to it', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await store.recordOpened(id, { action: 'opened' });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const note = await screen.findByLabelText<HTMLTextAreaElement>(t('incidents.note'));
    await store.remove([id]);
    fireEvent.input(note, { target: { value: '别信这个链接' } });
    fireEvent.submit(note.form as HTMLFormElement);
    const status = note.form?.querySelector('[role="status"]');
    await waitFor(() => expect(status?.textContent).toBe(t('incidents.gone')));
    expect(note.value).toBe('别信这个链接');
    const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);
    const buttons = [
      screen.getByText(t('incidents.did-open'), { selector: 'button span' }),
      ...['complaint-sent', 'open-again'].map((name) => rowOf(id).querySelector(`[data-action="${name}"]`)),
    ];
    for (const [i, button] of buttons.entries()) {
      fireEvent.click(button as Element);
      await waitFor(() => expect(alerts()).toEqual(Array(i + 1).fill(t('incidents.gone'))));
    }
  });

  it('says that an answer was not taken', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await store.recordOpened(id, { action: 'opened' });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    sendMessage.mockResolvedValueOnce({ ok: false, why: 'failed' });
    fireEvent.click(await screen.findByText(t('incidents.did-open'), { selector: 'button span' }));
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
  });
});

describe('a complaint', () => {
  it('starts its clocks on an incident, survives a note, and ends with the answer', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    const other = await meet({ destination: 'https://b.example/', daysAgo: 1 });
    show();
    await isRead();
    expect(document.querySelector('[data-reminders]')).toBeNull();
    click(rowOf(id), 'detail');
    fireEvent.input(await screen.findByLabelText(t('incidents.complaint-day')), {
      target: { value: '2026-01-05' },
    });
    fireEvent.click(screen.getByText(t('incidents.complaint-sent')));
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['complaint-sent:2026-01-05']));
    expect(await screen.findByText(t('incidents.waiting-late', { count: 1 }))).toBeTruthy();
    expect(rowOf(id).textContent).toContain(
      t('incidents.complaint-clocks', { answer: '2026-01-19', appeal: '2026-01-20' }),
    );

    fireEvent.input(screen.getByLabelText(t('incidents.tags')), { target: { value: 'work' } });
    fireEvent.click(screen.getByText(t('button.save')));
    const both = ['complaint-sent:2026-01-05', 'work'];
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(both));
    // What is written next is written to what this has left.
    expect(await screen.findByText(t('button.saved'))).toBeTruthy();

    fireEvent.click(document.querySelector('[data-action="show-waiting"]') as HTMLElement);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rowOf(other)).toBeNull();
    click(rowOf(id), 'complaint-answered');
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['work']));
    await waitFor(() => expect(document.querySelector('[data-reminders]')).toBeNull());
  });

  it('is heard to run by the button that ends it, which takes the place of the one that was pressed', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    fireEvent.input(await screen.findByLabelText(t('incidents.complaint-day')), {
      target: { value: '2026-01-05' },
    });
    const sent = rowOf(id).querySelector<HTMLElement>('[data-action="complaint-sent"]') as HTMLElement;
    sent.focus();
    fireEvent.click(sent);
    const has = (action: string) =>
      waitFor(() => expect(document.activeElement?.getAttribute('data-action')).toBe(action));
    await has('complaint-answered');
    const answered = document.activeElement as HTMLElement;
    const heard = heardWith(answered);
    expect(heard).toContain(t('incidents.complaint-sent-on', { day: '2026-01-05' }));
    expect(heard).toContain(t('incidents.term-appeal-open'));
    fireEvent.click(answered);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText(t('incidents.complaint-day'))),
    );
  });

  it('is marked on the row, also where its details are closed', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    await store.recordNoted(id, { tags: ['complaint-sent:2026-01-05'] });
    show();
    await isRead();
    expect(rowOf(id).querySelector('[data-term]')?.textContent).toBe(t('incidents.term-appeal-open'));
  });
});

describe('an incident that is to go for its age', () => {
  it('is said to go until a complaint about it waits', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 29 });
    show({ retentionDays: 30 });
    const says = t('incidents.going', { count: 1 });
    expect(await screen.findByText(says)).toBeTruthy();
    click(rowOf(id), 'detail');
    fireEvent.click(await screen.findByText(t('incidents.complaint-sent')));
    await waitFor(() => expect(screen.queryByText(says)).toBeNull());
  });
});

describe('a complaint that is sent at once after Save', () => {
  it.each([
    { name: 'is written over neither note nor tags', answers: [{ ok: true }], tags: ['work'] },
    {
      name: 'takes nothing along that could not be kept',
      answers: [{ ok: false, why: 'failed' }],
      tags: [],
    },
  ])('$name', async ({ answers, tags }) => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    fireEvent.input(await screen.findByLabelText(t('incidents.note')), { target: { value: 'mine' } });
    fireEvent.input(screen.getByLabelText(t('incidents.tags')), { target: { value: 'work' } });
    const isKept = answers[0]?.ok === true;
    if (!isKept) sendMessage.mockResolvedValueOnce(answers[0]);
    fireEvent.click(screen.getByText(t('button.save')));
    if (!isKept) await screen.findByText(t('words.failed'));
    click(rowOf(id), 'complaint-sent');
    const sent = `complaint-sent:${localDay(momentOf(new Date()))}`;
    await waitFor(async () =>
      expect(await store.get(id)).toMatchObject({ note: isKept ? 'mine' : '', tags: [sent, ...tags] }),
    );
  });
});

describe('the day of a complaint', () => {
  it.each(['0020-11-20', '1999-12-31', ''])('is not %j', async (value) => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const field = await screen.findByLabelText<HTMLInputElement>(t('incidents.complaint-day'));
    expect(field.min).toBe('2000-01-01');
    fireEvent.input(field, { target: { value } });
    const button = document.querySelector<HTMLButtonElement>('[data-action="complaint-sent"]');
    await waitFor(() => expect(button?.disabled).toBe(true));
  });
});

describe('a day that is still to come', () => {
  it('is said to be, at its field', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const field = await screen.findByLabelText<HTMLInputElement>(t('incidents.complaint-day'));
    const says = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(says?.textContent).toBe('');
    fireEvent.input(field, { target: { value: localDay(momentOf(new Date(Date.now() + 2 * DAY_MS))) } });
    await waitFor(() => expect(says?.textContent).toBe(t('incidents.complaint-to-come')));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('[data-action="complaint-sent"]')).toHaveProperty('disabled', true);
  });
});

describe('the day that is proposed for a complaint', () => {
  it('is today, also on a page that stays open past midnight', async () => {
    atNoon('setInterval', 'clearInterval');
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const field = await screen.findByLabelText<HTMLInputElement>(t('incidents.complaint-day'));
    vi.setSystemTime(Date.now() + DAY_MS);
    vi.advanceTimersByTime(60_000);
    await waitFor(() => expect(field.value).toBe(localDay(momentOf(new Date()))));
  });
});

describe('an incident with all the tags it can have', () => {
  it('says so instead of dropping one for a complaint', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    const tags = Array.from({ length: 20 }, (_, i) => `tag${i}`);
    await store.recordNoted(id, { tags });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    fireEvent.click(await screen.findByText(t('incidents.complaint-sent')));
    expect((await screen.findByRole('alert')).textContent).toBe(t('incidents.tags-full', { max: 20 }));
    expect(screen.queryByText(t('words.failed'))).toBeNull();
    expect((await store.get(id))?.tags).toEqual(tags);
  });
});

describe('a tag that is too long', () => {
  it('is not kept, and not cut in silence', async () => {
    const id = await meet({ destination: 'https://a.example/', daysAgo: 0 });
    show();
    await isRead();
    click(rowOf(id), 'detail');
    const field = await screen.findByLabelText<HTMLInputElement>(t('incidents.tags'));
    fireEvent.input(field, { target: { value: `work ${'长'.repeat(51)}` } });
    fireEvent.click(screen.getByText(t('button.save')));
    const says = await screen.findByText(t('incidents.tag-long', { max: 50 }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe(says.id);
    expect(field.closest('label')?.nextElementSibling).toBe(says);
    // Trying again does not help.
    expect(screen.queryByText(t('words.failed'))).toBeNull();
    expect((await store.get(id))?.tags).toEqual([]);
    fireEvent.input(field, { target: { value: `work ${'长'.repeat(50)}` } });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(async () => expect((await store.get(id))?.tags).toEqual(['work', '长'.repeat(50)]));
    expect(screen.queryByText(t('incidents.tag-long', { max: 50 }))).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });
});
