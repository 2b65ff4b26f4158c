import { platformFiles } from '../../scripts/catalogue/platform-files';
import { catalogue } from '../../utils/rules/all-platforms';
import type { Kind } from '../../utils/rules/define-platform';
import { gate } from '../../utils/unwrap/gate';
import { matchRule } from '../../utils/unwrap/match';
import { type Outcome, unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { isSafeDirectly } from '../../utils/visit/visit';
import { completed, opensAllTheSame, reasonsOf } from './decisions';
import {
  type InterstitialRecord,
  interstitialRecords,
  type RecordClass,
  type WrapperRecord,
  wrapperRecords,
} from './facts';
import { pageFixtures } from './page-fixtures';
import { readsAt } from './recorded-places';

/** A record of the facts and what is still missing; nothing missing: it is answered. */
export interface Answer {
  id: string;
  missing: string[];
}

const HARMLESS: ReadonlySet<Kind> = new Set(['notice', 'preview', 'wall']);

const NEVER_HARMLESS: ReadonlySet<RecordClass> = new Set(['security-warning', 'login-wall']);

const examples = platformFiles.flatMap(({ examples }) => examples);

/** Walks the records of both files and says for each whether the catalogue answers it. */
export function walkFacts(): Answer[] {
  return [
    ...wrapperRecords.map((record) => ({ id: idOf(record), missing: missingInWrapper(record) })),
    ...interstitialRecords.map((record) => ({ id: record.id, missing: missingInInterstitial(record) })),
  ];
}

function idOf({ host, path, where }: WrapperRecord): string {
  return `${host}${path} ${where}`;
}

function missingInWrapper({ example, destination, where, class: recorded }: WrapperRecord): string[] {
  const url = completed[example] ?? example;
  const missing = destination === undefined ? missingInPage(url, where) : missingAt(url, destination);
  const outcome = unwrap({ url }, catalogue, siteOf);
  return NEVER_HARMLESS.has(recorded) ? [...missing, ...calledHarmless(outcome)] : missing;
}

function missingInInterstitial(record: InterstitialRecord): string[] {
  const { example, destination, says, inPage } = record;
  const addresses = example === undefined ? [] : record.hosts.map((host) => onHost(example, host));
  const needsPage = says !== undefined || inPage || (example !== undefined && destination === undefined);
  return [
    ...addresses.flatMap((address) => (destination === undefined ? [] : missingAt(address, destination))),
    ...addresses.flatMap((address) => missingSeverity(record, unwrap({ url: address }, catalogue, siteOf))),
    ...(needsPage ? missingFixture(record) : []),
    ...(opensAllTheSame[record.id] === undefined ? openedByItself(record) : []),
    ...(addresses.length === 0 && !needsPage ? missingExample(record) : []),
  ];
}

/** The recorded address has to give the recorded destination, or the outcome our rules demand instead. */
function missingAt(url: string, recorded: string): string[] {
  const match = matchRule(url, catalogue);
  if (!match) return [`no rule for ${url}`];
  const outcome = unwrap({ url }, catalogue, siteOf);
  if (outcome.outcome === 'unwrapped' && outcome.destination === innermost(recorded)) return [];
  if (isWithheld(outcome, match.rule.destination.length)) return [];
  const wrapperSite = match.rule.sameSite ? null : siteOf(match.url.hostname);
  if (outcome.outcome === 'refused' && 'refusal' in gate(recorded, { wrapperSite, siteOf })) return [];
  const paged = withPagesOf(match.rule.id, url);
  if (paged.some((each) => each.outcome === 'unwrapped' && each.destination === innermost(recorded)))
    return [];
  return [`${match.rule.id} gives ${JSON.stringify(outcome)} for ${url}`];
}

/** The recorded destination may itself be a wrapped address of the catalogue. */
function innermost(destination: string): string {
  const next = unwrap({ url: destination }, catalogue, siteOf);
  return next.outcome === 'unwrapped' ? next.destination : new URL(destination).href;
}

/** A log-in, an app, a block: the rule has nothing to extract on purpose. */
function isWithheld(outcome: Outcome, extractors: number): boolean {
  return (
    outcome.outcome === 'no-destination' &&
    extractors === 0 &&
    outcome.kind !== 'unknown' &&
    !HARMLESS.has(outcome.kind)
  );
}

/** A page of the rule has to show the destination at the recorded place. */
function missingInPage(url: string, where: string): string[] {
  const match = matchRule(url, catalogue);
  if (!match) return [`no rule for ${url}`];
  if (match.rule.destination.length === 0) return [];
  const own = pageFixtures.filter(({ expected }) => expected.rule === match.rule.id);
  return own.some((page) => readsAt(where, match, page))
    ? []
    : [`${match.rule.id} has no page fixture whose destination it reads at ${where}`];
}

/** What becomes of an address with each of a rule's page fixtures behind it. */
function withPagesOf(rule: string, url: string): Outcome[] {
  return pageFixtures
    .filter(({ expected }) => expected.rule === rule)
    .map(({ evidence }) => unwrap({ ...evidence, url }, catalogue, siteOf));
}

function missingFixture(record: InterstitialRecord): string[] {
  const fitting = pageFixtures.filter(
    ({ expected, text }) =>
      fits(record, expected.url) && (record.says?.some((said) => text.includes(fold(said))) ?? true),
  );
  if (fitting.length === 0)
    return [`no page fixture on ${record.hosts[0]}${record.says ? ` says ${record.says.join(' | ')}` : ''}`];
  // The same sentence may stand on the harmless and on the dangerous page (CSDN): one has to be the record's.
  const missing = fitting.map(({ evidence }) => missingSeverity(record, unwrap(evidence, catalogue, siteOf)));
  return missing.find((each) => each.length === 0) ?? missing.flat();
}

function missingExample(record: InterstitialRecord): string[] {
  const fitting = examples.filter(({ rule, url }) => rule !== null && fits(record, url));
  if (fitting.length === 0) return [`no example on ${record.hosts[0]} fits ${record.path}`];
  return fitting.flatMap(({ url }) => missingSeverity(record, unwrap({ url }, catalogue, siteOf)));
}

/**
 * Where the recorded page may be opened without asking though its record advises against it: at its address, or on
 * any page of the platform that says its words. Words that a harmless record has too (CSDN) prove nothing.
 */
export function openedByItself({ id, autoOpen, hosts, example, says }: InterstitialRecord): string[] {
  if (autoOpen) return [];
  const own = says?.filter(
    (said) => !interstitialRecords.some((other) => other.autoOpen && other.says?.includes(said)),
  );
  const platforms = new Set(
    hosts.map((host) => catalogue.rulesOn(host.replace('*.', 'www.'))[0]?.platform.id),
  );
  const pages = pageFixtures
    .filter(
      ({ expected, text }) =>
        platforms.has(expected.rule.split('/')[0]) && own?.some((said) => text.includes(fold(said))),
    )
    .map(({ evidence }) => evidence);
  const addresses = example === undefined ? [] : hosts.map((host) => ({ url: onHost(example, host) }));
  return [...addresses, ...pages].flatMap((evidence) => {
    const outcome = unwrap(evidence, catalogue, siteOf);
    const opens = outcome.outcome !== 'unmatched' && isSafeDirectly(outcome, siteOf);
    return opens ? [`${outcome.rule} may open ${evidence.url} by itself (${id})`] : [];
  });
}

/** A genuine warning is never called harmless, and a page that decides is read. */
function missingSeverity(record: InterstitialRecord, outcome: Outcome): string[] {
  if (outcome.outcome === 'unmatched') return [];
  const rule = matchRule(outcome.url, catalogue)?.rule;
  const isGrave = record.danger || NEVER_HARMLESS.has(record.class);
  return [
    ...(isGrave ? calledHarmless(outcome) : []),
    ...missingReason(record, outcome),
    ...(record.readFirst && !rule?.reading?.first ? [`${outcome.rule} does not read the page first`] : []),
  ];
}

function calledHarmless(outcome: Outcome): string[] {
  return outcome.outcome !== 'unmatched' && HARMLESS.has(outcome.kind)
    ? [`${outcome.rule} calls a warning a ${outcome.kind}`]
    : [];
}

/** Where the address or the page tells a reason, it is the recorded one. */
function missingReason({ reasonCode }: InterstitialRecord, outcome: Outcome): string[] {
  if (reasonCode === undefined || outcome.outcome === 'unmatched' || !outcome.reason) return [];
  return reasonsOf[reasonCode]?.includes(outcome.reason)
    ? []
    : [`${outcome.rule} says ${outcome.reason}, the record ${reasonCode}`];
}

/** Whether an address is one that a record is about; what is not filled in yet is no address. */
export function fits({ hosts, path }: InterstitialRecord, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname, search } = new URL(address);
  return (
    hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host)) &&
    new RegExp(path).test(pathname + search)
  );
}

function onHost(address: string, host: string): string {
  if (host.startsWith('*.')) return address;
  const url = new URL(address);
  return address.replace(`//${url.host}`, `//${host}`);
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
