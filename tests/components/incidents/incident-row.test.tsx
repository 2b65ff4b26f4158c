// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IncidentRow } from '../../../components/incidents/IncidentRow';
import type { IncidentView } from '../../../components/incidents/incident-view';
import type { RowHands } from '../../../components/incidents/row-hands';
import { displayUrl } from '../../../utils/url/display';
import { siteOf } from '../../../utils/url/site';
import { t } from '../../language/english';

afterEach(cleanup);

const LINK = 'https://shop.example.com/a?b=c';
const PLAIN: IncidentView = {
  id: 'one',
  day: '2026-11-20',
  clock: '09:01',
  utc: '2026-11-20T01:01:00.000Z',
  platform: 'Zhihu',
  kind: 'notice',
  because: '',
  destination: { state: 'known', address: displayUrl(LINK, siteOf), isWhole: true },
  did: 'Opened',
  whetherOpened: null,
  count: 1,
  note: '',
  tags: [],
  complaint: null,
  today: '2026-12-01',
  mayOpen: true,
  isGrave: false,
  mayPassOn: true,
  facts: [],
};
const SENT = {
  sent: '2026-11-21',
  answerBy: '2026-12-04',
  appealAfter: '2026-12-05',
  term: 'running',
} as const;

function show(change: Partial<IncidentView> = {}, more: { open?: boolean; hands?: Partial<RowHands> } = {}) {
  const done = async () => ({ ok: true }) as const;
  const hands: RowHands = {
    onSelect: () => {},
    onToggle: () => {},
    onOpen: done,
    onCopy: async () => true,
    onNote: done,
    onAnswer: done,
    onDelete: () => {},
    drafts: new Map(),
    elsewhere: () => [],
    ...more.hands,
  };
  const view = { ...PLAIN, ...change };
  const { container } = render(
    <IncidentRow view={view} selected={false} open={more.open ?? false} hands={hands} t={t} />,
  );
  return container.querySelector<HTMLElement>('[data-incident]')!;
}
const part = (row: Element, name: string) => row.querySelector<HTMLElement>(`[data-action="${name}"]`)!;

describe('a row of the history', () => {
  it('says what it was, how often, and what the person wrote to it', () => {
    const row = show({
      because: 'Unsafe',
      words: '网页存在安全风险',
      count: 3,
      note: 'from Li',
      tags: ['work', 'tea'],
    });
    const [line, below] = [...row.querySelectorAll('.incident-line')];
    const parts = (of: Element | undefined) =>
      [...(of?.children ?? [])].map(({ textContent }) => textContent);
    expect(parts(line).slice(1)).toEqual(['Zhihu', '09:01', t('incidents.times', { count: 3 }), 'Unsafe']);
    expect(line?.querySelector('time')?.dateTime).toBe(PLAIN.utc);
    expect(row.querySelector('blockquote')?.textContent).toBe('网页存在安全风险');
    expect(parts(below)).toEqual(['Opened', 'from Li', 'work', 'tea']);
  });

  it('has the person’s words read aloud in the language of their letters', () => {
    const row = show({ note: '王老师发的', tags: ['work', '学校'] });
    expect([...row.querySelectorAll<HTMLElement>('.note, .tag')].map(({ lang }) => lang)).toEqual([
      'zh',
      '',
      'zh',
    ]);
    expect(row.querySelectorAll('.note[lang], .tag[lang]')).toHaveLength(3);
  });

  it('says nothing of what is not there', () => {
    const [line, below] = [...show().querySelectorAll('.incident-line')];
    expect([line?.children.length, below?.children.length]).toEqual([3, 1]);
  });

  it('is walked to with the keyboard, and named where it is selected', () => {
    const row = show();
    expect(row.tabIndex).toBe(0);
    expect(
      within(row).getByRole('checkbox', { name: t('incidents.select', { site: 'example.com' }) }),
    ).toBeTruthy();
  });

  it('is marked with its complaint until its details tell of it', () => {
    expect(show({ complaint: SENT }).querySelector('.tag')?.textContent).toBe(t('incidents.term-running'));
    cleanup();
    expect(show({ complaint: SENT }, { open: true }).querySelector('.tag')).toBeNull();
  });

  it('copies the link itself, and shows that it did at the button that was pressed', async () => {
    const onCopy = vi.fn(async () => true);
    const row = show({}, { hands: { onCopy } });
    const drawings = () =>
      ['copy-link', 'copy-message'].map((name) => part(row, name).querySelector('path')?.getAttribute('d'));
    const [link, message] = drawings();
    fireEvent.click(part(row, 'copy-link'));
    await within(row).findByText(t('button.copied'));
    expect(onCopy.mock.calls).toEqual([[LINK]]);
    expect([drawings()[0] === link, drawings()[1] === message]).toEqual([false, true]);
  });

  it('names its pictures for the mouse too', () => {
    const row = show();
    expect(['copy-link', 'copy-message', 'show-qr'].map((name) => part(row, name).title)).toEqual([
      t('button.copy'),
      t('incidents.copy-message'),
      t('button.phone'),
    ]);
  });

  it('puts its code for the phone away by the same button', async () => {
    const row = show();
    const isShown = () => part(row, 'show-qr').getAttribute('aria-expanded');
    expect(isShown()).toBe('false');
    fireEvent.click(part(row, 'show-qr'));
    await within(row).findByText(t('words.under-qr'));
    expect(isShown()).toBe('true');
    fireEvent.click(part(row, 'show-qr'));
    await waitFor(() => expect(within(row).queryByText(t('words.under-qr'))).toBeNull());
    expect(isShown()).toBe('false');
  });
});

describe('the details of an incident', () => {
  it('tell what is known of it, an address in its own letters, and on how many days others stopped it', () => {
    const facts = [
      { label: 'Page', value: 'https://link.zhihu.com/', isAddress: true },
      { label: 'Rule', value: 'zhihu/link' },
    ];
    const elsewhere = () => [{ name: 'Weibo', days: 4, last: '2026-11-19' }];
    const row = show({ facts }, { open: true, hands: { elsewhere } });
    expect([...row.querySelectorAll('dd')].map((fact) => fact.firstElementChild?.tagName)).toEqual([
      'CODE',
      undefined,
    ]);
    expect(row.querySelector('.incident-detail li')?.textContent).toBe(
      t('incidents.elsewhere-row', { platform: 'Weibo', count: 4, day: '2026-11-19' }),
    );
  });

  it('write a tag once that was written twice', async () => {
    const onNote = vi.fn(async () => ({ ok: true }) as const);
    show({}, { open: true, hands: { onNote } });
    fireEvent.input(screen.getByLabelText(t('incidents.tags')), { target: { value: 'tea, work tea' } });
    fireEvent.click(screen.getByText(t('button.save')));
    await waitFor(() => expect(onNote.mock.calls).toEqual([['one', { tags: ['tea', 'work'] }]]));
  });

  it('take no more of a note than is kept, so that nothing is cut off in silence', () => {
    show({}, { open: true });
    expect(screen.getByLabelText<HTMLTextAreaElement>(t('incidents.note')).maxLength).toBe(4000);
  });

  it('ask for no day of a complaint that is still to come, and say of one what its days are', () => {
    show({}, { open: true });
    expect(screen.getByLabelText<HTMLInputElement>(t('incidents.complaint-day')).max).toBe(PLAIN.today);
    cleanup();
    show({ complaint: SENT }, { open: true });
    expect(screen.getByText(t('incidents.complaint-days'))).toBeTruthy();
  });
});
