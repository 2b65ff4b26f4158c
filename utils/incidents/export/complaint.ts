import { isGrave } from '../../rules/kinds';
import { onOneLine } from '../../url/hidden';
import { type Keep, redactForExport } from '../export-copy';
import type { Incident } from '../incident';
import { localText } from '../moment';
import { analogyFor, CRITERIA, type Criterion, criteriaOf } from './criteria';
import { defang, defangHost } from './defang';
import { defangWords } from './defang-words';

/** What the draft says in its own words; `locales/<language>/complaint.json`. */
type ComplaintKey =
  | 'title'
  | 'draft'
  | 'channels'
  | 'complainant'
  | 'name'
  | 'address'
  | 'post-code'
  | 'phone'
  | 'email'
  | 'respondent'
  | 'company'
  | 'platforms'
  | 'facts'
  | 'facts-left'
  | 'opened-directly'
  | 'displayed'
  | 'displayed-nothing'
  | 'led-to'
  | 'led-nowhere'
  | 'led-unknown'
  | 'met'
  | 'then-opened'
  | 'then-failed'
  | 'fits'
  | 'criteria'
  | 'criterion-A'
  | 'criterion-B'
  | 'criterion-C'
  | 'analogy'
  | 'requests'
  | 'request-rule'
  | 'request-restore'
  | 'request-equal'
  | 'request-answer'
  | 'attachments'
  | 'evidence'
  | 'limits'
  | 'limits-device'
  | 'limits-why'
  | 'limits-redacted'
  | 'limits-advice'
  | 'date'
  | 'comma'
  | 'sentences';

/** One language of the draft. */
export interface ComplaintTexts {
  text: (key: ComplaintKey, values?: Readonly<Record<string, string | number>>) => string;
  platformName: (platform: Incident['platform']) => string;
  /** The company's name; `null` for an id that nobody knows. */
  companyName: (id: string) => string | null;
  kindName: (kind: Incident['kind']) => string;
}

/** So many facts of one respondent are listed, the last ones; a longer list is read by nobody. */
const MAX_FACTS = 100;
const BLANK = '________________';

interface Respondent {
  company: string | null;
  /** Each of them once, by id and host. */
  platforms: Map<string, Incident['platform']>;
  facts: Incident[];
  count: number;
}

/**
 * A draft of a complaint for each company that put up a page, as Markdown that reads as plain text, in one language
 * after the other. It holds observations in the order of time, never a motive, and blanks where it would need to
 * know who the person is. Where a link was opened directly no page need have been displayed: how many
 * those are is said at the end.
 * Memory holds at most a hundred incidents a company.
 *
 * @param incidents the last met first
 * @param companyOf the company behind a platform's host, an id of `utils/owners/`
 */
export async function* exportComplaint(
  incidents: AsyncIterable<Incident>,
  {
    versions,
    companyOf,
    keep,
  }: { versions: readonly ComplaintTexts[]; companyOf: (host: string) => string | null; keep?: Keep },
): AsyncGenerator<string> {
  const respondents = new Map<string, Respondent>();
  let direct = 0;
  for await (const incident of incidents) {
    if (incident.openedDirectly) {
      direct++;
      continue;
    }
    const { id, host } = incident.platform;
    const company = companyOf(host);
    // By name: all pages that no rule fitted share an id, and are of as many respondents as hosts.
    const key =
      company === null ? `platform ${versions[0]?.platformName(incident.platform)}` : `company ${company}`;
    const known: Respondent = respondents.get(key) ?? { company, platforms: new Map(), facts: [], count: 0 };
    respondents.set(key, known);
    known.platforms.set(`${id} ${host}`, incident.platform);
    known.count++;
    if (known.facts.length < MAX_FACTS) known.facts.push(redactForExport(incident, keep));
  }
  for (const respondent of respondents.values()) {
    respondent.facts.sort((a, b) => (a.time.utc < b.time.utc ? -1 : 1));
    for (const texts of versions) yield `${sectionsOf(respondent, texts).join('\n\n')}\n\n---\n\n`;
  }
  if (direct > 0) for (const { text } of versions) yield `${text('opened-directly', { count: direct })}\n\n`;
}

function sectionsOf({ company, platforms, facts, count }: Respondent, texts: ComplaintTexts): string[] {
  const { text } = texts;
  const blank = (key: ComplaintKey) => `- ${text(key)}${BLANK}`;
  const heading = (key: ComplaintKey) => `## ${text(key)}`;
  const left = count - facts.length;
  const all = [...platforms.values()];
  const names = [...new Set(all.map((platform) => plain(texts.platformName(platform))))].join(' · ');
  const respondent = (company !== null && texts.companyName(company)) || BLANK;
  return [
    `# ${text('title')}`,
    text('draft'),
    text('channels'),
    heading('complainant'),
    (['name', 'address', 'post-code', 'phone', 'email'] as const).map(blank).join('\n'),
    heading('respondent'),
    [`- ${text('company')}${respondent}`, `- ${text('platforms')}${names}`, blank('address')].join('\n'),
    heading('facts'),
    facts.map((fact, i) => `${i + 1}. ${factOf(fact, texts)}`).join('\n'),
    ...(left > 0 ? [text('facts-left', { count: left })] : []),
    heading('criteria'),
    CRITERIA.map((criterion) => `- ${criterionOf(criterion, facts, text)}`).join('\n'),
    ...(analogyFor(all.map(({ id }) => id)) ? [text('analogy')] : []),
    heading('requests'),
    (['rule', 'restore', 'equal', 'answer'] as const)
      .map((what, i) => `${i + 1}. ${text(`request-${what}`)}`)
      .join('\n'),
    heading('attachments'),
    `- ${text('evidence')}${BLANK}`,
    heading('limits'),
    (['device', 'why', 'redacted', 'advice'] as const)
      .map((what) => `- ${text(`limits-${what}`)}`)
      .join('\n'),
    `${text('date')}${BLANK}`,
  ];
}

/** What the page displayed, where the link led and what came of it: what was seen, and nothing else. */
function factOf(incident: Incident, texts: ComplaintTexts): string {
  const { time, platform, destination, reason, kind, repeats, control, answered } = incident;
  const { text } = texts;
  const stranger = (words: string, safely: (text: string) => string) =>
    code(isGrave(incident.kind) ? safely(words) : words);
  const page = {
    time: localText(time),
    platform: plain(texts.platformName(platform)),
    host: stranger(platform.host, (host) => host),
    kind: texts.kindName(kind),
  };
  const criteria = criteriaOf(incident);
  const again =
    repeats.count > 1
      ? text('met', { count: repeats.count, last: localText({ ...time, utc: repeats.last }) })
      : '';
  const then =
    control === 'opened-ok' ? text('then-opened') : control === 'failed' ? text('then-failed') : '';
  return [
    reason.words === undefined
      ? text('displayed-nothing', page)
      : text('displayed', { ...page, words: stranger(reason.words, defangWords) }),
    ledTo(destination, text, stranger),
    // Where nobody has said it since the last meeting, it came of one before.
    ...(answered === undefined ? [then, again] : [again, then]),
    criteria.length > 0 ? text('fits', { criteria: criteria.join(text('comma')) }) : '',
  ]
    .filter(Boolean)
    .reduce((first, next) => text('sentences', { first, next }));
}

/** Only of a page that withholds it can be said that it did not show it: what was refused or not found may have stood there. */
function ledTo(
  destination: Incident['destination'],
  text: ComplaintTexts['text'],
  stranger: (words: string, safely: (text: string) => string) => string,
): string {
  if (destination === 'withheld') return text('led-nowhere');
  if (destination === 'none') return text('led-unknown');
  const { url, host } = destination;
  return text('led-to', { address: url === undefined ? stranger(host, defangHost) : stranger(url, defang) });
}

/** The criterion and the numbers of the facts that may fit it; nothing seen here alone shows unequal treatment. */
function criterionOf(criterion: Criterion, facts: readonly Incident[], text: ComplaintTexts['text']): string {
  const numbers = facts.flatMap((fact, i) => (criteriaOf(fact).includes(criterion) ? [i + 1] : []));
  return text(`criterion-${criterion}`, { facts: numbers.length > 0 ? numbers.join(text('comma')) : BLANK });
}

/** A stranger's text as it stood: nothing in it is markup, turns what stands beside it, or hides. */
function code(words: string): string {
  const shown = plain(words) || '—';
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$/.test(shown) ? ' ' : '';
  return fence + room + shown + room + fence;
}

function plain(words: string): string {
  return onOneLine(words).trim();
}
