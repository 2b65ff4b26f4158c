import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'qq',
  name: { en: 'QQ' },
  pack: 'required',
  since: '1.0',
  rules: [
    {
      id: 'qq/not-official',
      match: ['*://c.pc.qq.com/middlem.html'],
      kind: 'wall',
      basis: 'words',
      reason: 'not-official',
      reading: {
        words: [{ from: 'text', select: '.ui-title, .ui-desc, section p' }],
        says: [
          ['危险网站', 'warning', 'security-risk'],
          ['非官方页面', 'wall', 'not-official'],
          ['请复制后使用浏览器访问', 'wall', 'copy-wall'],
        ],
      },
      destination: [
        { from: 'param', name: 'pfurl', decode: ['one-slash', 'prepend-https'] },
        { from: 'param', name: 'url', decode: ['one-slash', 'prepend-https'] },
        { from: 'text', select: '#url', decode: ['one-slash', 'prepend-https'] },
        { from: 'text', select: '.url, .safety-url', decode: ['one-slash', 'prepend-https'] },
      ],
      verified: '2026-08',
    },
    {
      id: 'qq/dangerous',
      match: ['*://c.pc.qq.com/middleb.html'],
      kind: 'warning',
      basis: 'words',
      reason: 'security-risk',
      reading: {
        words: [{ from: 'text', select: '.ui-title, .ui-desc, section p' }],
        says: [['危险网站', 'warning', 'security-risk']],
      },
      destination: [
        { from: 'param', name: 'pfurl', decode: ['one-slash', 'prepend-https'] },
        { from: 'text', select: '#url', decode: ['one-slash', 'prepend-https'] },
      ],
      verified: '2026-08',
    },
    {
      id: 'qq/may-continue',
      match: ['*://c.pc.qq.com/middlect.html'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'pfurl', decode: ['one-slash', 'prepend-https'] },
        { from: 'text', select: '#url', decode: ['one-slash', 'prepend-https'] },
      ],
      verified: '2026-08',
    },
    {
      // 已停止访问该网页 heads harmless and dangerous pages alike: the sentence under it decides.
      id: 'qq/stopped',
      match: ['*://c.pc.qq.com/pc.html', '*://c.pc.qq.com/ios.html', '*://c.pc.qq.com/android.html'],
      kind: 'unknown',
      reading: {
        first: true,
        // No record names an element.
        words: [{ from: 'text', select: 'body' }],
        says: [
          ['安全风险', 'warning', 'security-risk'],
          ['不安全内容', 'warning', 'security-risk'],
          ['危险网站', 'warning', 'security-risk'],
          ['诈', 'warning', 'security-risk'],
          ['病毒', 'warning', 'security-risk'],
          ['钓鱼', 'warning', 'security-risk'],
          ['恶意', 'warning', 'security-risk'],
          ['盗取', 'warning', 'security-risk'],
          ['存在风险', 'warning', 'security-risk'],
          ['色情', 'block', 'illegal-content'],
          ['违法违规', 'block', 'illegal-content'],
          ['如需浏览，请使用浏览器访问', 'wall', 'copy-wall'],
        ],
      },
      destination: [
        // The value is often unencoded, with `&` of its own; QQ's own parameters may stand behind it. A level
        // in front is QQ's, and one behind is then the destination's own.
        {
          from: 'raw-query',
          after: 'level=14&url=',
          decode: [['before', '&sublevel='], 'one-slash', 'prepend-https'],
        },
        {
          from: 'raw-query',
          after: 'url=',
          decode: [['before', '&level=14'], ['before', '&sublevel='], 'one-slash', 'prepend-https'],
        },
        // An encoded value without a scheme: as it stands it is no address, and the gate refuses it above.
        { from: 'param', name: 'url', decode: ['one-slash', 'prepend-https'] },
        { from: 'text', select: '#url, .url', decode: ['one-slash', 'prepend-https'] },
      ],
      verified: '2026-08',
    },
    {
      // Other pages of the same host (index.html, middle.html): their words have not been seen.
      id: 'qq/other',
      match: ['*://c.pc.qq.com/*'],
      exclude: [
        '*://c.pc.qq.com/middlem.html',
        '*://c.pc.qq.com/middleb.html',
        '*://c.pc.qq.com/middlect.html',
        '*://c.pc.qq.com/pc.html',
        '*://c.pc.qq.com/ios.html',
        '*://c.pc.qq.com/android.html',
      ],
      kind: 'unknown',
      destination: [
        { from: 'param', name: 'pfurl', decode: ['one-slash', 'prepend-https'] },
        { from: 'param', name: 'url', decode: ['one-slash', 'prepend-https'] },
        { from: 'text', select: '#url', decode: ['one-slash', 'prepend-https'] },
      ],
      verified: '2026-08',
    },
    {
      id: 'qq/share-card',
      match: ['*://cgi.connect.qq.com/qqconnectopen/get_urlinfoForQQV2'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'qq/share-check',
      match: ['*://*.urlshare.cn/umirror_url_check'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
    {
      id: 'qq/url-safety',
      match: ['*://urlsec.qq.com/check.html'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'qq/not-official',
    url: 'https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fkongdetuo%2Egithub%2Eio%2Fposts%2Favalonia%2Dbinding%2Dto%2Ddatatable%2F&pfuin=10000&pfto=qq.msg&type=0&gjlevel=15&gjsublevel=2804&iscontinue=0',
    destination: 'https://kongdetuo.github.io/posts/avalonia-binding-to-datatable/',
    kind: 'wall',
    why: 'dots as %2E',
  },
  {
    rule: 'qq/not-official',
    url: 'https://c.pc.qq.com/middlem.html?pfurl=https%3A%2F%2Fexample.com%2Fa%2F%2F&pfuin=10000',
    destination: 'https://example.com/a/',
    why: 'QQ glues a slash on',
  },
  {
    rule: 'qq/not-official',
    url: 'https://c.pc.qq.com/middlem.html?pfurl=example.com%2Fa&pfuin=10000',
    destination: 'https://example.com/a',
    why: 'the scheme is missing',
  },
  {
    rule: 'qq/not-official',
    url: 'https://c.pc.qq.com/middlem.html?pfurl=https%253A%252F%252Fexample.com%252Fa%253Fb%253D1&pfuin=10000',
    destination: 'https://example.com/a?b=1',
    why: 'encoded twice',
  },
  {
    rule: 'qq/not-official',
    url: 'https://c.pc.qq.com/middlem.html?pfurl=javascript%3Aalert(1)',
    outcome: 'refused',
  },
  { rule: 'qq/not-official', url: 'https://c.pc.qq.com/middlem.html', outcome: 'no-destination' },
  {
    rule: 'qq/dangerous',
    url: 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fgreasyfork.org%2Fzh-CN%2Fscripts%2F412612-open-the-f-king-url-right-now&pfuin=10000&pfto=&type=0&gjlevel=15&gjsublevel=2802',
    destination: 'https://greasyfork.org/zh-CN/scripts/412612-open-the-f-king-url-right-now',
    kind: 'warning',
  },
  {
    rule: 'qq/may-continue',
    url: 'https://c.pc.qq.com/middlect.html?pfurl=http%3A%2F%2Fexample.com&iscontinue=1',
    destination: 'http://example.com',
    kind: 'notice',
  },
  {
    rule: 'qq/stopped',
    url: 'https://c.pc.qq.com/ios.html?level=14&url=https://shitjournal.org/article/8ce50955-a676-4de5-b626-2b1f73e73f8c%2F&sublevel=293',
    destination: 'https://shitjournal.org/article/8ce50955-a676-4de5-b626-2b1f73e73f8c/',
    kind: 'unknown',
  },
  {
    rule: 'qq/stopped',
    url: 'https://c.pc.qq.com/ios.html?level=14&url=https://miaobi.baidu.com/video/preview?project_id=NVNiNsWsoTuAAdbjWcLlj0HQT6Mk5lbCv-uAnLwM2oQir5KY_6bIEr5AAv0FGROd&type=3&sub_type=1&effect=undefined&from=my&sa=',
    destination:
      'https://miaobi.baidu.com/video/preview?project_id=NVNiNsWsoTuAAdbjWcLlj0HQT6Mk5lbCv-uAnLwM2oQir5KY_6bIEr5AAv0FGROd&type=3&sub_type=1&effect=undefined&from=my&sa=',
    why: 'an unencoded value to the end',
  },
  {
    rule: 'qq/stopped',
    url: 'https://c.pc.qq.com/pc.html?url=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1%26c%3D2&level=14&sublevel=293',
    destination: 'https://example.com/a?b=1&c=2',
  },
  {
    rule: 'qq/stopped',
    url: 'https://c.pc.qq.com/pc.html?url=https://example.com/a?q=b%26c&level=3&level=14&sublevel=293',
    destination: 'https://example.com/a?q=b%26c&level=3',
    why: 'unencoded, with an escape and a level of its own',
  },
  {
    rule: 'qq/stopped',
    url: 'https://c.pc.qq.com/ios.html?level=14&url=https://example.com/a?b=1&level=3&sublevel=293',
    destination: 'https://example.com/a?b=1&level=3',
  },
  {
    rule: 'qq/stopped',
    url: 'https://c.pc.qq.com/pc.html?pfurl=https%3A%2F%2Fexample.org&url=example.com%2Fa%3Fb%3Dc%2B+&level=14',
    destination: 'https://example.com/a?b=c++',
    why: 'encoded, without a scheme, and behind a parameter with a similar name',
  },
  {
    rule: 'qq/stopped',
    url: 'https://c.pc.qq.com/android.html?url=https%3A%2F%2Fgithub.com%2Fmaomao1996%2Ftampermonkey-scripts',
    destination: 'https://github.com/maomao1996/tampermonkey-scripts',
  },
  {
    rule: 'qq/other',
    url: 'https://c.pc.qq.com/index.html?pfurl=http%3A%2F%2Fexample.com&type=61000&gjlevel=14&gjsublevel=167',
    destination: 'http://example.com',
    kind: 'unknown',
  },
  {
    rule: 'qq/other',
    url: 'https://c.pc.qq.com/middle.html?pfurl=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'qq/share-card',
    url: 'https://cgi.connect.qq.com/qqconnectopen/get_urlinfoForQQV2?url=https%3A%2F%2Fexample.com&uin=0',
    destination: 'https://example.com',
  },
  {
    rule: 'qq/share-check',
    url: 'https://google.urlshare.cn/umirror_url_check?url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    kind: 'unknown',
  },
  {
    rule: 'qq/url-safety',
    url: 'https://urlsec.qq.com/check.html?url=https%3A%2F%2Fwww.example.com',
    destination: 'https://www.example.com',
    kind: 'unknown',
  },
  {
    rule: null,
    url: 'https://user.qzone.qq.com/10000?url=https%3A%2F%2Fexample.com',
    why: 'an ordinary page',
  },
  {
    rule: null,
    url: 'https://connect.qq.com/widget/shareqq/index.html?url=https%3A%2F%2Fexample.com',
    why: 'a share button',
  },
  {
    rule: null,
    url: 'https://c.pc.qq.com.evil.example/middlem.html?pfurl=https%3A%2F%2Fexample.com',
    why: 'an imitation on another host',
  },
];
