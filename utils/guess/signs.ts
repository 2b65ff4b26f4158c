/** What a page and its address say of being a leaving page, wherever it leads. */

import type { PageSketch } from './guess';
import type { Why } from './looked';
import { CONVERSATION, EXTERNAL, LEAVING, ON_THE_WAY, PLACES, WAY_ON } from './words';

/** Parameters by which forum and wiki software calls one of its pages. */
const CALLING_NAMES = new Set('id do act action mod mode module controller page title'.split(' '));

export interface Signs {
  leaving: boolean;
  external: boolean;
  onTheWay: boolean;
  leavingAddress: boolean;
  /** A button reads like the way on. */
  goesOn: boolean;
  /** A conversation, an article's foot, a shop: the page is about something. */
  busy: boolean;
  /** Of the text, in characters. */
  length: number;
  /** Nothing is known of the page but its address. */
  unread: boolean;
  points: number;
  why: Why[];
}

/** @param page with its texts capped */
export function readSigns({ title, text, anchors, buttons }: PageSketch, url: URL): Signs {
  const head = title.toLowerCase();
  const all = `${head} ${text} ${buttons.join(' ')}`.toLowerCase();
  const says = (words: readonly string[]): boolean => words.some((word) => all.includes(word));
  const external = says(EXTERNAL);
  const onTheWay = says(ON_THE_WAY);
  const leavingAddress = placesOf(url).some((part) => PLACES.has(part));
  const leaving = says(LEAVING) || (leavingAddress && head.startsWith('leaving '));
  const goesOn = buttons.some(isWayOn);
  const unread = `${head}${text}` === '' && anchors.length + buttons.length === 0;
  const isShort = !unread && text.length <= 300 && anchors.length <= 12;
  const weights: readonly (readonly [boolean, number, Why?])[] = [
    [leaving, 4, 'says-leaving'],
    [external, 3, 'says-external'],
    [onTheWay, 2, 'says-on-the-way'],
    [leavingAddress, 2, 'leaving-address'],
    [isShort, 1, 'short-page'],
    [goesOn, 1],
  ];
  const held = weights.filter(([holds]) => holds);
  const points = held.reduce((sum, [, worth]) => sum + worth, 0);
  const why = held.flatMap(([, , reason]) => (reason ? [reason] : []));
  const busy = says(CONVERSATION) || anchors.length > 60;
  return {
    leaving,
    external,
    onTheWay,
    leavingAddress,
    goesOn,
    busy,
    length: text.length,
    unread,
    points,
    why,
  };
}

/** Words of the path and of short parameters (`do=exit`, `id=outlink:go`), and the host's first label, whole. */
function placesOf({ hostname, pathname, search }: URL): string[] {
  const pairs = search
    .slice(1, 2000)
    .split('&')
    .map((pair) => pair.split('=', 2));
  const short = pairs.flatMap(([name = '', value = '']) => [
    ...(CALLING_NAMES.has(name) && value.length <= 30 ? [value] : []),
    ...(name === 'golink' ? [name] : []),
  ]);
  const path = pathname.slice(0, 1000).split(/https?:|https?%3a/i, 1)[0] ?? '';
  const segments = `${path}/${short.join('/')}`.toLowerCase().split(/[^a-z_-]+/);
  // `link-confirmation` is a place to leave by, `out-of-stock` is none: short words count only alone.
  const parts = segments.flatMap((segment) => {
    const words = segment.split(/[_-]+/);
    return [words.join(''), ...words.filter((word) => word.length > 4 || word === 'exit')];
  });
  const label = hostname.split('.', 1)[0] ?? '';
  return label === 'proxy' ? parts : [...parts, label];
}

/** In Chinese, Japanese and Korean the verb seldom stands first: 我要访问, リンク先へ進む. */
const GOES = /[访訪]问|[访訪]問|造訪|開啟|前往|继续|繼續|打开|打開|跳转|跳轉|進む|開く|移動|이동|계속/;
const STAYS = /不|别|取消|停止|放[弃棄]|返回|关闭|關閉|拒[绝絕]|戻|やめ|閉じ|취소|아니|닫기/;
const MAX_VERBAL = 12;

/**
 * Starts with a word for going on; a short word has to stand alone or be followed by a blank. Where words are not
 * parted, a short label may also hold the verb anywhere, unless it says the opposite.
 */
export function isWayOn(label: string): boolean {
  const text = label.trim().toLowerCase().slice(0, 80);
  if (text.length <= MAX_VERBAL && GOES.test(text) && !STAYS.test(text)) return true;
  return WAY_ON.some((word) => {
    if (!text.startsWith(word)) return false;
    const next = text[word.length] ?? ' ';
    const isWhole = word.length > 5 || (word.length > 1 && word.charCodeAt(0) > 0x2fff);
    return isWhole || !/[\p{L}\p{N}]/u.test(next);
  });
}
