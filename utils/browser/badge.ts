import type { Kind } from '../rules/define-platform';
import { isGrave, isHarmless } from '../rules/kinds';
import { browser } from './api';

/** A shape for each degree, so that the colour carries nothing alone. */
const MARKS = { open: '→', ask: '?', danger: '!' } as const;
const COLOURS = { open: '#0b6b5d', ask: '#7a5b00', danger: '#a3231a' } as const;

type Degree = keyof typeof MARKS;

/** Sets the badge of a tab; `null` takes it away. */
export async function showBadge(tabId: number, degree: Degree | null): Promise<void> {
  try {
    // Without a text of its own a tab shows what holds for all of them: the mark of a pause, or nothing.
    await browser.action.setBadgeText({ tabId, text: degree && MARKS[degree] });
    if (!degree) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[degree] });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed in the meantime.
  }
}

/**
 * What the badge says of a page.
 *
 * @param hasDestination whether there is something to open
 */
export function degreeOf(kind: Kind, hasDestination: boolean): Degree {
  if (isGrave(kind)) return 'danger';
  return hasDestination && isHarmless(kind) ? 'open' : 'ask';
}
