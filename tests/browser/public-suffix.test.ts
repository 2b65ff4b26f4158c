import { expect, it, vi } from 'vitest';

/** As Chromium and Firefox answer: what ends in a dot is another name to them. */
vi.mock('../../utils/browser/api', () => ({
  browser: {
    publicSuffix: {
      getDomain: (host: string) => {
        if (host.includes('[')) throw new TypeError('no name');
        return host.includes('.')
          ? host
              .split('.')
              .slice(host.endsWith('.') ? -3 : -2)
              .join('.')
          : null;
      },
    },
  },
}));

const { siteOf } = await import('../../utils/browser/public-suffix');

it.each([
  ['www.example.com', 'example.com'],
  ['www.example.com.', 'example.com'],
  ['localhost', 'localhost'],
  ['[::1]', '[::1]'],
])('the site of %s is %s', (host, site) => expect(siteOf(host)).toBe(site));
