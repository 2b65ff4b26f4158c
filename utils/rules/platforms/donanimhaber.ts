import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'donanimhaber',
  name: { en: 'DonanımHaber' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'donanimhaber/external',
      match: ['*://*.donanimhaber.com/ExternalLinkRedirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'donanimhaber/external',
    url: 'https://donanimhaber.com/ExternalLinkRedirect?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'donanimhaber/external',
    url: 'https://forum.donanimhaber.com/ExternalLinkRedirect',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://forum.donanimhaber.com/konu--1', why: 'an ordinary page' },
];
