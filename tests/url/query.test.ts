import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePercent } from '../../utils/url/percent';
import { dropParam, paramValues, queryOf } from '../../utils/url/query';

const queries: { name: string; query: string; values: string[] }[] = [
  { name: 'none', query: '', values: [] },
  { name: 'one', query: 'u=a', values: ['a'] },
  { name: 'every one of a repeated name, in order', query: 'u=a&x=1&u=b', values: ['a', 'b'] },
  { name: 'an encoded name', query: '%75=a', values: ['a'] },
  { name: 'equals signs of the value', query: 'u=a=b', values: ['a=b'] },
  { name: 'an empty one', query: 'u=&v', values: [''] },
  { name: 'one without an equals sign', query: 'v&u', values: [''] },
  { name: 'pluses as they are', query: 'u=a+b%2B', values: ['a+b+'] },
  { name: 'nothing of longer names', query: 'uu=a&xu=b', values: [] },
];

describe('paramValues', () => {
  it.each(queries)('gives $name', ({ query, values }) => expect(paramValues(query, 'u')).toEqual(values));

  it.each(['&', 'u', 'u=', '=', '%'])('T17 takes 1 MB of %s in its stride', (piece) => {
    expect(paramValues(piece.repeat((1 << 20) / piece.length), 'name')).toEqual([]);
  });
});

describe('an address, however odd', () => {
  const address = fc
    .array(fc.constantFrom('?', '&', '=', '#', 'u', '&u=', 'n', '%75', '%'))
    .map((pieces) => pieces.join(''));
  const partsOf = (text: string) => {
    const [front = ''] = text.split('#', 1);
    const [path = '', ...query] = front.split('?');
    return { path, query: query.join('?'), hash: text.slice(front.length) };
  };

  it('has a query between the first question mark and the fragment', () =>
    fc.assert(
      fc.property(address, (text) => {
        expect(queryOf(text)).toBe(partsOf(text).query);
      }),
    ));

  it('has the values of a name as its pairs say, one after the other', () =>
    fc.assert(
      fc.property(address, (query) => {
        const pairs = query.split('&').map((pair) => /^([^=]*)=?(.*)$/s.exec(pair) ?? []);
        const values = pairs.flatMap(([, name = '', value = '']) =>
          decodePercent(name) === 'u' ? [decodePercent(value)] : [],
        );
        expect(paramValues(query, 'u')).toEqual(values);
      }),
    ));

  it('keeps every byte but those of what is dropped', () =>
    fc.assert(
      fc.property(address, (text) => {
        const { path, query, hash } = partsOf(text);
        const kept = query.split('&').filter((pair) => pair !== 'u' && !pair.startsWith('u='));
        const rest = kept.length > 0 ? `?${kept.join('&')}` : '';
        expect(dropParam(text, 'u')).toBe(query === '' ? text : path + rest + hash);
      }),
    ));
});
