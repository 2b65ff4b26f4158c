import { expect, it, vi } from 'vitest';
import { hasAccessTo } from '../../utils/browser/platform-access';
import { fake } from '../fake-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser')).fake.browser }));

it.each([
  { url: 'https://link.zhihu.com/?target=a', host: 'as its rules name it', isThere: true },
  { url: 'https://link.zhihu.com./?target=a', host: 'with a dot behind it', isThere: true },
  { url: 'https://link.zhihu.com.evil.example/', host: 'that only begins like it', isThere: false },
])('access to a host $host: $isThere', async ({ url, isThere }) => {
  await fake.browser.permissions.request({ origins: ['*://link.zhihu.com/*'] });
  expect(await hasAccessTo(url)).toBe(isThere);
});
