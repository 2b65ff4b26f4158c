import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'qq-mail',
  name: { en: 'QQ Mail', zh_CN: 'QQ邮箱', zh_TW: 'QQ郵箱' },
  pack: 'required',
  since: '1.0',
  rules: [
    {
      id: 'qq-mail/safety',
      match: ['*://mail.qq.com/cgi-bin/readtemplate'],
      params: { gourl: true },
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: '.remind_title, .remind_content' }],
        says: [
          ['危险', 'warning', 'security-risk'],
          ['安全风险', 'warning', 'security-risk'],
          ['恶意', 'warning', 'security-risk'],
          ['您将要访问', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        { from: 'param', name: 'gourl' },
        { from: 'text', select: '.safety-url, .content__url' },
        {
          from: 'attribute',
          select: '.c-footer a.c-footer-a1[href^="http"], #accessBtn[href^="http"]',
          name: 'href',
        },
      ],
      verified: '2026-08',
    },
    {
      // Answers only to the signed-in owner of the mail.
      id: 'qq-mail/spam',
      match: ['*://mail.qq.com/cgi-bin/mail_spam'],
      kind: 'login',
      basis: 'address',
      reason: 'login-wall',
      destination: [],
      verified: '2026-08',
    },
    {
      id: 'qq-mail/safe-jump',
      match: ['*://wx.mail.qq.com/xmspamcheck/xmsafejump', '*://wap.mail.qq.com/xmspamcheck/xmsafejump'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'param', name: 'gourl' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'qq-mail/safety',
    url: 'https://mail.qq.com/cgi-bin/readtemplate?t=safety&check=false&gourl=https://github.com/galaxy-sea/AutoRedirector&subtemplate=gray&evil=0',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'qq-mail/safety',
    url: 'https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://mail.qq.com/cgi-bin/readtemplate?t=compose', why: 'an ordinary template' },
  {
    rule: 'qq-mail/spam',
    url: 'https://mail.qq.com/cgi-bin/mail_spam?action=check_link&url=https%3A%2F%2Fexample.com',
    outcome: 'no-destination',
    kind: 'login',
  },
  {
    rule: 'qq-mail/safe-jump',
    url: 'https://wx.mail.qq.com/xmspamcheck/xmsafejump?url=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'qq-mail/safe-jump',
    url: 'https://wap.mail.qq.com/xmspamcheck/xmsafejump?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'qq-mail/safe-jump',
    url: 'https://wx.mail.qq.com/xmspamcheck/xmsafejump?url=http%3A%2F%2Flocalhost%3A8080%2F',
    outcome: 'refused',
  },
  { rule: null, url: 'https://wx.mail.qq.com/home/index#/list/1/1' },
];
