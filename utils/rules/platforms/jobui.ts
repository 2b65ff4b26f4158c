import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'jobui',
  name: { en: 'Jobui', zh_CN: '职友集', zh_TW: '職友集' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'jobui/redirect',
      match: ['*://www.jobui.com/tips/redirect.php'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'link' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'jobui/redirect',
    url: 'https://www.jobui.com/tips/redirect.php?link=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'jobui/redirect', url: 'https://www.jobui.com/tips/redirect.php', outcome: 'no-destination' },
  { rule: null, url: 'https://www.jobui.com/company/123/', why: 'an ordinary page' },
];
