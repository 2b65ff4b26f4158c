import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'csdn',
  name: { en: 'CSDN' },
  pack: 'required',
  since: '1.0',
  rules: [
    {
      // Three levels behind one address: green, orange and red.
      // No record tells whether the page holds one of the three tips or hides two by its stylesheet, which is not
      // read: hidden that way, every page counts as red, which asks once too often and never too seldom.
      id: 'csdn/link',
      match: ['*://link.csdn.net/*'],
      kind: 'unknown',
      reading: {
        first: true,
        words: [{ from: 'text', select: '.loading-text, .loading-topic, .loading-tip' }],
        marks: [
          { from: 'attribute', select: '.loading-tip:not([hidden]):not([style*="none"])', name: 'class' },
        ],
        says: [
          ['tip3', 'warning', 'security-risk'],
          ['即将离开CSDN', 'notice', 'leave-notice'],
          ['请注意您的账号和财产安全', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        { from: 'param', name: 'target' },
        { from: 'attribute', select: 'a.loading-btn[href^="http"]', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'csdn/link',
    url: 'https://link.csdn.net/?from_id=145825938&target=https%3A%2F%2Fgithub.com%2Fyour-repo',
    destination: 'https://github.com/your-repo',
    kind: 'unknown',
    why: 'the page has to say which level it is',
  },
  {
    rule: 'csdn/link',
    url: 'https://link.csdn.net/?target=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
  },
  { rule: 'csdn/link', url: 'https://link.csdn.net/?from_id=1', outcome: 'no-destination' },
  {
    rule: null,
    url: 'https://blog.csdn.net/someone/article/details/145825938?target=https%3A%2F%2Fexample.com',
  },
];
