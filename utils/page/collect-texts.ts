import type { PageSource } from '../rules/define-platform';
import { type PageTexts, sourceKey } from '../unwrap/evidence';
import { readData, readVariable } from './inline-data';

/** Longest text taken from one place, in characters; room for the longest address the gate accepts. */
export const MAX_TEXT = 10_000;
/** A page is read no further than this, in characters. */
const LONGEST_READ = 1e5;
/** Most texts taken from one source. */
export const MAX_TEXTS = 8;
/** Most inline scripts searched for a variable. */
const MAX_SCRIPTS = 40;

/**
 * Collects what the rules ask for from a page: capped text, never markup, nothing evaluated. A page that says
 * nothing gives empty lists. Invisible templates count too: the caller decides when a page is complete.
 */
export function collectTexts(document: Document, sources: readonly PageSource[]): PageTexts {
  return Object.fromEntries(sources.map((source) => [sourceKey(source), read(document, source)]));
}

function read(document: Document, source: PageSource): string[] {
  const texts = source.from === 'inline-json' ? inlineJson(document, source) : elements(document, source);
  return texts
    .map((text) => withoutMiddle(text.trim()))
    .filter(Boolean)
    .slice(0, MAX_TEXTS);
}

/** Of a longer text its beginning and its end: whoever made a long link has it shown before the platform's own words. */
function withoutMiddle(text: string): string {
  return text.slice(0, MAX_TEXT / 2) + text.slice(MAX_TEXT / 2).slice(-MAX_TEXT / 2);
}

function elements(document: Document, source: Exclude<PageSource, { from: 'inline-json' }>): string[] {
  // Cut before anything is read: the browser may have found a hundred thousand, and each costs.
  const found: Element[] = [].slice.call(document.querySelectorAll(source.select), 0, MAX_TEXTS);
  return found.map((element) =>
    source.from === 'attribute' ? (element.getAttribute(source.name) ?? '') : spokenBy(element),
  );
}

/** As `Node.TEXT_NODE`, which there is none of outside a browser. */
const TEXT_NODE = 3;
/** What stands within a line; anything else begins one of its own. Comments part what React wrote on a server. */
const INLINE = new Set(
  '#COMMENT A ABBR B BDI BDO CITE CODE EM FONT I KBD LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U WBR'.split(
    ' ',
  ),
);
/** What stands in them nobody is told. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** The text of an element with its lines apart: what a line break parts is not one word. */
function spokenBy(element: Element): string {
  let text = '';
  /** What parts the next words from those before. To ask a text that grows how it ends would copy all of it. */
  let parting = '';
  const breakLine = ({ nodeName }: Node) => {
    if (!INLINE.has(nodeName.toUpperCase())) parting = '\n';
  };
  // Without a call for each level: a page nests as deep as it likes.
  let node: Node = element;
  while (text.length < LONGEST_READ) {
    if (node.nodeType === TEXT_NODE) {
      text += parting + node.nodeValue?.replace(/[^\S\xa0]+/g, ' ');
      parting = '';
    } else breakLine(node);
    let next = node !== element && SILENT.has(node.nodeName.toUpperCase()) ? null : node.firstChild;
    while (!next && node !== element) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode ?? element;
      breakLine(node);
    }
    if (!next) break;
    node = next;
  }
  return text;
}

function inlineJson(document: Document, source: Extract<PageSource, { from: 'inline-json' }>): string[] {
  const selector = 'select' in source ? source.select : 'script:not([src])';
  for (const script of [...document.querySelectorAll(selector)].slice(0, MAX_SCRIPTS)) {
    const text = script.textContent ?? '';
    const found =
      'variable' in source ? readVariable(text, source.variable, source.at) : readData(text, source.at);
    if (found.length > 0) return found;
  }
  return [];
}
