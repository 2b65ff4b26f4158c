import { expect, it } from 'vitest';
import config from '../../wxt.config';

it('lets pages have their styles of the development server, and hear from it what has changed', async () => {
  const environment = {
    mode: 'development',
    command: 'serve',
    browser: 'chrome',
    manifestVersion: 3,
  } as const;
  const manifest = typeof config.manifest === 'function' ? await config.manifest(environment) : undefined;
  expect(manifest?.content_security_policy).toMatchObject({
    extension_pages: expect.stringMatching(
      /; style-src 'self' http:\/\/localhost:\*; .*; connect-src 'self' [^;]* ws:\/\/localhost:\*;/,
    ),
  });
});
