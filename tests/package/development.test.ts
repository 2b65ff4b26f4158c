import { expect, it, vi } from 'vitest';
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

it.runIf(process.platform === 'linux').each([
  ['', true],
  [':0', false],
])('opens no browser by itself where there is no display: DISPLAY=%j', async (display, isDisabled) => {
  vi.resetModules();
  vi.stubEnv('DISPLAY', display);
  vi.stubEnv('WAYLAND_DISPLAY', '');
  const { default: here } = await import('../../wxt.config');
  expect(here.webExt?.disabled).toBe(isDisabled);
});
