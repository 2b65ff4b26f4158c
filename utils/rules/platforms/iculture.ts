import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'iculture',
  name: { en: 'iCulture' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'iculture/golink',
      match: ['*://www.iculture.cc/'],
      params: { golink: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'golink', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'iculture/golink',
    url: 'https://www.iculture.cc/?golink=aHR0cHM6Ly93d3cuY2hhaXBpcC5jb20vaXAucGhw',
    destination: 'https://www.chaipip.com/ip.php',
    kind: 'unknown',
  },
  { rule: 'iculture/golink', url: 'https://www.iculture.cc/?golink=not-base64', outcome: 'no-destination' },
  { rule: null, url: 'https://www.iculture.cc/', why: 'the front page' },
  { rule: null, url: 'https://www.iculture.cc/?s=golink', why: 'a search' },
];
