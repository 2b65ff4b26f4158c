import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'youtube',
  name: { en: 'YouTube' },
  pack: 'international',
  since: '1.0',
  pages: ['*://*.youtube.com/*'],
  rules: [
    {
      id: 'youtube/redirect',
      match: ['*://*.youtube.com/redirect'],
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: '#redirect-main-text, #redirect-action-container h1' }],
        says: [
          ['sure you want to leave YouTube', 'notice', 'leave-notice'],
          ['to a site outside of YouTube', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        { from: 'param', name: 'q', decode: ['prepend-https'] },
        { from: 'attribute', select: '#invalid-token-redirect-goto-site-button[href^="http"]', name: 'href' },
        {
          from: 'attribute',
          select: '#invalid-token-redirect-goto-site-button a[href^="http"]',
          name: 'href',
        },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'youtube/redirect',
    url: 'https://www.youtube.com/redirect?event=video_description&redir_token=x&q=https%3A%2F%2Ffe-mm.com',
    destination: 'https://fe-mm.com',
    kind: 'notice',
  },
  {
    rule: 'youtube/redirect',
    url: 'https://youtube.com/redirect?q=bjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
    why: 'the scheme may be missing',
  },
  {
    rule: 'youtube/redirect',
    url: 'https://www.youtube.com/redirect?event=video_description',
    outcome: 'no-destination',
  },
  {
    rule: null,
    url: 'https://www.youtube.com/results?search_query=x&q=https%3A%2F%2Fexample.com',
    why: 'a search',
  },
  { rule: null, url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' },
];
