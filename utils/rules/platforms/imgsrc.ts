import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'imgsrc',
  name: { en: 'iMGSRC.RU' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'imgsrc/go',
      match: ['*://dlp.imgsrc.ru/go/*'],
      kind: 'unknown',
      destination: [{ from: 'path', skip: 4 }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'imgsrc/go',
    url: 'https://dlp.imgsrc.ru/go/1/2/3/https://example.com/path',
    destination: 'https://example.com/path',
  },
  { rule: 'imgsrc/go', url: 'https://dlp.imgsrc.ru/go/1/2/3/', outcome: 'no-destination' },
  { rule: null, url: 'https://imgsrc.ru/main/search.php', why: 'an ordinary page' },
];
