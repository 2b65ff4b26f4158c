import type { WebRequest } from 'webextension-polyfill';
import { isRedirect, type Network } from '../resolve/resolve';
import { shortLinkHosts } from '../resolve/short-links';
import { decode } from '../url/decode';
import { browser } from './api';
import { hasAccessTo } from './platform-access';

/** A request that was answered tells so at once; one that nobody reports on is given up after this, in milliseconds. */
const PATIENCE_MS = 500;

/** Addresses we asked, and where their answer redirected to; `null` when the request ended without. */
const redirects = new Map<string, string | null>();
const waiting = new Map<string, (redirect: string | null) => void>();

/**
 * Watches the requests of this page of ours to short links, and nobody else's. A redirect that is not followed hides
 * where it leads, and one that is followed to a foreign host is refused by our own policy (`connect-src`) before
 * anything is sent; either way only an observer is told the address. To be called as the page loads: Chromium delivers
 * nothing to one that is added just before the request.
 */
export async function observeShortLinks(): Promise<void> {
  const tabId = (await browser.tabs.getCurrent())?.id;
  if (tabId === undefined) return;
  const filter: WebRequest.RequestFilter = {
    urls: shortLinkHosts.map(({ host }) => `*://${host}/*`),
    types: ['xmlhttprequest', 'other'],
    tabId,
  };
  const { onBeforeRedirect, onHeadersReceived, onCompleted, onErrorOccurred } = browser.webRequest;
  onBeforeRedirect.addListener(({ url, redirectUrl }) => tell(url, redirectUrl), filter);
  onHeadersReceived.addListener(
    ({ url, statusCode, responseHeaders }) => {
      if (!isRedirect(statusCode)) return;
      const value = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
      // Firefox hands over a character a byte; what is no UTF-8 goes on as the bytes that it is, as in any browser.
      const text = decode(value ?? '', 'latin1') ?? '';
      const location = text === value ? text.replace(/[\x80-\xff]/g, asByte) : text;
      if (location && URL.canParse(location, url)) tell(url, new URL(location, url).href);
    },
    filter,
    ['responseHeaders'],
  );
  onCompleted.addListener(({ url }) => tell(url, null), filter);
  onErrorOccurred.addListener(({ url, error }) => tell(url, error === INTO_APP ? 'app:' : null), filter);
}

/** Chromium's word for a redirect to what is no web address; to which, it tells nobody. */
const INTO_APP = 'net::ERR_UNSAFE_REDIRECT';

const asByte = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function tell(address: string, redirect: string | null): void {
  if (redirects.get(address)) return;
  redirects.set(address, redirect);
  waiting.get(address)?.(redirect);
}

/** The network as resolving needs it. */
export const shortLinkNetwork: Network = {
  mayAsk: (host) => hasAccessTo(`https://${host}/`),
  fetch(address, init) {
    redirects.delete(address);
    return fetch(address, init);
  },
  abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
  redirectSeen: (address) =>
    new Promise((resolve) => {
      const seen = redirects.get(address);
      if (seen !== undefined) return resolve(seen);
      waiting.set(address, resolve);
      setTimeout(() => resolve(redirects.get(address) ?? null), PATIENCE_MS);
    }),
};
