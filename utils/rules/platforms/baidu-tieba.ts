import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'baidu-tieba',
  name: { en: 'Baidu Tieba', zh_CN: '百度贴吧', zh_TW: '百度貼吧' },
  pack: 'required',
  since: '1.0',
  pages: ['*://tieba.baidu.com/*'],
  rules: [
    {
      // The address carries an opaque token; the page shows where it leads. Several numbered hosts serve it.
      id: 'baidu-tieba/safe-check',
      match: ['*://*.bdimg.com/safecheck', '*://*.bdimg.com/safecheck/*', '*://tieba.baidu.com/safecheck/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      reading: {
        words: [
          { from: 'text', select: '.warning_info h1, .warning_info h2, .warning_info h3, .warning_info p' },
        ],
        says: [
          ['安全风险', 'warning', 'security-risk'],
          ['恶意', 'warning', 'security-risk'],
          ['欺诈', 'warning', 'security-risk'],
        ],
      },
      destination: [
        { from: 'text', select: '.warning_info .link', decode: ['prepend-https'] },
        { from: 'attribute', select: '.warning_info a[href^="http"]', name: 'href' },
        { from: 'attribute', select: 'a.btn.btn-next[href^="http"]', name: 'href' },
        { from: 'attribute', select: '.btn[href^="http"]', name: 'href' },
        { from: 'text', select: '.link', decode: ['web-address'] },
      ],
      verified: '2026-08',
    },
    {
      id: 'baidu-tieba/check-url',
      match: ['*://tieba.baidu.com/mo/q/checkurl'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'text', select: '.link, .btns span.j_next', decode: ['web-address'] },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'baidu-tieba/safe-check',
    url: 'https://jump2.bdimg.com/safecheck/index?url=rN3wPs8te/pjz8pBqGzzzzaW4WFUTyCxEKS+pQ5Nttjr2uAMWdahP1GqNiv2gRPiuW2ln5mMyf/SFV1x/lEH3W60ibUui7IJCffeoXtreurzROPHR9ebf+Ih67tHKGgBZAWf8SbXleGpjMhMko4mnXY9qHh6BM0y',
    outcome: 'no-destination',
    kind: 'notice',
    why: 'only the page can say',
  },
  {
    rule: 'baidu-tieba/check-url',
    url: 'https://tieba.baidu.com/mo/q/checkurl?url=https%3A%2F%2Ffe-mm.com',
    destination: 'https://fe-mm.com',
    kind: 'notice',
  },
  { rule: 'baidu-tieba/check-url', url: 'https://tieba.baidu.com/mo/q/checkurl', outcome: 'no-destination' },
  { rule: null, url: 'https://tieba.baidu.com/p/1000000000?url=https%3A%2F%2Fexample.com' },
  { rule: null, url: 'https://tb1.bdimg.com/tb/static-common/img/search_logo.png' },
];
