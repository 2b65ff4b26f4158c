// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Corner, type Edge, freeCorner, freeEdge, type Spot } from '../../utils/page/free-edge';

/** What the pretend page says, and where: left, top, width, height in a window of 1000 x 800. */
type Said = [left: number, top: number, width: number, height: number];
const HEAD: Said = [100, 10, 300, 20];
const FOOT: Said = [100, 760, 300, 20];

let rects: Map<Node, DOMRect>;
let isCovered: boolean;

beforeEach(() => {
  rects = new Map();
  isCovered = false;
  Object.defineProperty(document.documentElement, 'clientWidth', { configurable: true, value: 1000 });
  Object.defineProperty(document.documentElement, 'clientHeight', { configurable: true, value: 800 });
  let asked: Node | undefined;
  vi.spyOn(Range.prototype, 'selectNodeContents').mockImplementation((node) => {
    asked = node;
  });
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(
    () => (asked && rects.has(asked) ? [rects.get(asked)] : []) as unknown as DOMRectList,
  );
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rects.get(this) ?? new DOMRect();
  });
  Element.prototype.checkVisibility = () => true;
  document.elementsFromPoint = (x, y) => {
    const found = [...rects].filter(
      ([, { left, right, top, bottom }]) => x >= left && x <= right && y >= top && y <= bottom,
    );
    return isCovered ? [] : found.map(([node]) => (node.nodeType === 3 ? node.parentNode : node) as Element);
  };
});
afterEach(() => {
  vi.restoreAllMocks();
});

function page(html: string, said: readonly Said[]) {
  document.body.innerHTML = html;
  for (const [index, box] of said.entries()) {
    const element = document.body.children[index] as Element;
    rects.set(element.firstChild ?? element, new DOMRect(...box));
  }
}
const words = (count: number) => '<p>words</p>'.repeat(count);

const edges: {
  what: string;
  html: string;
  said: Said[];
  height?: number;
  from?: Spot;
  free: Edge | null;
}[] = [
  { what: 'nothing', html: '', said: [], free: 'bottom' },
  { what: 'something in the middle', html: words(1), said: [[100, 300, 300, 20]], free: 'bottom' },
  { what: 'something at the bottom', html: words(1), said: [FOOT], free: 'top' },
  { what: 'something at both edges', html: words(2), said: [HEAD, FOOT], free: null },
  {
    what: 'something that a higher strip would reach',
    html: words(1),
    said: [[0, 640, 200, 20]],
    height: 170,
    free: 'top',
  },
  {
    what: 'a small word between all the points one would look at',
    html: words(1),
    said: [[431, 770, 20, 12]],
    free: 'top',
  },
  { what: 'a picture at the bottom', html: '<img alt="">', said: [FOOT], free: 'top' },
  { what: 'only a wallpaper', html: '<img alt="">', said: [[0, 400, 1000, 400]], free: 'bottom' },
  {
    what: 'a picture that fills less than half',
    html: '<img alt="">',
    said: [[0, 450, 1000, 350]],
    free: 'top',
  },
  { what: 'a word that reaches in by a pixel', html: words(1), said: [[431, 735, 20, 10]], free: 'top' },
  { what: 'a word that reaches in by less', html: words(1), said: [[431, 734.5, 20, 10]], free: 'bottom' },
  { what: 'only spaces at the bottom', html: '<p> </p>', said: [FOOT], free: 'bottom' },
  { what: 'nothing, and it stands at the top', html: '', said: [], from: 'top', free: 'top' },
  { what: 'something at the top where it stands', html: words(1), said: [HEAD], from: 'top', free: 'bottom' },
];

const corners: { what: string; said: Said[]; from?: Spot; free: Corner }[] = [
  { what: 'words on the left', said: [HEAD, FOOT], free: 'bottom-right' },
  { what: 'words that reach in by a pixel', said: [[900, 760, 37, 20]], free: 'bottom-left' },
  { what: 'words all along the bottom', said: [HEAD, [0, 760, 1000, 20]], free: 'top-right' },
  {
    what: 'words all along the bottom, and it stands on the left',
    said: [[0, 760, 1000, 20]],
    from: 'top-left',
    free: 'top-left',
  },
  {
    what: 'words in every corner',
    said: [
      [0, 0, 1000, 20],
      [0, 760, 1000, 20],
    ],
    free: 'bottom-right',
  },
];

describe('where the strip stands', () => {
  it.each(edges)('is $free where the page says $what', ({ html, said, height, from, free }) => {
    page(html, said);
    expect(freeEdge(document, height ?? 56, from)).toBe(free);
  });

  it.each(corners)('is the corner $free with $what', ({ said, from, free }) => {
    page(words(said.length), said);
    expect(freeCorner(document, 64, from)).toBe(free);
  });

  it('is an edge of the window where an old page, without a doctype, is longer than that', () => {
    Object.defineProperty(document, 'compatMode', { configurable: true, value: 'BackCompat' });
    Object.defineProperty(document.documentElement, 'clientHeight', { configurable: true, value: 3000 });
    for (const [side, value] of Object.entries({ clientWidth: 1000, clientHeight: 800 }))
      Object.defineProperty(document.body, side, { configurable: true, value });
    page(words(1), [FOOT]);
    expect(freeEdge(document, 56)).toBe('top');
    Object.defineProperty(document, 'compatMode', { configurable: true, value: 'CSS1Compat' });
  });

  it('T17 is asked of a place no more often where the page says a thousand things there', () => {
    page(words(1000), Array<Said>(1000).fill(FOOT));
    const asked = vi.spyOn(document, 'elementsFromPoint');
    expect(freeEdge(document, 56)).toBe('top');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('T17 is looked for in no more than so many words', () => {
    page(words(5001), []);
    freeEdge(document, 56);
    expect(Range.prototype.getClientRects).toHaveBeenCalledTimes(5000);
  });

  it('takes no notice of words that are cut off or covered, but of those that let clicks through', () => {
    page(words(1), [FOOT]);
    isCovered = true;
    expect(freeEdge(document, 56)).toBe('bottom');
    vi.spyOn(window, 'getComputedStyle').mockReturnValue({ pointerEvents: 'none' } as CSSStyleDeclaration);
    expect(freeEdge(document, 56)).toBe('top');
    expect(freeCorner(document, 64)).toBe('bottom-right');
    page(words(1), [[100, 300, 300, 20]]);
    expect(freeEdge(document, 56)).toBe('bottom');
    page(words(1), [FOOT]);
    Element.prototype.checkVisibility = (asked) => !(asked?.opacityProperty && asked.visibilityProperty);
    expect(freeEdge(document, 56)).toBe('bottom');
  });
});
