import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'chinaz',
  name: { en: 'ChinaZ', zh_CN: '站长之家', zh_TW: '站長之家' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'chinaz/go',
      match: ['*://www.chinaz.com/go.shtml'],
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: '.ext-link__wrapper .title, .ext-link__wrapper .sub-title' }],
        says: [['跳转网站安全性未知', 'notice', 'leave-notice']],
      },
      destination: [
        { from: 'param', name: 'url' },
        { from: 'text', select: '.link-bd__text' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'chinaz/go',
    url: 'https://www.chinaz.com/go.shtml?url=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'chinaz/go',
    url: 'https://www.chinaz.com/go.shtml?url=https://mp.weixin.qq.com/s/vhv4Eb5XoA2d4LKRqVRQag',
    destination: 'https://mp.weixin.qq.com/s/vhv4Eb5XoA2d4LKRqVRQag',
  },
  { rule: 'chinaz/go', url: 'https://www.chinaz.com/go.shtml', outcome: 'no-destination' },
  { rule: null, url: 'https://www.chinaz.com/2024/0401/1607218.shtml', why: 'an ordinary page' },
];
