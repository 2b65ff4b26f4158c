import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'ppomppu',
  name: { en: 'Ppomppu' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'ppomppu/short',
      match: ['*://s.ppomppu.co.kr/'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'target', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'ppomppu/short',
    url: 'https://s.ppomppu.co.kr/?target=aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRoP3g9MSZ5PTI%3D',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'ppomppu/short',
    url: 'https://s.ppomppu.co.kr/?target=%25%25',
    outcome: 'no-destination',
    why: 'not base64',
  },
  { rule: null, url: 'https://www.ppomppu.co.kr/zboard/view.php?id=ppomppu&no=1', why: 'an ordinary page' },
];
