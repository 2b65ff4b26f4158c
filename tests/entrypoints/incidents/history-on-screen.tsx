import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { App } from '../../../entrypoints/incidents/app';
import { namedPlatforms } from '../../../entrypoints/incidents/names';
import incidents from '../../../locales/en/incidents.json';
import kinds from '../../../locales/en/kinds.json';
import words from '../../../locales/en/words.json';
import { type IncidentArchive, openIncidentArchive } from '../../../utils/browser/incidents/archive';
import type { Happened } from '../../../utils/browser/incidents/store';
import { DAY_MS, momentOf } from '../../../utils/incidents/moment';
import { uuidV7 } from '../../../utils/incidents/new-id';
import type { Meeting as Met } from '../../../utils/incidents/seen';
import { createTranslate } from '../../../utils/language/translate';
import type { FromExtension } from '../../../utils/messages/protocol';
import type { Kind, ReasonCode } from '../../../utils/rules/define-platform';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';
import { sendMessage } from './page-browser';

export const t = createTranslate('en', { ...kinds, ...words, ...incidents });
const platforms = namedPlatforms([]);
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

// Fifty rows take a while in a pretend browser on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

let clock = 0;

/** What is written from now on was done then, in milliseconds since 1970. */
export function setClock(ms: number): void {
  clock = ms;
}

/** The history that is on screen; another one in each test. */
export let store: IncidentArchive;

beforeEach(() => {
  history.replaceState(null, '', '/incidents.html');
  store = openIncidentArchive({
    now: () => momentOf(new Date(clock)),
    newId: () => uuidV7(clock, random(10)),
    random,
    indexedDB: new IDBFactory(),
  });
  // The background, as far as this page knows it.
  sendMessage.mockReset().mockImplementation(async (wish: FromExtension) => {
    if (wish.type === 'forget-incidents') await store.remove(wish.ids);
    if (wish.type === 'forget-everything') await store.removeAll();
    let happened: Happened | undefined;
    if (wish.type === 'note-incident') happened = await store.recordNoted(wish.id, wish);
    if (wish.type === 'answer-incident') happened = await store.recordAnswered(wish.id, wish.answer);
    if (wish.type === 'open-incident') happened = await store.recordOpened(wish.id, { action: 'opened' });
    return happened?.outcome === 'unknown-incident' ? { ok: false, why: 'gone' } : { ok: true };
  });
});
afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  await store.close();
});

/** A day's own hour that no midnight comes near, and from which a day later is the next day, also where clocks change. */
export function atNoon(...more: ('setInterval' | 'clearInterval')[]): void {
  vi.useFakeTimers({ toFake: ['Date', ...more], now: new Date().setHours(12) });
}

interface Meeting {
  /** `null`: the page does not give it away. */
  destination: string | null;
  daysAgo: number;
  platform?: string;
  kind?: Kind;
  reason?: ReasonCode;
  words?: string;
  openedDirectly?: boolean;
}

export async function meet({
  destination,
  daysAgo,
  platform = 'zhihu',
  kind = 'notice',
  reason = 'leave-notice',
  words: said,
  openedDirectly = false,
}: Meeting) {
  clock = Date.now() - daysAgo * DAY_MS;
  const url = `https://link.${platform}.com/?target=${encodeURIComponent(destination ?? '')}`;
  const met = { platform, rule: `${platform}/link`, kind, reason, ...(said && { words: said }) };
  const outcome: Met['outcome'] =
    destination === null
      ? { outcome: 'no-destination', url, ...met }
      : { outcome: 'unwrapped', url, ...met, destination, how: 'param target', flags: [], hops: 1 };
  const recorded = await store.recordSeen(
    { outcome, verified: '2026-08', extension: '0.1.0', openedDirectly, withheld: destination === null },
    { tab: daysAgo },
  );
  return recorded.id ?? '';
}

export const show = (settings: Partial<Settings> = {}) =>
  render(
    <App
      store={store}
      screen={{ settings: { ...DEFAULT_SETTINGS, ...settings }, language: 'en', t, platforms }}
    />,
  );

export const rows = () => [...document.querySelectorAll<HTMLElement>('[data-incident]')];
export const sites = () => rows().map((row) => row.querySelector('h3')?.textContent);
export const rowOf = (id: string) => document.querySelector(`[data-incident="${id}"]`) as HTMLElement;
export const click = (row: HTMLElement, action: string) =>
  fireEvent.click(row.querySelector(`[data-action="${action}"]`) as HTMLElement);
/** What is heard of an element after its name. */
export const heardWith = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
export const isRead = () =>
  waitFor(() => expect(document.querySelector('[aria-busy="false"]')).not.toBeNull());

export async function remove(id: string) {
  rowOf(id).focus();
  fireEvent.keyDown(rowOf(id), { key: 'Delete' });
  fireEvent.click(await screen.findByText(t('incidents.delete-do', { count: 1 })));
}

/** Holds back the rest of the history, as a long one does by itself. @returns lets it be read */
export function slowly(): () => void {
  const { pages } = store;
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  let isFirst = true;
  store.pages = async function* (...size) {
    const isHeld = isFirst;
    isFirst = false;
    for await (const page of pages(...size)) {
      if (isHeld) await held;
      yield page;
    }
  };
  return go;
}
