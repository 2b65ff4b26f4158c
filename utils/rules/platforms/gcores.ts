import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'gcores',
  name: { en: 'Gcores', zh_CN: '机核', zh_TW: '機核' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://www.gcores.com/*'],
  rules: [
    {
      id: 'gcores/link',
      match: ['*://www.gcores.com/link'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'gcores/link',
    url: 'https://www.gcores.com/link?target=https%3A%2F%2Fals.rjsy313.com%2F',
    destination: 'https://als.rjsy313.com/',
    kind: 'notice',
  },
  {
    rule: 'gcores/link',
    url: 'https://www.gcores.com/link?target=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
  },
  { rule: 'gcores/link', url: 'https://www.gcores.com/link', outcome: 'no-destination' },
  { rule: null, url: 'https://www.gcores.com/articles/123456', why: 'an ordinary page' },
];
