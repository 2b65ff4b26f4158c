import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'wechat',
  name: { en: 'WeChat', zh_CN: '微信' },
  pack: 'required',
  since: '1.0',
  rules: [
    {
      // Both generations of addresses: the older ones carry `url`, the newer ones only opaque codes.
      id: 'wechat/confirm',
      match: ['*://weixin110.qq.com/cgi-bin/*', '*://security.wechat.com/cgi-bin/*'],
      kind: 'unknown',
      reading: {
        first: true,
        words: [
          { from: 'inline-json', variable: 'cgiData', at: 'title', decode: ['html'] },
          { from: 'inline-json', variable: 'cgiData', at: 'desc', decode: ['html'] },
          { from: 'text', select: '.weui-msg__title, .weui_msg_title' },
          { from: 'text', select: '.weui-msg__desc, .weui_msg_desc, #reason' },
        ],
        says: [
          ['被他人恶意利用', 'warning', 'exploitable-site'],
          ['存在安全风险', 'warning', 'security-risk'],
          ['包含不安全内容', 'warning', 'security-risk'],
          ['腾讯安全网址安全中心检测', 'warning', 'security-risk'],
          ['包含色情内容', 'block', 'illegal-content'],
          ['违法违规', 'block', 'illegal-content'],
          ['诱导分享', 'block', 'inducement'],
          ['诱导关注', 'block', 'inducement'],
          // Behind any other words the complaints say nothing: the words before them are the reason.
          ['网页被多人投诉', 'block', 'complaints'],
          ['将转换成手机预览模式', 'preview', 'forced-preview'],
          ['该地址为IP地址', 'notice', 'not-filed'],
          ['非微信官方网页', 'notice', 'not-official'],
          ['如需浏览，请长按网址复制后使用浏览器访问', 'wall', 'copy-wall'],
        ],
        addressReasons: [['main_type=2&evil_type=20', 'mass-forward']],
      },
      destination: [
        { from: 'inline-json', variable: 'cgiData', at: 'url', decode: ['html', ['drop-param', 'nsukey']] },
        // The copy wall says the address instead of a reason.
        { from: 'inline-json', variable: 'cgiData', at: 'desc', decode: ['html', 'web-address'] },
        { from: 'inline-json', variable: 'cgiData', at: 'links.name=访问原网页.url', decode: ['html'] },
        // A block keeps it to itself, but its ways out (reason page, preview) may carry it.
        {
          from: 'inline-json',
          variable: 'cgiData',
          at: 'btns.*.url',
          decode: ['html', ['param', 'url'], ['drop-param', 'nsukey']],
        },
        {
          from: 'inline-json',
          variable: 'cgiData',
          at: 'btns.*.url',
          decode: ['html', ['param', 'requrl'], ['drop-param', 'nsukey']],
        },
        {
          from: 'inline-json',
          variable: 'cgiData',
          at: 'btns.*.url',
          decode: ['html', ['param', 'ticket'], 'base64', ['strip-prefix', 'b'], 'web-address'],
        },
        {
          from: 'inline-json',
          variable: 'cgiData',
          at: 'links.*.url',
          decode: ['html', ['param', 'url'], ['drop-param', 'nsukey']],
        },
        {
          from: 'inline-json',
          variable: 'cgiData',
          at: 'links.*.url',
          decode: ['html', ['param', 'ticket'], 'base64', ['strip-prefix', 'b'], 'web-address'],
        },
        { from: 'text', select: '.weui-msg__text-area p', decode: ['web-address'] },
        // The same button leads on from a notice, and to WeChat's own reasons from a block.
        {
          from: 'attribute',
          select: 'a.weui-btn.weui-btn_default[href^="http"]:not([href*="//weixin110.qq.com/"])',
          name: 'href',
        },
        { from: 'param', name: 'url', decode: [['drop-param', 'nsukey']] },
        // Abroad the page shows the address in an element of its own.
        { from: 'text', select: 'p, body :not(:has(*))', decode: ['web-address'] },
      ],
      verified: '2026-08',
    },
    {
      id: 'wechat/reason',
      match: ['*://weixin110.qq.com/security/newreadtemplate'],
      // The same program serves the security centre and the checks at sign-up and in live rooms.
      params: { t: 'webpage_intercept*' },
      kind: 'block',
      basis: 'words',
      reason: 'unknown-block',
      reading: {
        words: [{ from: 'text', select: 'h1, h2, h3, p' }],
        says: [
          ['被他人恶意利用', 'warning', 'exploitable-site'],
          ['存在安全风险', 'warning', 'security-risk'],
          ['包含不安全内容', 'warning', 'security-risk'],
          ['色情', 'block', 'illegal-content'],
          ['诱导', 'block', 'inducement'],
        ],
      },
      destination: [
        { from: 'param', name: 'url', decode: [['drop-param', 'nsukey']] },
        { from: 'param', name: 'ticket', decode: ['base64', ['strip-prefix', 'b'], 'web-address'] },
      ],
      verified: '2026-08',
    },
    {
      id: 'wechat/ban-text',
      match: ['*://weixin110.qq.com/security/con/newreadtemplate'],
      params: { t: 'banurl*' },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url', decode: [['drop-param', 'nsukey']] }],
      verified: '2026-08',
    },
    {
      // The only page whose own address names the competitor it blocks.
      id: 'wechat/taobao-wall',
      match: [
        '*://support.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate',
        '*://szsupport.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate',
      ],
      params: { t: 'w_redirect_taobao*' },
      kind: 'wall',
      basis: 'words',
      reason: 'copy-wall',
      reading: {
        words: [{ from: 'text', select: 'h3' }],
        says: [['如需浏览，请长按网址复制后使用浏览器访问', 'wall', 'copy-wall']],
      },
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'body[url]', name: 'url', decode: ['html'] },
        { from: 'text', select: '#url .url', decode: ['html'] },
      ],
      verified: '2026-08',
    },
    {
      id: 'wechat/preview',
      match: [
        '*://support.weixin.qq.com/cgi-bin/mmsupport-bin/getpagedata',
        '*://szsupport.weixin.qq.com/cgi-bin/mmsupport-bin/getpagedata',
      ],
      kind: 'preview',
      basis: 'lists',
      reason: 'forced-preview',
      destination: [{ from: 'param', name: 'requrl' }],
      verified: '2026-08',
    },
    {
      id: 'wechat/official-account-redirect',
      match: ['*://mp.weixin.qq.com/mp/readtemplate'],
      params: { url: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
    {
      // Answers with a redirect: to the address when it is allowed, to weixin110 when it is not.
      id: 'wechat/bridge',
      match: ['*://mp.weixinbridge.com/mp/wapredirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'wechat/web-client',
      match: [
        '*://wx.qq.com/cgi-bin/mmwebwx-bin/webwxcheckurl',
        '*://wx2.qq.com/cgi-bin/mmwebwx-bin/webwxcheckurl',
      ],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'requrl' }],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'wechat/qr-code',
      match: ['*://rd.wechat.com/qrcode/confirm'],
      kind: 'unknown',
      // What a code says is often not an address.
      destination: [{ from: 'param', name: 'content', decode: ['web-address'] }],
      verified: '2026-08',
    },
    {
      id: 'wechat/developers',
      match: ['*://developers.weixin.qq.com/community/middlepage/href'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'href' }],
      verified: '2026-08',
    },
    {
      // Articles are ordinary pages; only what the page says makes it one of these.
      id: 'wechat/article-gone',
      match: ['*://mp.weixin.qq.com/s', '*://mp.weixin.qq.com/s/*'],
      kind: 'unknown',
      reading: {
        only: true,
        words: [{ from: 'text', select: '.weui-msg__title, .weui-msg__desc, .weui_msg_title' }],
        says: [
          ['此内容因违规无法查看', 'block', 'illegal-content'],
          ['此帐号已申请帐号迁移', 'gone', 'removed'],
          ['此账号已自主注销', 'gone', 'removed'],
          ['该内容已被发布者删除', 'gone', 'removed'],
          ['已停止访问该网页', 'unknown', 'unknown-block'],
        ],
      },
      // A migrated account names the same article under its new name.
      destination: [{ from: 'attribute', select: '#js_access_msg[href^="http"]', name: 'href' }],
      sameSite: true,
      verified: '2026-08',
    },
    {
      id: 'wechat/open-in-client',
      match: ['*://mp.weixin.qq.com/mp/*', '*://open.weixin.qq.com/connect/*'],
      exclude: ['*://mp.weixin.qq.com/mp/readtemplate', '*://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha'],
      kind: 'unknown',
      reading: {
        only: true,
        words: [{ from: 'text', select: '.weui-msg__title, .weui_msg_title' }],
        says: [['请在微信客户端打开链接', 'app-only', 'app-only']],
      },
      destination: [],
      verified: '2026-08',
    },
    {
      id: 'wechat/captcha',
      match: ['*://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha'],
      kind: 'login',
      basis: 'address',
      reason: 'login-wall',
      destination: [],
      verified: '2026-08',
    },
  ],
});

const CONFIRM = 'weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi';

export const examples: readonly Example[] = [
  {
    rule: 'wechat/confirm',
    url: `https://${CONFIRM}?main_type=1&evil_type=100&source=2&url=https%3A%2F%2Fexample.com%2Fa`,
    destination: 'https://example.com/a',
    kind: 'unknown',
    why: 'without the page nothing is concluded',
  },
  {
    rule: 'wechat/confirm',
    url: `https://${CONFIRM}?main_type=2&evil_type=20&source=2&url=https%3A%2F%2Fexample.com%2F%3Fa%3D1%26nsukey%3DnOtYoUrS`,
    destination: 'https://example.com/?a=1',
    kind: 'unknown',
    why: 'WeChat adds nsukey to the address; that it was forwarded in bulk counts once the page is read',
  },
  {
    rule: 'wechat/confirm',
    url: 'https://security.wechat.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?main_type=1&url=https%3A%2F%2Fexample.com%2Fa',
    destination: 'https://example.com/a',
  },
  {
    rule: 'wechat/confirm',
    url: `https://${CONFIRM}?main_type=2&evil_type=20&source=2&url=http%3A%2F%2Fwww.qq.com`,
    outcome: 'refused',
    why: 'the same site',
  },
  {
    rule: 'wechat/confirm',
    url: `https://${CONFIRM}?midpagecode=e2faa0ee03e19e6efecf869b7f9ca0522c68d4854df6fbfa04376e4e5a76fb68051eaf8948fea39790a1cd7df4a64a26&bancode=89d3568371f79149d12922166481d28a6da76ea9bfcc9e3cdaf42f8eede7f10b`,
    outcome: 'no-destination',
    kind: 'unknown',
    why: 'the newer address is opaque; the page says it',
  },
  {
    rule: 'wechat/confirm',
    url: 'https://weixin110.qq.com/cgi-bin/readtemplate?t=x&url=https%3A%2F%2Fexample.com%2F',
    destination: 'https://example.com/',
  },
  {
    rule: 'wechat/reason',
    url: 'https://weixin110.qq.com/security/newreadtemplate?t=webpage_intercept/w_form&blocktype=1&url=https%3A%2F%2Fexample.com%2F',
    destination: 'https://example.com/',
    kind: 'block',
  },
  {
    rule: 'wechat/reason',
    url: 'https://weixin110.qq.com/security/newreadtemplate?t=webpage_intercept/w_reason&block_type=26&ticket=Ymh0dHBzOi8vZXhhbXBsZS5jb20vYT9iPTE%3D',
    destination: 'https://example.com/a?b=1',
    why: 'ticket is base64 of the letter b and the address',
  },
  {
    rule: 'wechat/reason',
    url: 'https://weixin110.qq.com/security/newreadtemplate?t=webpage_intercept/w_more-info&block_type=1',
    outcome: 'no-destination',
  },
  {
    rule: null,
    url: 'https://weixin110.qq.com/security/newreadtemplate?t=w_security_center_website/newindex',
    why: "WeChat's security centre",
  },
  {
    rule: null,
    url: 'https://weixin110.qq.com/security/newreadtemplate?t=roomlive/verify',
    why: 'a check before a live room',
  },
  {
    rule: 'wechat/ban-text',
    url: 'https://weixin110.qq.com/security/con/newreadtemplate?t=banurlplaintext/index.html&midpagecode=56a2466b',
    outcome: 'no-destination',
  },
  {
    rule: 'wechat/taobao-wall',
    url: 'https://support.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate?t=w_redirect_taobao&url=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D1',
    destination: 'https://item.taobao.com/item.htm?id=1',
    kind: 'wall',
  },
  {
    rule: 'wechat/taobao-wall',
    url: 'https://szsupport.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate?t=w_redirect_taobao&url=http%3A%2F%2Fs.taobao.com%2Fsearch%3Fq%3D%25CA%25D6%25BB%25FA',
    destination: 'http://s.taobao.com/search?q=%CA%D6%BB%FA',
    why: 'GBK bytes stay as they are',
  },
  {
    rule: null,
    url: 'https://support.weixin.qq.com/cgi-bin/mmsupport-bin/readtemplate?t=page/common_page__upgrade&text=text001',
    why: 'another template of the same program',
  },
  {
    rule: 'wechat/preview',
    url: 'https://support.weixin.qq.com/cgi-bin/mmsupport-bin/getpagedata?requrl=http%3A%2F%2Fexample.com&ticket=x',
    destination: 'http://example.com',
    kind: 'preview',
  },
  {
    rule: 'wechat/official-account-redirect',
    url: 'https://mp.weixin.qq.com/mp/readtemplate?t=pages/wapredirect&url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  { rule: null, url: 'https://mp.weixin.qq.com/mp/readtemplate?t=pages/help', why: 'an ordinary template' },
  {
    rule: 'wechat/bridge',
    url: 'https://mp.weixinbridge.com/mp/wapredirect?url=http%3A%2F%2Fexample.com',
    destination: 'http://example.com',
  },
  {
    rule: 'wechat/web-client',
    url: 'https://wx2.qq.com/cgi-bin/mmwebwx-bin/webwxcheckurl?requrl=https%3A%2F%2Fexample.com%2F&skey=x',
    destination: 'https://example.com/',
  },
  { rule: null, url: 'https://wx.qq.com/cgi-bin/mmwebwx-bin/webwxgetheadimg?username=x' },
  {
    rule: 'wechat/qr-code',
    url: 'https://rd.wechat.com/qrcode/confirm?block_type=101&content=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    kind: 'unknown',
  },
  {
    rule: 'wechat/qr-code',
    url: 'https://rd.wechat.com/qrcode/confirm?block_type=101&content=WIFI%3AS%3Ahome%3B',
    outcome: 'no-destination',
  },
  {
    rule: 'wechat/developers',
    url: 'https://developers.weixin.qq.com/community/middlepage/href?href=https%3A%2F%2Ffe-mm.com',
    destination: 'https://fe-mm.com',
    kind: 'notice',
  },
  { rule: null, url: 'https://developers.weixin.qq.com/community/develop/doc/000ac6' },
  {
    rule: null,
    url: 'https://mp.weixin.qq.com/s/i58_yTFtt904haKezJgr1Q',
    why: 'an article, unless its page says otherwise',
  },
  {
    rule: null,
    url: 'https://open.weixin.qq.com/connect/qrconnect?appid=wx1&redirect_uri=https%3A%2F%2Fexample.com%2Fcallback&response_type=code',
    why: 'a log-in with WeChat',
  },
  {
    rule: 'wechat/captcha',
    url: 'https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=x&target_url=https%3A%2F%2Fmp.weixin.qq.com%2Fs%2Fi58_yTFtt904haKezJgr1Q',
    outcome: 'no-destination',
    kind: 'login',
  },
];
