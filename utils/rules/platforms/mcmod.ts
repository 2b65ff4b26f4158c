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
      // Base64 may hold a slash; what stands behind the path does not belong to it.
      destination: [
        {
          from: 'path',
          after: '/target/',
          decode: [['before', '#'], ['before', '?'], ['strip-suffix', '/'], 'uri', 'base64-parts'],
        },
      ],
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
    url: 'https://link.mcmod.cn/target/aHR0cHM6Ly9leGFtcGxlLmNvbS/liIY=@cT0/Pz4+fn4=',
    destination: 'https://example.com/%E5%88%86?q=??>>~~',
    why: 'base64 with slashes',
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
