import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'yuque',
  name: { en: 'Yuque', zh_CN: '语雀', zh_TW: '語雀' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.yuque.com/*'],
  rules: [
    {
      id: 'yuque/goto',
      match: ['*://*.yuque.com/r/goto'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'button.ant-btn-primary > a', name: 'href' },
        { from: 'text', select: 'p[class^="Confirmation-module_leaveConfirmLink_"]' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'yuque/goto',
    url: 'https://www.yuque.com/r/goto?url=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'yuque/goto',
    url: 'https://some-team.yuque.com/r/goto?url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    why: 'a space of its own',
  },
  { rule: 'yuque/goto', url: 'https://www.yuque.com/r/goto', outcome: 'no-destination' },
  { rule: null, url: 'https://www.yuque.com/yuque/help/about', why: 'an ordinary page' },
];
