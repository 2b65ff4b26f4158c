import { activeTab } from './tabs';

/**
 * The tab the popup is about: the one its address names (`popup.html?tab=7`, which only our own pages can
 * open), else the active one.
 *
 * @returns its id; -1 when there is none, which the background answers with "nothing here"
 */
export async function describedTab(search: string): Promise<number> {
  const named = namedTab(search);
  if (named !== null) return named;
  return (await activeTab())?.id ?? -1;
}

/** The tab that the popup is a page of its own for, which must not close itself; `null` for one that hangs from our button. */
export function namedTab(search: string): number | null {
  const text = new URLSearchParams(search).get('tab');
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
