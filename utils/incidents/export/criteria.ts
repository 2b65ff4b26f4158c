import type { Incident } from '../incident';

/**
 * The three things that China's ministry of industry asked of instant messengers in September 2021, as reported:
 * no unequal treatment of links of the same kind (A), lawful links open inside as pages (B), no steps added and no
 * copying by hand demanded (C).
 */
export const CRITERIA = ['A', 'B', 'C'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What was seen may fit these. A is in none: it takes a comparison with a link that was not stopped. */
const OF_KIND: Readonly<Record<Incident['kind'], readonly Criterion[]>> = {
  notice: ['C'],
  preview: ['B', 'C'],
  wall: ['B', 'C'],
  'app-only': ['B', 'C'],
  login: ['C'],
  // A page that named a danger or a rule: whether the link is lawful is for others to say, so only B.
  block: ['B'],
  warning: ['B'],
  unknown: [],
  scan: [],
  gone: [],
};

/** Services whose main use is to write to one another, by platform id. */
const MESSENGERS: ReadonlySet<string> = new Set([
  'wechat',
  'wecom',
  'qq',
  'feishu',
  'kook',
  'messenger',
  'telegram',
  'bale',
  'slack',
]);

/** @returns none for what an employer or school blocked on its own devices: that is no matter of the platform's */
export function criteriaOf({ kind, reason }: Pick<Incident, 'kind' | 'reason'>): readonly Criterion[] {
  return reason.code === 'admin-block' ? [] : OF_KIND[kind];
}

/** Whether the criteria can be applied by analogy only, because one of the platforms is no instant messenger. */
export function analogyFor(platforms: Iterable<string>): boolean {
  return [...platforms].some((id) => !MESSENGERS.has(id));
}
