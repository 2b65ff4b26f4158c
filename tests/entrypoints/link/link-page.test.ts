// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from '../../fake-browser';
import { fetchFromPackage } from '../../package-fetch';
import { QQ_WARNING, startBackground, wish, ZHIHU } from '../background/start-background';
import { openPage, t } from '../open-page';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fake-browser')).fake.browser,
}));
const writeText = vi.spyOn(navigator.clipboard, 'writeText');
const action = (name: string) => document.querySelector(`[data-action="${name}"]`) as HTMLElement;

async function look(text: string, more: object = {}) {
  await fake.browser.storage.session.set({ looks: { one: { text, isPrivate: false, ...more } } });
  await openPage('/link.html?look=one', 'link', () => import('../../../entrypoints/link/main'));
}

beforeEach(async () => {
  startBackground();
  await wish({ type: 'forget-everything' });
  fake.clear();
  fake.addTab();
  writeText.mockReset().mockResolvedValue();
});

describe('where the links of a text go', () => {
  it('shows each destination, opens the one that is clicked and copies it', async () => {
    await look(ZHIHU);
    expect(document.querySelector('[data-link] h1')?.textContent).toContain('example.com');
    fireEvent.click(action('copy-destination'));
    await waitFor(() => expect(writeText).toHaveBeenCalledWith('https://example.com/a'));
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    fireEvent.click(action('copy-destination'));
    await screen.findByText(t('popup.copy-failed'));
    fireEvent.click(action('open-destination'));
    await waitFor(() => expect(fake.tabs.values().next().value?.url).toBe('https://example.com/a'));
  });

  it('wants a second step past a warning, and opens what was private in private', async () => {
    await look(QQ_WARNING, { isPrivate: true });
    expect(action('open-destination')).toBeNull();
    fireEvent.click(action('understand'));
    await waitFor(() => expect(action('open-destination')).not.toBeNull());
    fireEvent.click(action('open-destination'));
    await waitFor(() => expect([...fake.tabs.values()].at(-1)).toMatchObject({ incognito: true }));
  });

  it('reads share texts, and says of codes and of nothing what they are', async () => {
    await look('看看 https://link.zhihu.com/?target=https%3A//example.com/b 和 plain.example/x 这个', {
      copyFailed: true,
    });
    expect(document.body.textContent).toContain(t('link.copy-failed'));
    expect(document.querySelectorAll('[data-link]').length).toBeGreaterThan(0);
    await look('nothing in here');
    expect(document.body.textContent).toContain(t('link.nothing'));
    await look('javascript:alert(1)');
    expect(action('open-destination')).toBeNull();
    await openPage('/link.html?look=gone', 'link', () => import('../../../entrypoints/link/main'));
    expect(document.body.textContent).toContain(t('link.nothing'));
  });

  it('asks a short link only on the click, and only with the permission', async () => {
    const asked = vi.fn(async (url: string) => {
      await fake.browser.webRequest.onBeforeRedirect.fire({ url, redirectUrl: 'https://example.com/end' });
      throw new TypeError('Failed to fetch');
    });
    fetchFromPackage(asked);
    await look('https://sina.lt/A6abc');
    expect(asked).not.toHaveBeenCalled();
    fake.answers.permission = false;
    fireEvent.click(action('ask-short-link'));
    await screen.findByText(t('link.not-allowed', { host: 'sina.lt' }));
    fake.answers.permission = true;
    fireEvent.click(action('ask-short-link'));
    await waitFor(() =>
      expect(document.querySelector('[data-link="https://example.com/end"]')).not.toBeNull(),
    );
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('says so where nobody answers for a short link', async () => {
    fetchFromPackage(async (url) => {
      await fake.browser.webRequest.onErrorOccurred.fire({ url });
      throw new TypeError('Failed to fetch');
    });
    await look('https://sina.lt/A6abd');
    fireEvent.click(action('ask-short-link'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('link.unreachable', { host: 'sina.lt' }));
  });
});
