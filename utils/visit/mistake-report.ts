import { defang } from '../incidents/export/defang';
import { redactAddress, redactPage, redactWords } from '../incidents/redact';
import type { TabView } from '../messages/views';
import { quote } from '../unwrap/quote';

/**
 * What helps to put a rule right, as text that the person reads, copies and sends by themselves. Secrets are
 * taken out of both addresses, the destination is written so that no program makes a link of it.
 *
 * @param version the extension's
 * @returns lines of `name: value`; an empty text where no interstitial was met
 */
export function mistakeReport(view: TabView, version: string): string {
  if (view.state === 'nothing') return '';
  const { destination, rule, platform, kind, reason, words, outcome, refusal, flags, hops, how } = view;
  const rows: [string, string | undefined][] = [
    ['Onward', version],
    ['platform', platform.id],
    ['rule', `${rule.id} (${rule.verified})`],
    ['outcome', refusal ? `${outcome}: ${refusal}` : outcome],
    ['kind', reason ? `${kind}, ${reason}` : kind],
    ['words', words && quoteSafely(words)],
    ['page', redactPage(view.url).url],
    ['destination', destination && defang(redactAddress(destination.href, 'destination').url)],
    ['found in', how && (hops > 1 ? `${how}, ${hops} wrappers` : how)],
    ['flags', flags.join(', ')],
  ];
  return rows.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}

/** Words of a page as a quotation: the addresses in it can hold secrets just like its own, with or without their scheme. */
export function quoteSafely(text: string): string {
  return quote(defang(redactWords(text)));
}
