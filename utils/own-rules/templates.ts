/**
 * Leaving pages of software that anybody can install: the same page on any host. A person picks one and names
 * the host; nothing of this is looked for by itself.
 */

import type { Extractor, Platform, Rule, Saying } from '../rules/define-platform';
import { withoutFinalDot } from '../url/host';
import { ownPlatform } from './own-platform';

interface Template {
  id: string;
  name: Platform['name'];
  rules: readonly TemplateRule[];
}

/** `path` is what a pattern says behind the host; the software may also stand in a folder of it. */
type TemplateRule = Omit<Rule, 'id' | 'match' | 'kind' | 'basis' | 'verified'> & { path: string };

/** A parameter that holds the address, in some versions plain and in others as base64. */
const plainOrBase64 = (name: string): Extractor[] => [
  { from: 'param', name },
  { from: 'param', name, decode: ['base64'] },
];

/** A copy of a platform's page fits only where it says the platform's words, wherever on the host it stands. */
const clone = (select: string, says: readonly Saying[], destination: readonly Extractor[]): TemplateRule => ({
  path: '/*',
  reading: { only: true, words: [{ from: 'text', select }], says },
  destination,
});

export const templates: readonly Template[] = [
  {
    id: 'discuz',
    name: { en: 'Discuz!' },
    rules: [
      {
        path: '/plugin.php',
        params: { id: 'link_redirect*', target: true },
        destination: [{ from: 'param', name: 'target' }],
      },
      {
        path: '/plugin.php',
        params: { id: '*link*', url: true },
        destination: plainOrBase64('url'),
      },
    ],
  },
  {
    id: 'xenforo',
    name: { en: 'XenForo' },
    rules: [
      { path: '/goto/link-confirmation', params: { url: true }, destination: plainOrBase64('url') },
      { path: '/redirect', params: { to: true }, destination: plainOrBase64('to') },
      { path: '/yonlendirme', params: { to: true }, destination: plainOrBase64('to') },
    ],
  },
  {
    id: 'nodebb',
    name: { en: 'NodeBB' },
    rules: [{ path: '/outgoing', params: { url: true }, destination: [{ from: 'param', name: 'url' }] }],
  },
  {
    id: 'wordpress-golink',
    name: { en: 'WordPress: golink, go', zh_CN: 'WordPress：golink、go', zh_TW: 'WordPress：golink、go' },
    rules: [
      { path: '/*', params: { golink: true }, destination: plainOrBase64('golink') },
      { path: '/go', params: { url: true }, destination: plainOrBase64('url') },
      { path: '/go', params: { target: true }, destination: plainOrBase64('target') },
      { path: '/go.php', params: { url: true }, destination: plainOrBase64('url') },
    ],
  },
  {
    id: 'csdn-clone',
    name: { en: 'Page like CSDN’s', zh_CN: '仿 CSDN 的页面', zh_TW: '仿 CSDN 的頁面' },
    rules: [
      clone(
        '.loading-text, .loading-topic, .loading-tip',
        [
          ['即将离开', 'notice', 'leave-notice'],
          ['请注意您的账号和财产安全', 'notice', 'leave-notice'],
        ],
        [
          ...plainOrBase64('target'),
          ...plainOrBase64('url'),
          { from: 'attribute', select: 'a.loading-btn[href^="http"]', name: 'href' },
        ],
      ),
    ],
  },
  {
    id: 'zhihu-clone',
    name: { en: 'Page like Zhihu’s', zh_CN: '仿知乎的页面', zh_TW: '仿知乎的頁面' },
    rules: [
      clone(
        '.info, .content',
        [
          ['即将离开', 'notice', 'leave-notice'],
          ['请注意您的帐号和财产安全', 'notice', 'leave-notice'],
        ],
        [
          ...plainOrBase64('target'),
          ...plainOrBase64('url'),
          { from: 'text', select: 'p.link' },
          { from: 'attribute', select: 'a.button', name: 'href' },
        ],
      ),
    ],
  },
  {
    id: 'jianshu-clone',
    name: { en: 'Page like Jianshu’s', zh_CN: '仿简书的页面', zh_TW: '仿簡書的頁面' },
    rules: [
      clone(
        'body',
        [
          ['即将跳转到外部网站', 'notice', 'leave-notice'],
          ['安全性未知，是否继续', 'notice', 'leave-notice'],
        ],
        [
          ...plainOrBase64('url'),
          ...plainOrBase64('to'),
          { from: 'attribute', select: 'div[title^="http"]', name: 'title' },
        ],
      ),
    ],
  },
];

/**
 * A template for a host.
 *
 * @param host as typed or pasted: `BBS.example.com`, `例子.中国`, or an http(s) address on it
 * @param month the rules are as good as on this day, `2026-11`
 * @returns `null` for an unknown template, and for a host that no pattern can name
 */
export function fromTemplate(id: string, host: string, month: string): Platform | null {
  const template = templates.find((each) => each.id === id);
  const typed = host.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const name = URL.canParse(address) ? withoutFinalDot(new URL(address).hostname) : '';
  if (!template || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)) return null;
  return ownPlatform(
    name,
    template.rules.map(({ path, ...rule }) => ({
      match: path === '/*' ? [`*://${name}/*`] : [`*://${name}${path}`, `*://${name}/*${path}`],
      ...rule,
      kind: 'unknown',
      verified: month,
    })),
  );
}
