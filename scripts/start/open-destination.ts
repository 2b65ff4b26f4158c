import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/e2e/driver';

/** What the popup says about a page, read from its `<html>`. */
export interface Seen {
  outcome?: string | undefined;
  kind?: string | undefined;
  reason?: string | undefined;
  destination?: string | undefined;
}

/** These open in one click; a danger, a block or an unknown page must not (SECURITY.md: T18). */
const ONE_CLICK = ['notice', 'preview', 'wall'];
const NEVER_ONE_CLICK = ['warning', 'block', 'unknown'];

/** Opens the destination as the popup lets one: at once, or after the second step. @returns what came of it, in a word */
export async function openDestination(
  driver: Driver,
  popup: Page,
  seen: Seen,
  complaints: string[],
): Promise<string> {
  const open = '[data-action="open-destination"]';
  const secondStep = '[data-action="understand"]';
  const isOffered = (await popup.$(open)) !== null;
  if (seen.destination === undefined) {
    if (isOffered) complaints.push('offers to open what it does not know');
    return 'nothing';
  }
  if (isOffered && NEVER_ONE_CLICK.includes(seen.kind ?? ''))
    complaints.push('offers in one click what it must not');
  if (!isOffered && ONE_CLICK.includes(seen.kind ?? ''))
    complaints.push('offers no button to open the destination');
  if (!isOffered && (await popup.$(secondStep)) === null) return 'held back';
  // Browsers know sites that have no http left, and go to https at once.
  const there = new RegExp(`^${seen.destination.replace(/[^\w:/]/g, '\\$&').replace(/^http:/, 'https?:')}$`);
  // A tab that an earlier page has left there would be taken for ours.
  await (await driver.pageAt(there, 0).catch(() => undefined))?.close();
  try {
    // Not before the page has been read.
    if (!isOffered) await (await popup.waitForSelector(`${secondStep}:enabled`))?.click();
    await (await popup.waitForSelector(open))?.click();
    await driver.pageAt(there);
    return isOffered ? 'opened' : 'opened after a second step';
  } catch {
    complaints.push('did not open its destination');
    return 'not opened';
  }
}
