import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'oschina',
  name: { en: 'OSCHINA', zh_CN: '开源中国', zh_TW: '開源中國' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.oschina.net/*'],
  rules: [
    {
      id: 'oschina/go-to-link',
      match: ['*://www.oschina.net/action/GoToLink'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'a.link-button', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'oschina/go-to-link',
    url: 'https://www.oschina.net/action/GoToLink?url=https%3A%2F%2Fwww.aliwork.com%2Fo%2Fcursor',
    destination: 'https://www.aliwork.com/o/cursor',
    kind: 'notice',
  },
  {
    rule: 'oschina/go-to-link',
    url: 'https://www.oschina.net/action/GoToLink?url=https%3A%2F%2Fcocos.com',
    destination: 'https://cocos.com',
  },
  { rule: 'oschina/go-to-link', url: 'https://www.oschina.net/action/GoToLink', outcome: 'no-destination' },
  { rule: null, url: 'https://www.oschina.net/news/123456', why: 'an ordinary page' },
];
