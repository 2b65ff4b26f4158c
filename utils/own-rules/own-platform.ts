import { isRecord } from '../is-record';
import type { Platform, Rule } from '../rules/define-platform';

/** A person's own rules for one host: a platform in the language of all others, and whether it is on. */
export interface OwnRule {
  platform: Platform;
  on: boolean;
}

const PREFIX = 'own-';
/** An incident names its platform by at most 40 characters. */
const MAX_SLUG = 40 - PREFIX.length;
export const MAX_RULES = 20;

/** Whether a platform's id is that of a person's own rules; no file of ours has such an id. */
export function isOwn(platformId: string): boolean {
  return platformId.startsWith(PREFIX);
}

/**
 * The id of the own platform for a host: its labels joined by dashes. Where two hosts would share it, or it
 * would be too long, a checksum of the host stands behind it.
 *
 * @param host a canonical host (`URL.hostname`)
 * @returns `own-forum-example`, at most 40 characters of `[a-z0-9-]`
 */
export function ownId(host: string): string {
  const slug = host.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (slug.length <= MAX_SLUG && !host.includes('-')) return PREFIX + slug;
  const end = `-${checksum(host)}`;
  return PREFIX + slug.slice(0, MAX_SLUG - end.length).replace(/-$/, '') + end;
}

/** FNV-1a; it only has to tell a handful of hosts apart. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * An own platform for a host.
 *
 * @param rules without their ids, which are numbered here
 */
export function ownPlatform(host: string, rules: readonly Omit<Rule, 'id'>[]): Platform {
  const id = ownId(host);
  return {
    id,
    name: { en: host },
    // Its host is asked for by itself; no pack holds an own platform.
    pack: 'international',
    rules: rules.map((rule, index) => ({ id: `${id}/${index + 1}`, ...rule })),
  };
}

/**
 * Own rules with one more platform among them. Rules for a host that has some already stand behind those, each
 * once; the newest few are kept.
 */
export function withRule(rules: readonly OwnRule[], added: Platform): OwnRule[] {
  const present = rules.find(({ platform }) => platform.id === added.id);
  if (!present) return [...rules, { platform: added, on: true }];
  const all = [...present.platform.rules, ...added.rules];
  const once = [...new Map(all.map((rule) => [meaningOf(rule), rule])).values()];
  const numbered = once.slice(-MAX_RULES).map((rule, index) => ({ ...rule, id: `${added.id}/${index + 1}` }));
  const merged = { platform: { ...present.platform, rules: numbered }, on: true };
  return rules.map((rule) => (rule === present ? merged : rule));
}

/** The same for two rules that say the same. A browser may give the members of an object back in another order. */
function meaningOf({ id: _, verified: __, ...rule }: Rule): string {
  return JSON.stringify(rule, (_, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
