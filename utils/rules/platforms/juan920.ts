import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'juan920',
  name: { en: 'juan920' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'juan920/golink',
      match: ['*://www.juan920.com/'],
      params: { golink: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'golink', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'juan920/golink',
    url: 'https://www.juan920.com/?golink=aHR0cDovL3NoYW5kaWFucGFuLmNvbS9mLzhPYzY=',
    destination: 'http://shandianpan.com/f/8Oc6',
    kind: 'unknown',
  },
  { rule: 'juan920/golink', url: 'https://www.juan920.com/?golink=not-base64', outcome: 'no-destination' },
  { rule: null, url: 'https://www.juan920.com/', why: 'the front page' },
  { rule: null, url: 'https://www.juan920.com/?s=golink', why: 'a search' },
];
