import browser from 'webextension-polyfill';
import type { ShareCode } from '../share-text/share-text';
import { gate } from '../unwrap/gate';
import { type DisplayedUrl, displayUrl } from '../url/display';
import { siteOf } from './public-suffix';

/**
 * Reads a pasted share text or address on this device; the reader is loaded when it is first needed.
 *
 * @returns the links that pass the gate, likeliest first, and the codes
 */
export async function readPasted(text: string): Promise<{ links: DisplayedUrl[]; codes: ShareCode[] }> {
  const { readShareText } = await import('../share-text/share-text');
  const { links, codes } = readShareText(text);
  const passed = links.flatMap((link) => {
    const result = gate(link, { wrapperSite: null, siteOf });
    return 'url' in result ? [displayUrl(result.url.href, siteOf)] : [];
  });
  return { links: passed, codes };
}

/** Opens a link that passed the gate in a new tab; what meets it there is another visit. */
export async function openPasted({ href }: DisplayedUrl): Promise<void> {
  await browser.tabs.create({ url: href });
}
