import { Window } from 'happy-dom';
import { collectTexts } from '../../utils/page/collect-texts';
import { catalogue } from '../../utils/rules/all-platforms';
import type { Kind, ReasonCode } from '../../utils/rules/define-platform';
import { type Evidence, pageSourcesOf } from '../../utils/unwrap/evidence';
import { matchRule } from '../../utils/unwrap/match';

/** What `expected.json` beside a `page.html` says. Fields that do not apply are left out. */
export interface Expected {
  url: string;
  rule: string;
  outcome: 'unwrapped' | 'refused' | 'no-destination';
  destination?: string;
  kind: Kind;
  reason?: ReasonCode;
  /** A part of the platform's own words that has to be quoted. */
  words?: string;
  /**
   * `script`: the page draws itself, and a browser shows its words a moment after it has loaded. `forwards`: it leaves
   * by itself before anybody sees it, and is no incident.
   */
  loads?: 'script' | 'forwards';
}

/** A page written from the facts, as the content script would read it. */
export interface PageFixture {
  name: string;
  expected: Expected;
  /** The text of its body, blanks folded. */
  text: string;
  document: Document;
  evidence: Evidence;
}

const pages = import.meta.glob<string>('../fixtures/pages/*/page.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const expectations = import.meta.glob<Expected>('../fixtures/pages/*/expected.json', {
  eager: true,
  import: 'default',
});

/** Every folder of `tests/fixtures/pages`. */
export const pageFixtures: readonly PageFixture[] = Object.entries(pages).map(([path, html]) => {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const expected = expectations[`${folder}/expected.json`];
  if (!expected) throw new Error(`${folder} needs an expected.json`);
  const document = new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const match = matchRule(expected.url, catalogue);
  const texts = match ? collectTexts(document, pageSourcesOf(match.rule)) : {};
  const text = `${document.title} ${document.body.textContent ?? ''}`.replace(/\s+/gu, ' ');
  return { name, expected, text, document, evidence: { url: expected.url, texts } };
});
