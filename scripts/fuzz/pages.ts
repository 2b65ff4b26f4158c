import fc from 'fast-check';
import { platforms } from '../../utils/rules/all-platforms';
import type { Rule } from '../../utils/rules/define-platform';
import { type PageTexts, sourceKey } from '../../utils/unwrap/evidence';
import { address, piece } from './addresses';

const rules: readonly Rule[] = platforms.flatMap((platform) => platform.rules);

/** An address of the rule's pattern, up to where its parameters stand. */
function startOf({ match: [pattern = ''] }: Rule): string {
  return pattern.replace('*://', 'https://').replace('//*.', '//www.').replaceAll('*', 'x');
}

function paramsOf({ destination }: Rule): string[] {
  const named = destination.flatMap((source) => (source.from === 'param' ? [source.name] : []));
  return named.length > 0 ? named : ['url'];
}

const encoding = fc.constantFrom<(text: string) => string>(
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => encodeURIComponent(encodeURIComponent(text.toWellFormed())),
  (text) => text,
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64url'),
);

const wrapped = (inside: fc.Arbitrary<string>): fc.Arbitrary<{ url: string; rule: Rule }> =>
  fc
    .tuple(fc.constantFrom(...rules), inside, encoding, fc.nat(9), fc.constantFrom('?', '?', '?', '#', ''))
    .map(([rule, text, encode, at, mark]) => {
      const params = paramsOf(rule);
      const value = encode(text);
      return {
        rule,
        url: `${startOf(rule)}${mark}${mark === '?' ? `${params[at % params.length]}=` : ''}${value}`,
      };
    });

/** A page of some rule: an address that wraps another one, once or twice, and what the page says. */
export const page: fc.Arbitrary<{ url: string; texts?: PageTexts }> = fc
  .tuple(
    fc.oneof(wrapped(address), wrapped(wrapped(address).map(({ url }) => url))),
    fc.option(fc.array(fc.oneof(address, piece, fc.constant('网页存在安全风险')), { maxLength: 3 }), {
      nil: undefined,
    }),
  )
  .map(([{ url, rule }, said]) => {
    if (said === undefined) return { url };
    const sources = rule.destination.filter(
      ({ from }) => from === 'text' || from === 'attribute' || from === 'inline-json',
    );
    return { url, texts: Object.fromEntries(sources.map((source) => [sourceKey(source as never), said])) };
  });
