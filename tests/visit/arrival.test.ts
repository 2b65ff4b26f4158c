import { describe, expect, it } from 'vitest';
import { type Awaited, type Heard, hear, type Navigation } from '../../utils/visit/arrival';

const D = 'https://example.com/a';
const FROM = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const ELSEWHERE = 'https://elsewhere.example/';

const begins = (url = D): Navigation => ({ type: 'begins', url });
const takes = (url = D, isSentOn = false): Navigation => ({ type: 'takes', url, isSentOn });
/** A server has sent on to it. */
const takesSentOn = (url: string): Navigation => ({ type: 'takes', url, redirected: url });
const completes = (url = D): Navigation => ({ type: 'completes', url });
const fails = (isFailure = true, url = D): Navigation => ({ type: 'fails', url, isFailure });

/** What the history was told, one after the other, and what is awaited in the end. */
function told(navigations: Navigation[], start: Partial<Awaited> = {}) {
  let awaited: Awaited | null = { incident: 'one', url: D, from: FROM, state: 'opened', ...start };
  const controls: Heard['control'][] = [];
  for (const navigation of navigations) {
    if (!awaited) break;
    const heard: Heard = hear(awaited, navigation);
    awaited = heard.awaited;
    if (heard.control) controls.push(heard.control);
  }
  return { controls, state: awaited?.state ?? null };
}

type Row = [name: string, navigations: Navigation[], controls: Heard['control'][], state: string | null];

const rows: Row[] = [
  ['a page that comes up', [begins(), takes(), completes()], ['opened-ok'], null],
  [
    'the end of a redirect',
    [begins(), takes('https://a.example/'), completes('https://a.example/')],
    ['opened-ok'],
    null,
  ],
  [
    'the end of a redirect, with which it begins once more',
    [
      begins(),
      begins('https://a.example/'),
      fails(false),
      takesSentOn('https://a.example/'),
      completes('https://a.example/'),
    ],
    ['opened-ok'],
    null,
  ],
  [
    'the end of a redirect, with which it begins once more after it was called off',
    [
      begins(),
      fails(false),
      begins('https://a.example/'),
      takesSentOn('https://a.example/'),
      completes('https://a.example/'),
    ],
    ['opened-ok'],
    null,
  ],
  [
    'another page that is gone to meanwhile, and sends on',
    [begins(), begins(ELSEWHERE), fails(false), takesSentOn(`${ELSEWHERE}on`), completes(`${ELSEWHERE}on`)],
    [],
    null,
  ],
  ['https in the place of http', [begins('http://example.com/a'), takes(), completes()], ['opened-ok'], null],
  ['a fragment', [begins(`${D}#part`), takes(), completes()], ['opened-ok'], null],
  ['an empty fragment', [begins(`${D}#`), takes(), completes()], ['opened-ok'], null],
  ['what names an address, and is no page of the web', [begins(), takes(`blob:${D}`)], [], 'begun'],
  [
    'a page that sends on before it is complete',
    [
      begins(),
      takes(),
      begins('https://m.example.com/'),
      takes('https://m.example.com/', true),
      completes('https://m.example.com/'),
    ],
    ['opened-ok'],
    null,
  ],
  ['a host that cannot be reached', [begins(), fails()], ['failed'], 'opened'],
  ['the browser’s own page after a failure', [begins(), fails(), takes(), completes()], ['failed'], 'opened'],
  [
    'a page that is loaded anew after a failure',
    [begins(), fails(), begins(), takes(), completes()],
    ['failed', 'opened-ok'],
    null,
  ],
  ['a page that the person stops', [begins(), fails(false)], [], 'opened'],
  [
    'a page that is called off for itself, as in Firefox where a script leaves for it',
    [begins(), begins(), fails(false), takes(), completes()],
    ['opened-ok'],
    null,
  ],
  [
    'a host that cannot be reached that time',
    [begins(), begins(), fails(false), fails()],
    ['failed'],
    'opened',
  ],
  [
    'a page that is called off for itself, and then stopped',
    [begins(), begins(), fails(false), fails(false)],
    [],
    'opened',
  ],
  ['a page that breaks off when it is there', [begins(), takes(), fails()], [], 'opened'],
  ['a download in Chromium', [begins(), fails(false)], [], 'opened'],
  ['a download in Firefox', [begins(), completes()], [], 'begun'],
  ['another page that begins in the place of it', [begins(), begins(ELSEWHERE)], [], 'opened'],
  [
    'another page in the place of it',
    [begins(), begins(ELSEWHERE), takes(ELSEWHERE), completes(ELSEWHERE)],
    [],
    null,
  ],
  [
    'a link on the page before it is complete',
    [begins(), takes(), begins(ELSEWHERE), takes(ELSEWHERE), completes(ELSEWHERE)],
    [],
    null,
  ],
  [
    'another page in the tab, with nothing of the destination',
    [begins(ELSEWHERE), takes(ELSEWHERE), completes(ELSEWHERE)],
    [],
    null,
  ],
  [
    'the late end of the page before',
    [completes(FROM), begins(), completes(FROM), fails(false, FROM)],
    [],
    'begun',
  ],
  [
    'what is no page of the web',
    [begins('about:blank'), takes('about:blank'), completes('about:blank')],
    [],
    'opened',
  ],
  ['a page that takes the tab without having begun', [takes(), completes()], [], 'opened'],
];

describe('what a navigation says of a destination', () => {
  it.each(rows)('%s', (_, navigations, controls, state) => {
    expect(told(navigations)).toEqual({ controls, state });
  });

  it('needs no beginning where the request itself was sent on', () => {
    const state = 'begun';
    expect(told([begins(FROM), takes(), completes()], { state }).controls).toEqual(['opened-ok']);
    expect(told([fails()], { state }).controls).toEqual(['failed']);
  });
});
