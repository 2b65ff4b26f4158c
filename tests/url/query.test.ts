import { describe, expect, it } from 'vitest';
import { paramValues } from '../../utils/url/query';

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
  it('has rows', () => expect(queries).not.toEqual([]));

  it.each(queries)('gives $name', ({ query, values }) => expect(paramValues(query, 'u')).toEqual(values));

  it.each(['&', 'u', 'u=', '=', '%'])('T17 takes 1 MB of %s in its stride', (piece) => {
    expect(paramValues(piece.repeat((1 << 20) / piece.length), 'name')).toEqual([]);
  });
});
