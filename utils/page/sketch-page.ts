import type { PageSketch } from '../guess/guess';

/** Enough to judge a page by; a longer one is no leaving page. */
const MAX_NODES = 20_000;
const MAX_TEXT = 6000;
const MAX_ANCHORS = 300;
const MAX_LINK_NODES = 500;
/** As `NodeFilter.SHOW_TEXT`, which there is none of outside a browser. */
const SHOW_TEXT = 4;
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'SVG', 'IFRAME', 'OBJECT']);

/** Scripts written without blanks have some only where markup parts a sentence. */
const BLANK_BETWEEN_HAN = /(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** Links, and what software puts in the place of one. */
const WAYS =
  'a[href], button[onclick], [role="button"][onclick], [data-url], [data-href], form[action]:not([method="post" i])';

/**
 * What a page shows, as capped text, for the guesser. Reads, changes nothing, and runs no code of the page.
 *
 * @param url the page's address; it is not taken from the document, because a saved page has none
 */
export function sketchPage(document: Document, url: string): PageSketch {
  return {
    url,
    title: (document.title ?? '').slice(0, 300),
    text: document.body ? readableText(document.body) : '',
    anchors: [...document.querySelectorAll(WAYS)].slice(0, MAX_ANCHORS).flatMap((way) => {
      const href = hrefOf(way);
      const text = textOf(way) || (way.getAttribute('title') ?? way.getAttribute('aria-label') ?? '');
      return href === null ? [] : [{ href: href.slice(0, 8192), text }];
    }),
    buttons: [
      ...document.querySelectorAll(
        'button, [role="button"]:not(a), input[type="submit"], input[type="button"]',
      ),
    ]
      .slice(0, 50)
      .map(
        (button) =>
          textOf(button) || (button.getAttribute('value') ?? button.getAttribute('aria-label') ?? ''),
      ),
  };
}

/** Where it leads. Code is not run: an address that stands in it as it is will do, where nothing else leads away. */
function hrefOf(way: Element): string | null {
  const named = ['href', 'data-url', 'data-href', 'action']
    .map((name) => way.getAttribute(name)?.trim())
    .filter((value) => value && !/^javascript:/i.test(value));
  const inCode = /https?:\/\/[^\s'"`\\)]+/i.exec(way.getAttribute('onclick') ?? '')?.[0];
  return named.find((value) => !value?.startsWith('#')) ?? inCode ?? named[0] ?? null;
}

/** Hundreds of links may stand around one text as long as the page likes: no more of it is copied than is kept. */
function textOf(element: Element): string {
  const texts = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let text = '';
  for (let nodes = 0; nodes < MAX_LINK_NODES && text.length < MAX_TEXT && texts.nextNode(); nodes++)
    text += (texts.currentNode as Text).substringData(0, MAX_TEXT);
  return text.slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim().slice(0, 300);
}

/** Without recursion: a page may be nested as deep as it likes. */
function readableText(root: Element): string {
  const stack: Node[] = [root];
  let text = '';
  for (let nodes = 0; nodes < MAX_NODES && text.length < MAX_TEXT; nodes++) {
    const node = stack.pop();
    if (!node) break;
    if (node.nodeType === 3) text += ` ${(node.nodeValue ?? '').slice(0, MAX_TEXT)}`;
    if (node.nodeType !== 1 || isHidden(node as Element)) continue;
    const element = node as Element;
    // A field that shows the address and cannot be typed into.
    if (element.tagName === 'INPUT' && element.hasAttribute('readonly')) {
      text += ` ${(element.getAttribute('value') ?? '').slice(0, 2048)}`;
    }
    for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return text.replace(/\s+/g, ' ').replace(BLANK_BETWEEN_HAN, '').trim().slice(0, MAX_TEXT);
}

function isHidden(element: Element): boolean {
  if (UNREAD.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  return typeof element.checkVisibility === 'function' && !element.checkVisibility();
}
