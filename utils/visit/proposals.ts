import type { Why } from '../guess/guess';
import type { Looked } from '../guess/looked';
import { redactAddress, redactPage } from '../incidents/redact';
import type { LookView } from '../messages/protocol';
import { draftRule } from '../own-rules/draft-rule';
import { hostsOf } from '../rules/catalogue';
import type { Platform } from '../rules/define-platform';
import { type Flag, gate } from '../unwrap/gate';
import { quote } from '../unwrap/read-kind';
import { displayUrl } from '../url/display';
import type { SiteOf } from '../url/site';
import { defang } from './mistake-report';
import type { Met } from './visit';

/** Where a page that no rule fits may lead; kept for the session, so that a click only has to name it. */
export interface Proposal {
  destination: string;
  flags: readonly Flag[];
  why: readonly Why[];
  /** The rule that would find it from now on, where one can be told from this page. */
  rule: Platform | null;
}

/** A tab's page as it was looked at on a click. */
export interface Look {
  url: string;
  isPrivate: boolean;
  proposals: readonly Proposal[];
  /** The incident, where the person wanted one. */
  incident: string | null;
}

/**
 * What may be proposed of what was found on a page: only what the gate lets pass here as well.
 *
 * @param url the page's address as the browser knows it
 * @param isPrivate a rule would be a trace of a private window
 * @param month the present one, `2026-11`
 */
export function proposalsOf(
  looked: Looked,
  url: string,
  isPrivate: boolean,
  month: string,
  siteOf: SiteOf,
): Proposal[] {
  const wrapperSite = siteOf(new URL(url).hostname);
  return looked.guesses.flatMap(({ destination, why, places }) => {
    const result = gate(destination, { wrapperSite, siteOf });
    if ('refusal' in result) return [];
    const { href } = result.url;
    const mayKeep = !isPrivate && !why.includes('imitation');
    const rule = mayKeep ? draftRule(url, href, places, month, siteOf) : null;
    return [{ destination: href, flags: result.flags, why, rule }];
  });
}

/**
 * What the popup shows of it.
 *
 * @param mayOpen careful mode opens nothing that no rule vouches for
 * @param version the extension's
 */
export function lookView(
  looked: Looked,
  { url, isPrivate, proposals }: Look,
  mayOpen: boolean,
  version: string,
  siteOf: SiteOf,
): LookView {
  const { warning, imitates } = looked.recognised;
  return {
    ...(warning && { warning }),
    ...(imitates && { imitates }),
    proposals: proposals.map(({ destination, flags, why, rule }) => ({
      destination: displayUrl(destination, siteOf),
      flags,
      why,
      ...(rule && { rule, origins: hostsOf([rule]).map((host) => `*://${host}/*`) }),
    })),
    mayOpen,
    isPrivate,
    report: unknownReport({ ...looked, url }, proposals, version),
  };
}

/** The person wants it in the history: a page nobody knows, and what was proposed for it. */
export function asMet({ url }: Look, { destination, flags }: Proposal): Met {
  const page = { url, platform: 'unknown', rule: 'unknown/page', kind: 'unknown' } as const;
  return { ...page, outcome: 'unwrapped', destination, flags: [...flags], how: 'guess', hops: 1 };
}

/** "This page is not known": what helps to write a rule, without secrets, to be read and copied by the person. */
function unknownReport(looked: Looked, proposals: readonly Proposal[], version: string): string {
  const { warning, imitates } = looked.recognised;
  const rows: [string, string][] = [
    ['Onward', version],
    ['page', redactPage(looked.url).url],
    ['recognised', [warning, imitates && `looks like ${imitates}`].filter(Boolean).join(', ')],
    ['title', withoutAddresses(looked.title)],
    ['words', withoutAddresses(looked.words)],
    ['buttons', looked.buttons.map(withoutAddresses).join(' | ')],
    ...proposals.flatMap(({ destination, why, rule }): [string, string][] => [
      ['proposed', `${defang(redactAddress(destination, 'destination').url)} (${why.join(', ')})`],
      ['rule', rule ? JSON.stringify(rule.rules[0]) : ''],
    ]),
  ];
  return rows.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}

/** Addresses on a page can hold secrets just like its own. */
function withoutAddresses(text: string): string {
  return quote(
    text.replace(/https?:\/\/\S+/gi, (address) => defang(redactAddress(address, 'page').url) || '…'),
  );
}
