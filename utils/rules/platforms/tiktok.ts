import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'tiktok',
  name: { en: 'TikTok' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'tiktok/link',
      match: ['*://*.tiktok.com/link', '*://*.tiktok.com/link/v2'],
      params: { target: true },
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: 'h1, h2, p' }],
        says: [['about to open an external website', 'notice', 'leave-notice']],
      },
      destination: [{ from: 'param', name: 'target', decode: ['prepend-https'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'tiktok/link',
    url: 'https://www.tiktok.com/link/v2?aid=1988&lang=en&scene=bio_url&target=bjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'notice',
    why: 'without a scheme',
  },
  {
    rule: 'tiktok/link',
    url: 'https://www.tiktok.com/link/v2?aid=1988&lang=en&scene=bio_url&target=https%3A%2F%2Fexample.com',
    destination: 'https://example.com/',
  },
  {
    rule: 'tiktok/link',
    url: 'https://www.tiktok.com/link/v2?aid=1988&target=%2F%2Fexample.com%2Fa',
    destination: 'https://example.com/a',
    why: 'relative to the scheme',
  },
  {
    rule: 'tiktok/link',
    url: 'https://tiktok.com/link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'tiktok/link',
    url: 'https://www.tiktok.com/link/v2?target=data%3Atext%2Fhtml%2Cx',
    outcome: 'refused',
    why: 'not a web address',
  },
  { rule: null, url: 'https://www.tiktok.com/@someone/video/1', why: 'an ordinary page' },
];
