import { guess, type MayBeDestination } from '../guess/guess';
import type { Looked } from '../guess/looked';
import { recogniseAsked } from '../guess/recognise';
import type { PageSource } from '../rules/define-platform';
import type { Place } from '../unwrap/evidence';
import { sketchPage } from './sketch-page';

const MAX_GUESSES = 5;
const MAX_WORDS = 400;

/**
 * Looks at a page for a person who asked where it leads. It is judged where it stands: only what is proposed, and
 * a few words for a report, leave the page. Nothing is changed, nothing of the page's code is run.
 */
export function lookAtPage(document: Document, url: string, mayBeDestination: MayBeDestination): Looked {
  const page = sketchPage(document, url);
  const guesses = guess(page, mayBeDestination).slice(0, MAX_GUESSES);
  return {
    url,
    title: page.title,
    words: page.text.slice(0, MAX_WORDS),
    buttons: page.buttons.slice(0, 5).map((label) => label.slice(0, 80)),
    recognised: URL.canParse(url) ? recogniseAsked(page, new URL(url), guesses.length > 0) : {},
    guesses: guesses.map(({ destination, why }) => ({
      destination,
      why,
      places: placesOf(document, destination, url),
    })),
  };
}

const MAX_ELEMENTS = 2000;
const MAX_PLACES = 4;
/** A name that a person gave, and not one that changes with every build of the page. */
const STEADY = /^[a-z](?:[a-z_-]|\d(?!\d\d))*$/i;

/** Elements that hold the destination, by selectors whose first element they are. */
function placesOf(document: Document, destination: string, url: string): Place[] {
  const places: Place[] = [];
  const leadsThere = (text: string): boolean =>
    /^(https?:)?\/\//i.test(text) && URL.canParse(text, url) && new URL(text, url).href === destination;
  const add = (element: Element, text: string, of: (select: string) => PageSource): void => {
    if (places.length >= MAX_PLACES || !leadsThere(text.trim())) return;
    const select = selectorFor(document, element);
    if (select !== null) places.push({ source: of(select), text: text.trim().slice(0, 8192) });
  };
  for (const element of [...document.querySelectorAll('a[href]')].slice(0, MAX_ELEMENTS)) {
    const href = element.getAttribute('href') ?? '';
    add(element, href, (select) => ({ from: 'attribute', select, name: 'href' }));
  }
  const leaves = document.querySelectorAll('p, div, span, a, b, strong, code, em, h1, h2, h3, td, pre');
  for (const element of [...leaves].slice(0, MAX_ELEMENTS)) {
    if (element.childElementCount > 0) continue;
    add(element, (element.textContent ?? '').slice(0, 8193), (select) => ({ from: 'text', select }));
  }
  return places;
}

function selectorFor(document: Document, element: Element): string | null {
  const own = namesOf(element);
  const above = element.parentElement ? namesOf(element.parentElement) : [];
  const tag = element.tagName.toLowerCase();
  const wider = element.parentElement?.parentElement ? namesOf(element.parentElement.parentElement) : [];
  const tried = [
    ...own,
    ...above.map((name) => `${name} > ${tag}`),
    ...wider.map((name) => `${name} ${tag}`),
  ];
  return tried.find((select) => document.querySelector(select) === element) ?? null;
}

/** `#go`, `a.button`: what the element is called. */
function namesOf(element: Element): string[] {
  const tag = element.tagName.toLowerCase();
  const { id } = element;
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => STEADY.test(name));
  return [...(STEADY.test(id) ? [`#${id}`] : []), ...classes.slice(0, 6).map((name) => `${tag}.${name}`)];
}
