import type { Action, Control } from '../../utils/incidents/incident';
import type { Language } from '../../utils/language/translate';
import type { Kind, ReasonCode } from '../../utils/rules/define-platform';

/** Something that is met again and again; `days` ago, the first one being the last time. */
export interface Habit {
  rule: string;
  page: string;
  kind: Kind;
  reason?: ReasonCode;
  words?: string;
  /** Absent: the platform does not give it away. */
  destination?: string;
  did?: Action;
  control?: Control;
  days: readonly number[];
  /** What the person wrote down the last time, and the tag they gave it. */
  note?: Readonly<Record<Language, string>>;
  tag?: Readonly<Record<Language, string>>;
}

const SHARED = 'https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi';
export const habits: readonly Habit[] = [
  {
    rule: 'wechat/confirm',
    page: SHARED,
    kind: 'wall',
    reason: 'copy-wall',
    words: '如需浏览，请长按网址复制后使用浏览器访问',
    destination: 'https://item.taobao.com/item.htm?id=600000000000',
    did: 'opened',
    control: 'opened-ok',
    days: [0, 3, 4, 8, 10, 11, 17, 18, 24, 31, 38, 45, 46, 52],
    note: { en: 'The tea set for mother', zh_CN: '给妈妈买的茶具', zh_TW: '給媽媽買的茶具' },
    tag: { en: 'shopping', zh_CN: '购物', zh_TW: '購物' },
  },
  {
    rule: 'zhihu/link',
    page: 'https://link.zhihu.com/?target=',
    kind: 'notice',
    reason: 'leave-notice',
    words: '您即将离开知乎，请注意您的帐号和财产安全。',
    destination: 'https://www.example.com/travel/tea-road',
    did: 'opened',
    control: 'opened-ok',
    days: [0, 1, 2, 5, 9, 16, 22, 23, 30, 37, 44],
  },
  {
    rule: 'qq/dangerous',
    page: 'https://c.pc.qq.com/middleb.html?pfurl=',
    kind: 'warning',
    reason: 'security-risk',
    words: '该网站可能存在危险，建议停止访问',
    destination: 'http://prize.example.org/login',
    did: 'went-back',
    days: [0, 20],
  },
  {
    rule: 'wechat/confirm',
    page: SHARED,
    kind: 'notice',
    reason: 'not-official',
    words: '非微信官方网页，请确认是否继续访问',
    destination: 'https://www.douyin.com/video/7000000000000000000',
    did: 'copied',
    days: [1, 7, 14, 15, 21, 28, 29, 36, 43],
  },
  {
    rule: 'wechat/reason',
    page: 'https://weixin110.qq.com/security/newreadtemplate?t=webpage_intercept/w_reason&url=',
    kind: 'block',
    reason: 'inducement',
    words: '如果网页存在误报或已修改，请申请恢复访问',
    destination: 'https://example.com/activity',
    days: [1, 26],
  },
  {
    rule: 'csdn/link',
    page: 'https://link.csdn.net/?target=',
    kind: 'notice',
    reason: 'leave-notice',
    words: '即将离开CSDN，请注意账号财产安全',
    destination: 'https://github.com/example/repository',
    did: 'opened',
    control: 'opened-ok',
    days: [2, 6, 12, 13, 19, 25, 33, 41],
    tag: { en: 'work', zh_CN: '工作', zh_TW: '工作' },
  },
  {
    rule: 'juejin/link',
    page: 'https://link.juejin.cn/?target=',
    kind: 'notice',
    reason: 'leave-notice',
    destination: 'https://developer.mozilla.org/docs/Web',
    did: 'opened',
    control: 'opened-ok',
    days: [2, 13, 27, 40],
  },
  {
    rule: 'weibo/link',
    page: 'https://weibo.cn/sinaurl?u=',
    kind: 'wall',
    reason: 'copy-wall',
    words: '将要访问的链接非微博网址，请复制后打开',
    destination: 'https://item.taobao.com/item.htm?id=600000000000',
    did: 'opened',
    control: 'failed',
    days: [3, 10, 32],
  },
  {
    rule: 'weibo/short-link',
    page: 'https://t.cn/A6StopAA',
    kind: 'warning',
    reason: 'security-risk',
    words: '网页存在安全风险',
    days: [5],
  },
  {
    rule: 'wechat/confirm',
    page: SHARED,
    kind: 'wall',
    reason: 'copy-wall',
    destination: 'https://haohuo.jinritemai.com/views/product/item2?id=3500000000000000000',
    did: 'shown-qr',
    days: [6, 34, 48],
  },
  {
    rule: 'steam/link-filter',
    page: 'https://steamcommunity.com/linkfilter/?u=',
    kind: 'notice',
    reason: 'leave-notice',
    destination: 'https://www.youtube.com/watch?v=example',
    did: 'opened',
    control: 'opened-ok',
    days: [4, 35],
  },
];
