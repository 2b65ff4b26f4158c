import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'latexstudio',
  name: { en: 'LaTeX Studio', zh_CN: 'LaTeX 工作室' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'latexstudio/go',
      match: ['*://ask.latexstudio.net/go/index'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'latexstudio/go',
    url: 'https://ask.latexstudio.net/go/index?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'notice',
  },
  { rule: 'latexstudio/go', url: 'https://ask.latexstudio.net/go/index', outcome: 'no-destination' },
  { rule: null, url: 'https://ask.latexstudio.net/ask/question/1.html', why: 'an ordinary page' },
];
