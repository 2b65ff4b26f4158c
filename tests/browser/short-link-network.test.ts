import { expect, it, onTestFinished, vi } from 'vitest';
import { observeShortLinks, shortLinkNetwork } from '../../utils/browser/short-link-network';
import { shortLinkHosts } from '../../utils/resolve/short-links';
import { fake } from '../fake-browser';

vi.mock('../../utils/browser/api', async () => ({ browser: (await import('../fake-browser')).fake.browser }));

const { onBeforeRedirect, onHeadersReceived, onCompleted, onErrorOccurred } = fake.browser.webRequest;
const observed = () =>
  [onBeforeRedirect, onHeadersReceived, onCompleted, onErrorOccurred].map((event) =>
    vi.spyOn(event, 'addListener').mockClear(),
  );

it('hears nothing where the browser does not say whose page this is', async () => {
  const events = observed();
  await observeShortLinks();
  for (const added of events) expect(added).not.toHaveBeenCalled();
});

it('hears of what this very page asks of short links, and of no other request', async () => {
  const tabId = fake.addTab().id;
  const events = observed();
  await observeShortLinks();
  const urls = shortLinkHosts.map(({ host }) => `*://${host}/*`);
  for (const added of events)
    expect((added.mock.calls[0] as unknown[])[1]).toEqual({
      urls,
      types: ['xmlhttprequest', 'other'],
      tabId,
    });
});

it('keeps where a redirect led, though the request that did not follow it ends as one that failed', async () => {
  const url = 'https://t.cn/kept';
  await onBeforeRedirect.fire({ url, redirectUrl: 'https://example.com/end' });
  await onErrorOccurred.fire({ url, error: 'NS_ERROR_ABORT' });
  expect(await shortLinkNetwork.redirectSeen(url)).toBe('https://example.com/end');
});

it('waits for what is told behind an answer, also where the same was asked before in vain', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  const url = 'https://t.cn/again';
  await onErrorOccurred.fire({ url, error: 'NS_ERROR_NET_TIMEOUT' });
  expect(await shortLinkNetwork.redirectSeen(url)).toBeNull();
  await shortLinkNetwork.fetch(url, {}).catch(() => {});
  const seen = shortLinkNetwork.redirectSeen(url);
  await onBeforeRedirect.fire({ url, redirectUrl: 'https://example.com/end' });
  expect(await seen).toBe('https://example.com/end');
});

it('waits for no more than a moment where nobody tells anything', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const seen = shortLinkNetwork.redirectSeen('https://t.cn/nothing');
  await vi.advanceTimersByTimeAsync(500);
  expect(await seen).toBeNull();
});
