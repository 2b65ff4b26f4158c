import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'mcpedl',
  name: { en: 'MCPEDL' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'mcpedl/leaving',
      match: ['*://mcpedl.com/leaving'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'mcpedl/leaving',
    url: 'https://mcpedl.com/leaving/?url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com/',
  },
  {
    rule: 'mcpedl/leaving',
    url: 'https://mcpedl.com/leaving?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'mcpedl/leaving', url: 'https://mcpedl.com/leaving/', outcome: 'no-destination' },
  { rule: null, url: 'https://mcpedl.com/category/mods/', why: 'an ordinary page' },
];
