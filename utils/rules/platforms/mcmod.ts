import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'mcmod',
  name: { en: 'MC Mod Wiki', zh_CN: 'MC百科' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    // Base64 of the address; behind an `@`, base64 of its query.
    {
      id: 'mcmod/target',
      match: ['*://link.mcmod.cn/target/*'],
      kind: 'unknown',
      destination: [{ from: 'segment', index: 1, decode: ['base64-parts'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'mcmod/target',
    url: 'https://link.mcmod.cn/target/aHR0cHM6Ly9leGFtcGxlLmNvbS8=',
    destination: 'https://example.com/',
    kind: 'unknown',
  },
  {
    rule: 'mcmod/target',
    url: 'https://link.mcmod.cn/target/aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRo',
    destination: 'https://example.com/path',
  },
  {
    rule: 'mcmod/target',
    url: 'https://link.mcmod.cn/target/aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRo@eD0x',
    destination: 'https://example.com/path?x=1',
  },
  {
    rule: 'mcmod/target',
    url: 'https://link.mcmod.cn/target/aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRo@eD0x/?from=1#part',
    destination: 'https://example.com/path?x=1',
    why: 'with a slash, a query and a fragment of its own',
  },
  { rule: 'mcmod/target', url: 'https://link.mcmod.cn/target/', outcome: 'no-destination' },
  { rule: null, url: 'https://www.mcmod.cn/class/1.html', why: 'an ordinary page' },
];
