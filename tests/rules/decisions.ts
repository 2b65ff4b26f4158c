import type { ReasonCode } from '../../utils/rules/define-platform';

/** Page-only records whose made-up address leaves out what tells the page from ordinary ones on the same path. */
export const completed: Readonly<Record<string, string>> = {
  'https://mail.qq.com/cgi-bin/': 'https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=',
  'https://mail.qq.com/cgi-bin/readtemplate': 'https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=',
  'https://support.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate':
    'https://support.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate?t=w_redirect_taobao',
};

/** Records that advise against opening by itself, where we decided otherwise, and why. */
export const opensAllTheSame: Readonly<Record<string, string>> = {
  'wechat-readtemplate-taobao':
    'a copy wall whose address says so (`t=w_redirect_taobao`); nothing is claimed of the link',
  'weibo-tcn-copy': 'a copy wall: the page was read and names no danger',
  'qq-nt-stopped':
    'a copy wall by its sentence; any word of danger comes first, and without the page nothing opens',
};

/** What the records call a reason, and our codes for it. */
export const reasonsOf: Readonly<Record<string, readonly ReasonCode[]>> = {
  'not-official-site': ['not-official', 'forced-preview'],
  'ip-address': ['not-filed'],
  'not-filed': ['not-filed'],
  'copy-wall': ['copy-wall'],
  'competitor-copy-wall': ['copy-wall'],
  inducement: ['inducement'],
  'illegal-content': ['illegal-content'],
  'security-risk': ['security-risk'],
  'exploitable-site': ['exploitable-site'],
  'complaint-mass-forward': ['mass-forward'],
  'content-removed': ['removed', 'illegal-content'],
  'admin-or-security-block': ['admin-block'],
  blacklist: ['admin-block', 'security-risk'],
  'admin-block': ['admin-block'],
  malicious: ['security-risk'],
  // Of the address alone: only the page says what the scan found.
  phishing: ['security-risk', 'rewritten-for-scan'],
  'platform-flagged': ['security-risk'],
  'site-level-red': ['security-risk'],
  scan: ['rewritten-for-scan'],
  'unknown-block': ['unknown-block'],
  removed: ['removed'],
};
