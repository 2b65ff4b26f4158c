import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'infoq',
  name: { en: 'InfoQ China', zh_CN: 'InfoQ 中文' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://*.infoq.cn/*'],
  rules: [
    {
      id: 'infoq/link',
      match: ['*://www.infoq.cn/link', '*://xie.infoq.cn/link'],
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
    rule: 'infoq/link',
    url: 'https://www.infoq.cn/link?target=https%3A%2F%2Fsloanreview.mit.edu%2Farticle%2F',
    destination: 'https://sloanreview.mit.edu/article/',
    kind: 'notice',
  },
  {
    rule: 'infoq/link',
    url: 'https://www.infoq.cn/link?target=https%3A%2F%2Fgithub.com%2Fgalaxy-sea%2FAutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
  },
  {
    rule: 'infoq/link',
    url: 'https://xie.infoq.cn/link?target=https%3A%2F%2Fcocos.com',
    destination: 'https://cocos.com',
  },
  { rule: 'infoq/link', url: 'https://www.infoq.cn/link', outcome: 'no-destination' },
  { rule: null, url: 'https://www.infoq.cn/article/abc123', why: 'an ordinary page' },
];
