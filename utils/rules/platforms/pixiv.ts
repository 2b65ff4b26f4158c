import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'pixiv',
  name: { en: 'pixiv' },
  pack: 'international',
  since: '1.0',
  pages: ['*://www.pixiv.net/*'],
  rules: [
    // The whole query is the address; only where it is none a parameter holds it.
    {
      id: 'pixiv/jump',
      match: ['*://www.pixiv.net/jump.php'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'raw-query', decode: [['strip-suffix', '=']] },
        { from: 'param', name: 'url' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'pixiv/jump',
    url: 'https://www.pixiv.net/jump.php?https%3A%2F%2Fexample.com%2Fpath',
    destination: 'https://example.com/path',
    kind: 'notice',
  },
  {
    rule: 'pixiv/jump',
    url: 'https://www.pixiv.net/jump.php?https%3A%2F%2Fexample.com%2F=',
    destination: 'https://example.com/',
    why: 'a form glued an equals sign on',
  },
  {
    rule: 'pixiv/jump',
    url: 'https://www.pixiv.net/jump.php?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'pixiv/jump',
    url: 'https://www.pixiv.net/jump.php?https://example.com/?url=https://example.org/',
    destination: 'https://example.com/?url=https://example.org/',
    why: 'a destination with a parameter of the same name',
  },
  { rule: 'pixiv/jump', url: 'https://www.pixiv.net/jump.php', outcome: 'no-destination' },
  { rule: null, url: 'https://www.pixiv.net/artworks/1', why: 'an ordinary page' },
];
