import browser from 'webextension-polyfill';
import type { Kind } from '../rules/define-platform';
import { isHarmless } from '../settings/settings';

/** A shape for each degree, so that the colour carries nothing alone. */
const MARKS = { open: '→', ask: '?', danger: '!' } as const;
const COLOURS = { open: '#0b6b5d', ask: '#7a5b00', danger: '#a3231a' } as const;

/**
 * Sets the badge of a tab.
 *
 * @param kind the page's kind; `null` takes the badge away
 * @param hasDestination whether there is something to open
 */
export async function showBadge(tabId: number, kind: Kind | null, hasDestination: boolean): Promise<void> {
  const degree = kind === null ? null : degreeOf(kind, hasDestination);
  try {
    // Without a text of its own a tab shows what holds for all of them: the mark of a pause, or nothing.
    await browser.action.setBadgeText({ tabId, text: degree === null ? null : MARKS[degree] });
    if (degree === null) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[degree] });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed in the meantime.
  }
}

function degreeOf(kind: Kind, hasDestination: boolean): keyof typeof MARKS {
  if (kind === 'warning' || kind === 'block' || kind === 'unknown') return 'danger';
  return hasDestination && isHarmless(kind) ? 'open' : 'ask';
}
