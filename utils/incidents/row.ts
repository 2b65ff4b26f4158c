import type { Kind } from '../rules/define-platform';
import { withoutHidden } from '../url/hidden';
import { decodePercent } from '../url/percent';
import { decodeLabel } from '../url/punycode';
import { type Action, type Control, type Incident, knownDestination } from './incident';
import { localDay } from './moment';
import { inOneScript } from './one-script';

/** What searching and counting need of an incident; a hundred thousand of them fit in memory. */
export interface Row {
  id: string;
  /** When it was first and last met, ISO 8601 in UTC, and its local day. */
  first: string;
  last: string;
  day: string;
  /** Its id; the host of one that has no name: of a page that no rule fitted, or whose rule is gone. */
  platform: string;
  /** The company behind the platform, and the one behind the destination, where known. */
  company: string | null;
  destinationCompany: string | null;
  /** The destination; `null` where only its site is kept, which many links share. */
  link: string | null;
  site: string | null;
  kind: Kind;
  outcome: Incident['outcome'];
  action: Action;
  control: Control;
  /** When that was said; `null` where nobody said it since the last meeting. */
  answered: string | null;
  /** How often it was met. */
  count: number;
  /** No page need have been displayed. */
  openedDirectly: boolean;
  tags: readonly string[];
  /** Everything a person may search for, folded. */
  text: string;
}

/** What the incident itself does not know. */
export interface RowNames {
  /** The company that owns a host, an id of `utils/owners/`. */
  ownerOf: (host: string) => string | null;
  /** A platform's names in every language; none where it has none. */
  platformNames: (id: string) => readonly string[];
  /** What a reason code is called, in every language. */
  reasonNames: (code: string) => readonly string[];
}

/** An incident as it is searched and counted. */
export function rowOf(incident: Incident, { ownerOf, platformNames, reasonNames }: RowNames): Row {
  const { platform, page, reason, refusal, note, tags, repeats, time } = incident;
  const known = knownDestination(incident);
  const link = known?.url ?? null;
  const names = platformNames(platform.id);
  const words = [
    ...names,
    platform.host,
    page.referrerHost,
    ...(known ? readings(known.url ?? known.host) : []),
    reason.words,
    ...(reason.code === undefined ? [] : reasonNames(reason.code)),
    refusal?.raw,
    note,
    ...tags,
  ];
  return {
    id: incident.id,
    first: repeats.first,
    last: repeats.last,
    day: localDay(time),
    platform: names.length > 0 ? platform.id : platform.host,
    company: ownerOf(platform.host),
    destinationCompany: known ? ownerOf(known.host) : null,
    link,
    site: known?.site ?? null,
    kind: incident.kind,
    outcome: incident.outcome,
    action: incident.action.did,
    control: incident.control,
    answered: incident.answered ?? null,
    count: repeats.count,
    openedDirectly: incident.openedDirectly,
    tags,
    text: foldForSearch(words.join('\n')),
  };
}

/** An address as the network writes it, and as a person reads it where that differs: 中国 for `%E4%B8%AD%E5%9B%BD`. */
function readings(address: string): string[] {
  const read = decodePercent(address).replace(PUNYCODE, (label) => decodeLabel(label) ?? label);
  return read === address ? [address] : [address, read];
}

const PUNYCODE = /\bxn--[a-z\d-]+/gi;

/** One spelling for what people take for the same: full-width and half-width, capital and small, with signs nobody sees. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .toLowerCase();
}

/** Tabs and ends of lines; they are hidden characters too, but part words. */
const BREAKS = /[\t-\r\u2028\u2029]/g;

/** The same without what is hidden, and in one of the two scripts. Apart, so that the background does not carry the characters. */
export function foldForSearch(text: string): string {
  return inOneScript(withoutHidden(foldText(text).replace(BREAKS, ' ')));
}
