import type { Incident } from './incident';

/** A rule that fitted pages and found no destination in them: a platform may have changed its page. */
export interface StaleRule {
  rule: string;
  platform: string;
  /** Meetings without a destination, and with one. */
  missed: number;
  found: number;
  /** The last one without; ISO 8601 in UTC. */
  last: string;
}

/** Of the given incidents, the rules that found nothing at least once; the most often first. */
export function staleRules(incidents: Iterable<Incident>): StaleRule[] {
  const rules = new Map<string, StaleRule>();
  for (const { rule, platform, outcome, destination, repeats } of incidents) {
    const known = rules.get(rule.id) ?? {
      rule: rule.id,
      platform: platform.id,
      missed: 0,
      found: 0,
      last: '',
    };
    const isMissed = outcome === 'no-destination' && destination === 'none';
    if (isMissed) {
      known.missed += repeats.count;
      if (repeats.last > known.last) known.last = repeats.last;
    } else if (outcome === 'unwrapped') known.found += repeats.count;
    rules.set(rule.id, known);
  }
  return [...rules.values()].filter(({ missed }) => missed > 0).sort((a, b) => b.missed - a.missed);
}
