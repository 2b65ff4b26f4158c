import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'gitee',
  name: { en: 'Gitee' },
  pack: 'required',
  since: '1.0',
  pages: ['*://gitee.com/*'],
  rules: [
    {
      id: 'gitee/link',
      match: ['*://gitee.com/link'],
      params: { target: true },
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
    rule: 'gitee/link',
    url: 'https://gitee.com/link?target=https%3A%2F%2Fnano.hyperf.wiki',
    destination: 'https://nano.hyperf.wiki',
    kind: 'notice',
  },
  {
    rule: 'gitee/link',
    url: 'https://gitee.com/link?target=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
  },
  { rule: 'gitee/link', url: 'https://gitee.com/link?target=%2Fhelp', outcome: 'refused' },
  { rule: null, url: 'https://gitee.com/link', why: 'somebody may be called that' },
  { rule: null, url: 'https://gitee.com/link/repository?target=https%3A%2F%2Fexample.com' },
];
