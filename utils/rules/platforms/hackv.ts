import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'hackv',
  name: { en: 'HackV' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    // The path reads 外链跳转.
    {
      id: 'hackv/external',
      match: [
        '*://www.hackv.cn/%e5%a4%96%e9%93%be%e8%b7%b3%e8%bd%ac.html',
        '*://www.hackv.cn/%E5%A4%96%E9%93%BE%E8%B7%B3%E8%BD%AC.html',
      ],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'hackv/external',
    url: 'https://www.hackv.cn/%e5%a4%96%e9%93%be%e8%b7%b3%e8%bd%ac.html?url=aHR0cHM6Ly9oYWNrdi5sYW56b3V1LmNvbS9iMDF0bzlnNHNk',
    destination: 'https://hackv.lanzouu.com/b01to9g4sd',
    kind: 'unknown',
  },
  {
    rule: 'hackv/external',
    url: 'https://www.hackv.cn/外链跳转.html?url=aHR0cHM6Ly9oYWNrdi5sYW56b3V1LmNvbS9iMDF0bzlnNHNk',
    destination: 'https://hackv.lanzouu.com/b01to9g4sd',
    why: 'written out',
  },
  {
    rule: 'hackv/external',
    url: 'https://www.hackv.cn/%e5%a4%96%e9%93%be%e8%b7%b3%e8%bd%ac.html',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://www.hackv.cn/123.html', why: 'an ordinary page' },
];
