import { defang } from '../incidents/export/defang';
import { redactAddress, redactPage, redactText } from '../incidents/redact';
import type { LookView } from '../messages/views';
import { quoteSafely } from './mistake-report';

/**
 * "This page is not known": what helps to write a rule, without secrets, to be read and copied by the person.
 *
 * @param version the extension's
 * @returns lines of `name: value`
 */
export function unknownReport({ page, warning, imitates, proposals }: LookView, version: string): string {
  const rows: [string, string][] = [
    ['Onward', version],
    ['page', redactPage(page.url).url],
    ['recognised', [warning, imitates && `looks like ${imitates}`].filter(Boolean).join(', ')],
    ['title', quoteSafely(page.title)],
    ['words', quoteSafely(page.words)],
    ['buttons', page.buttons.map(quoteSafely).join(' | ')],
    ...proposals.flatMap(({ destination, why, rule }): [string, string][] => [
      ['proposed', `${defang(redactAddress(destination.href, 'destination').url)} (${why.join(', ')})`],
      ['rule', rule ? JSON.stringify(rule.rules[0], withoutSecret) : ''],
    ]),
  ];
  return rows.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}

/** A rule names pieces of the page's address. */
function withoutSecret(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? redactText(value) : value;
}
