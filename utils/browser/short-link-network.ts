import browser, { type WebRequest } from 'webextension-polyfill';
import type { Network } from '../resolve/resolve';
import { shortLinkHosts } from '../resolve/short-links';

/** A request that was answered tells so at once; one that nobody reports on is given up after this, in milliseconds. */
const PATIENCE_MS = 500;

/**
 * The network as resolving needs it. A redirect that is not followed hides where it leads, and one that is
 * followed to a foreign host is refused by our own policy (`connect-src`) before anything is sent; either way
 * only an observer of the request is told the address.
 *
 * @returns the network, and how to stop observing
 */
export function openShortLinkNetwork(): Network & { close: () => void } {
  const redirects = new Map<string, string | null>();
  const waiting = new Map<string, (redirect: string | null) => void>();
  const tell = (address: string, redirect: string | null) => {
    if (redirects.get(address)) return;
    redirects.set(address, redirect);
    waiting.get(address)?.(redirect);
  };
  const onRedirect = ({ url, redirectUrl }: WebRequest.OnBeforeRedirectDetailsType) => tell(url, redirectUrl);
  const onHeaders = ({ url, responseHeaders }: WebRequest.OnHeadersReceivedDetailsType) => {
    const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (location && URL.canParse(location, url)) tell(url, new URL(location, url).href);
  };
  const onEnd = ({ url }: { url: string }) => tell(url, null);
  const filter: WebRequest.RequestFilter = {
    urls: shortLinkHosts.map(({ host }) => `*://${host}/*`),
    types: ['xmlhttprequest', 'other'],
  };
  const { onBeforeRedirect, onHeadersReceived, onCompleted, onErrorOccurred } = browser.webRequest;
  onBeforeRedirect.addListener(onRedirect, filter);
  onHeadersReceived.addListener(onHeaders, filter, ['responseHeaders']);
  onCompleted.addListener(onEnd, filter);
  onErrorOccurred.addListener(onEnd, filter);
  return {
    fetch: (address, init) => fetch(address, init),
    abortAfter: (milliseconds) => AbortSignal.timeout(milliseconds),
    redirectSeen: (address) =>
      new Promise((resolve) => {
        const seen = redirects.get(address);
        if (seen !== undefined) return resolve(seen);
        waiting.set(address, resolve);
        setTimeout(() => resolve(redirects.get(address) ?? null), PATIENCE_MS);
      }),
    close() {
      onBeforeRedirect.removeListener(onRedirect);
      onHeadersReceived.removeListener(onHeaders);
      onCompleted.removeListener(onEnd);
      onErrorOccurred.removeListener(onEnd);
    },
  };
}
