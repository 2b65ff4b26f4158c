import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'curseforge',
  name: { en: 'CurseForge' },
  pack: 'forums',
  since: '1.0',
  pages: ['*://*.curseforge.com/*'],
  rules: [
    {
      id: 'curseforge/linkout',
      match: ['*://*.curseforge.com/linkout'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'remoteUrl' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'curseforge/linkout',
    url: 'https://www.curseforge.com/linkout?remoteUrl=https%253a%252f%252fwww.complementary.dev%252fshaders%252f',
    destination: 'https://www.complementary.dev/shaders/',
    kind: 'notice',
    why: 'encoded twice',
  },
  {
    rule: 'curseforge/linkout',
    url: 'https://curseforge.com/linkout?remoteUrl=https%253A%252F%252Fexample.com%252Fpath%253Fx%253D1%2526y%253D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'curseforge/linkout',
    url: 'https://www.curseforge.com/linkout?remoteUrl=https%3A%2F%2Fexample.com%2F%3Fq%3Da%2526b',
    destination: 'https://example.com/?q=a%26b',
    why: 'encoded once, with an escape of its own',
  },
  {
    rule: 'curseforge/linkout',
    url: 'https://www.curseforge.com/linkout?remoteUrl=https%3A%2F%2Fexample.com%2F%3Fq%3Dc++',
    destination: 'https://example.com/?q=c++',
    why: 'a plus is a plus',
  },
  { rule: 'curseforge/linkout', url: 'https://www.curseforge.com/linkout', outcome: 'no-destination' },
  { rule: null, url: 'https://www.curseforge.com/minecraft/mc-mods/jei', why: 'an ordinary page' },
];
