import { beforeEach, expect, it, vi } from 'vitest';
import { dropAccess, hasAccessTo } from '../../utils/browser/platform-access';
import { ownPlatform } from '../../utils/own-rules/own-platform';
import { platforms } from '../../utils/rules/all-platforms';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { fake } from '../fake-browser';

vi.mock('../../utils/browser/api', async () => ({ browser: (await import('../fake-browser')).fake.browser }));

beforeEach(() => fake.clear());

it.each([
  { url: 'https://link.zhihu.com/?target=a', host: 'as its rules name it', isThere: true },
  { url: 'https://link.zhihu.com./?target=a', host: 'with a dot behind it', isThere: true },
  { url: 'https://link.zhihu.com.evil.example/', host: 'that only begins like it', isThere: false },
])('access to a host $host: $isThere', async ({ url, isThere }) => {
  await fake.browser.permissions.request({ origins: ['*://link.zhihu.com/*'] });
  expect(await hasAccessTo(url)).toBe(isThere);
});

it.each([
  { host: 'forum.example', of: 'that only an own rule has named', stays: false },
  { host: 'www.douban.com', of: 'that came with the installation', stays: false },
  {
    host: 'www.douban.com',
    of: 'that is opened directly',
    choices: { douban: 'open-directly' },
    stays: true,
  },
  { host: 'hellogithub.com', of: 'of a pack that may be allowed', stays: true },
] as const)('access to a host $of stays where the own rules for it are deleted: $stays', async (row) => {
  const origins = [`*://${row.host}/*`];
  await fake.browser.permissions.request({ origins });
  const choices = 'choices' in row ? row.choices : {};
  await dropAccess(
    ownPlatform(row.host, [
      { match: [`*://${row.host}/out`], kind: 'unknown', destination: [], verified: '2026-11' },
    ]),
    platforms,
    {
      ...DEFAULT_SETTINGS,
      choices,
    },
  );
  expect(await fake.browser.permissions.contains({ origins })).toBe(row.stays);
});
