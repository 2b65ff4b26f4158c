import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'acgbox',
  name: { en: 'ACGBox', zh_CN: 'ACG盒子' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'acgbox/go',
      match: ['*://www.acgbox.link/go'],
      kind: 'unknown',
      destination: [
        { from: 'param', name: 'url', decode: ['base64'] },
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'a.loading-btn', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'acgbox/go',
    url: 'https://www.acgbox.link/go/?url=aHR0cHM6Ly93d3cucGl4aXYubmV0Lw%3D%3D',
    destination: 'https://www.pixiv.net/',
    kind: 'unknown',
  },
  {
    rule: 'acgbox/go',
    url: 'https://www.acgbox.link/go/?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    why: 'plain on some pages',
  },
  {
    rule: 'acgbox/go',
    url: 'https://www.acgbox.link/go/?url=aHR0cHM6Ly9leGFtcGxlLmNvbS8_cT1hfmI-Yw',
    destination: 'https://example.com/?q=a~b%3Ec',
    why: 'the alphabet of addresses',
  },
  { rule: 'acgbox/go', url: 'https://www.acgbox.link/go/', outcome: 'no-destination' },
  { rule: null, url: 'https://www.acgbox.link/sites/1.html', why: 'an ordinary page' },
];
