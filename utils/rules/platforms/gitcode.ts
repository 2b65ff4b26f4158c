import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'gitcode',
  name: { en: 'GitCode' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.gitcode.com/*'],
  rules: [
    {
      id: 'gitcode/link',
      match: ['*://link.gitcode.com/*'],
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
    rule: 'gitcode/link',
    url: 'https://link.gitcode.com/?target=https%3A%2F%2Fnotes.fe-mm.com',
    destination: 'https://notes.fe-mm.com',
    kind: 'notice',
  },
  {
    rule: 'gitcode/link',
    url: 'https://link.gitcode.com/?target=https://pan.baidu.com/s/1inUf78Arw9prA-Q4-zpdPQ',
    destination: 'https://pan.baidu.com/s/1inUf78Arw9prA-Q4-zpdPQ',
  },
  { rule: 'gitcode/link', url: 'https://link.gitcode.com/?target=javascript%3Aalert(1)', outcome: 'refused' },
  { rule: null, url: 'https://gitcode.com/explore', why: 'an ordinary page' },
];
