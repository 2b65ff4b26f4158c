import { isGrave } from '../../rules/kinds';
import { onOneLine } from '../../url/hidden';
import { type Keep, redactForExport } from '../export-copy';
import type { Incident } from '../incident';
import { localDay, localText, type Moment } from '../moment';
import { defang, defangHost } from './defang';
import { defangWords } from './defang-words';

/** What the report says in its own words. `t` of a page serves: keys are looked up as they stand. */
type ReportKey =
  | 'title'
  | 'made'
  | 'limits'
  | 'time'
  | 'destination'
  | 'destination.withheld'
  | 'destination.none'
  | 'words'
  | 'action'
  | 'after'
  | 'met'
  | 'page'
  | 'rule'
  | 'note'
  | 'tags'
  | 'redacted'
  | 'total';

export interface ReportTexts {
  /** A BCP 47 tag: `zh-CN`. */
  lang: string;
  text: (key: ReportKey) => string;
  platformName: (platform: Incident['platform']) => string;
  kindName: (kind: Incident['kind']) => string;
  /** `''` for a code nobody knows. */
  reasonName: (code: string) => string;
  actionName: (action: Incident['action']['did'] | 'opened-directly') => string;
  /** `''` where there is nothing to say of it. */
  controlName: (control: Incident['control']) => string;
  /** @param ms milliseconds */
  durationName: (ms: number) => string;
  /** The language that a stranger's words are in; `''` where nobody knows. */
  languageOf: (words: string) => string;
}

const STYLE = `
:root{color-scheme:light}body{font:14px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h2{font-size:1rem;margin:2rem 0 .5rem;border-top:1px solid #999;padding-top:.5rem;break-inside:avoid}article{margin:0 0 1rem;break-inside:avoid;overflow-wrap:anywhere}
h3{font-size:1rem;margin:0}dl{display:grid;grid-template-columns:9rem 1fr;gap:.15rem .75rem;margin:.25rem 0}dt{color:#555}dd{margin:0;min-width:0}
code,q,dd{unicode-bidi:isolate}q:lang(zh-TW){quotes:"「" "」"}code{font:12px/1.5 ui-monospace,monospace;direction:ltr}
@media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.25rem}}@media print{body{margin:0;max-width:none;padding:0;font-size:12px}h2{margin-top:1rem;padding-bottom:16rem;margin-bottom:-15.5rem;break-after:avoid}}`;

/**
 * A self-contained page for printing: no script, no picture, no link, nothing loaded. Without secrets; dangerous
 * addresses defanged. It says what pages displayed, never why.
 *
 * @param incidents in the order of the report
 * @param made when, for the head of it
 */
export async function* exportHtmlReport(
  incidents: AsyncIterable<Incident>,
  { texts, made, keep }: { texts: ReportTexts; made: Moment; keep?: Keep },
): AsyncGenerator<string> {
  const { text, lang } = texts;
  yield `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(text('title'))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(text('title'))}</h1>
<p>${escapeHtml(text('made'))} ${localText(made)}</p>
<p>${escapeHtml(text('limits'))}</p>
`;
  let day = '';
  let total = 0;
  for await (const incident of incidents) {
    const today = localDay(incident.time);
    if (today !== day) yield `<h2>${today}</h2>\n`;
    day = today;
    total++;
    yield articleOf(redactForExport(incident, keep), texts);
  }
  yield `<p>${escapeHtml(text('total'))} ${total}</p>\n</body>\n</html>\n`;
}

function articleOf(incident: Incident, texts: ReportTexts): string {
  const { platform, destination, reason, action, repeats, page, rule, note, tags, redacted } = incident;
  const { text } = texts;
  const did = incident.openedDirectly ? 'opened-directly' : action.did;
  const after = incident.openedDirectly ? undefined : action.afterMs;
  const address = (url: string, safely = defang) => code(isGrave(incident.kind) ? safely(url) : url);
  const rows: [ReportKey, string][] = [
    ['time', code(localText(incident.time))],
    ['destination', destinationOf(destination, text, address)],
    ['words', reason.words === undefined ? '' : `<q>${quoted(incident, reason.words, texts)}</q>`],
    ['action', joined(texts.actionName(did), texts.controlName(incident.control))],
    ['after', after === undefined ? '' : plain(texts.durationName(after))],
    ['met', repeats.count > 1 ? plain(`${repeats.count} (${repeats.first} – ${repeats.last})`) : ''],
    ['page', page.url === '' ? '' : address(page.url)],
    ['rule', code(`${rule.id} ${rule.verified} · ${rule.extension}`)],
    ['note', plain(note)],
    ['tags', plain(tags.join(' '))],
    ['redacted', redacted.length === 0 ? '' : code(redacted.join(' '))],
  ];
  const heading = [texts.platformName(platform), texts.kindName(incident.kind)];
  if (reason.code !== undefined) heading.push(texts.reasonName(reason.code));
  return `<article>
<h3>${joined(...heading)}</h3>
<dl>
${rows
  .filter(([, value]) => value !== '')
  .map(([key, value]) => `<dt>${escapeHtml(text(key))}</dt><dd>${value}</dd>`)
  .join('\n')}
</dl>
</article>
`;
}

function destinationOf(
  destination: Incident['destination'],
  text: ReportTexts['text'],
  address: (url: string, safely?: (text: string) => string) => string,
): string {
  if (typeof destination === 'string') return plain(text(`destination.${destination}`));
  return destination.url === undefined ? address(destination.host, defangHost) : address(destination.url);
}

/** Read aloud in their own language, where the report has another. */
function quoted(incident: Incident, words: string, { lang, languageOf }: ReportTexts): string {
  const shown = plain(isGrave(incident.kind) ? defangWords(words) : words);
  const spoken = languageOf(words);
  return lang.startsWith(spoken) ? shown : `<span lang="${escapeHtml(spoken)}">${shown}</span>`;
}

/** What there is of them: not everything has a name. */
function joined(...names: string[]): string {
  return plain(names.filter(Boolean).join(' · '));
}

function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

/** A stranger's text: no markup, and nothing that turns or hides what stands beside it. */
function plain(text: string): string {
  return escapeHtml(onOneLine(text));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that is no markup, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
