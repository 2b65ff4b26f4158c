import { describe, expect, it } from 'vitest';
import { findCarriedAddresses } from '../../utils/guess/addresses';

const TO = 'https://example.com/a';

/** Place, name and text of each, in their order. */
const carried = (rest: string): string[] =>
  findCarriedAddresses(new URL(`https://forum.example/${rest}`)).map(({ text, where, name, schemeless }) =>
    [where, name, text, schemeless ? '(completed)' : ''].filter((part) => part !== '').join(' '),
  );
const encoded = (times: number, text = TO): string =>
  times === 0 ? text : encodeURIComponent(encoded(times - 1, text));
const base64url = (text: string): string =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

interface Row {
  what: string;
  rest: string;
  gives: string[];
}

const read: Row[] = [
  { what: 'a parameter', rest: `out?url=${TO}`, gives: [`query url ${TO}`] },
  { what: 'a parameter of one letter', rest: `out?u=${TO}`, gives: [`query u ${TO}`] },
  {
    what: 'a name, however it is written',
    rest: `out?Target_URL=${encoded(1)}`,
    gives: [`query targeturl ${TO}`],
  },
  {
    what: 'two parameters, in their order',
    rest: `out?from=https://www.example.net/&url=${TO}`,
    gives: ['query from https://www.example.net/', `query url ${TO}`],
  },
  { what: 'a name of several words', rest: `out?the.target_url=${TO}`, gives: [`query thetargeturl ${TO}`] },
  { what: 'a parameter behind an empty one', rest: `out?&url=${TO}`, gives: [`query url ${TO}`] },
  { what: 'a parameter in front of an empty one', rest: `out?url=${TO}&`, gives: [`query url ${TO}`] },
  {
    what: 'parameters that may be its own or the page’s: both, the longer one first',
    rest: `out?url=${TO}?b=1&c=2`,
    gives: [`query url ${TO}?b=1&c=2`, `query url ${TO}?b=1`],
  },
  {
    what: 'the same without encryption and in capitals',
    rest: 'out?url=HTTP://example.com/a?b=1&c=2',
    gives: ['query url HTTP://example.com/a?b=1&c=2', 'query url HTTP://example.com/a?b=1'],
  },
  {
    what: 'a parameter that begins behind another one',
    rest: `out?x=1&url=${TO}?b=1&c=2`,
    gives: [`query url ${TO}?b=1&c=2`, `query url ${TO}?b=1`],
  },
  {
    what: 'an address without parameters ends where the next one of the page begins',
    rest: `out?url=${TO}&c=2`,
    gives: [`query url ${TO}`],
  },
  {
    what: 'parameters parted by semicolons',
    rest: `index.php?action=leave;url=${TO}`,
    gives: [`query url ${TO}`],
  },
  {
    what: 'more parameters parted by semicolons, an empty one among them',
    rest: `index.php?action=;from=1;url=${TO};=1`,
    gives: [`query url ${TO};=1`],
  },
  {
    what: 'a semicolon of its own, before others',
    rest: `out?url=${TO};x=y&c=1;d=2`,
    gives: [`query url ${TO};x=y`],
  },
  { what: 'a semicolon of its own', rest: `out?url=${TO};b=1`, gives: [`query url ${TO};b=1`] },
  { what: 'the whole query', rest: `out?${TO}`, gives: [`query ${TO}`] },
  { what: 'the whole fragment', rest: `out#${TO}`, gives: [`fragment ${TO}`] },
  { what: 'a parameter of the fragment', rest: `out#url=${TO}`, gives: [`fragment url ${TO}`] },
  {
    what: 'a parameter behind the path of a fragment, by its own name',
    rest: `out#/leave?url=${encoded(1)}`,
    gives: [`fragment url ${TO}`],
  },
  { what: 'the path, with the query', rest: `out/${TO}?b=1`, gives: [`path ${TO}?b=1`] },
  {
    what: 'the path, its double slash folded',
    rest: 'out/http:/example.com/a',
    gives: [`path http${TO.slice(5)}`],
  },
  {
    what: 'the path, its double slash folded, in capitals',
    rest: 'out/HTTP:/example.com/a',
    gives: ['path HTTP://example.com/a'],
  },
  { what: 'the first segment of the path', rest: encoded(1), gives: [`path ${TO}`] },
  { what: 'a segment of the path', rest: `out/${base64url(TO)}/17`, gives: [`path ${TO}`] },
  {
    what: 'both of query and fragment',
    rest: `out?u=${TO}#u=${TO}`,
    gives: [`query u ${TO}`, `fragment u ${TO}`],
  },
];

const written: Row[] = [
  { what: 'encoded once, as it is meant', rest: `out?u=${encoded(1)}`, gives: [`query u ${TO}`] },
  { what: 'in capitals', rest: 'out?u=HTTPS://example.com/a', gives: ['query u HTTPS://example.com/a'] },
  { what: 'encoded three times', rest: `out?u=${encoded(3)}`, gives: [`query u ${TO}`] },
  { what: 'encoded four times, which nobody does', rest: `out?u=${encoded(4)}`, gives: [] },
  {
    what: 'with an escape of its own, read both ways',
    rest: `out?u=${TO}%2520b`,
    gives: [`query u ${TO}%2520b`, `query u ${TO}%20b`, `query u ${TO} b`],
  },
  {
    what: 'with underscores for percent signs',
    rest: `out?u=${encoded(1).replaceAll('%', '_')}`,
    gives: [`query u ${TO}`],
  },
  { what: 'with an underscore of its own', rest: `out?u=${TO}_20b`, gives: [`query u ${TO}_20b`] },
  { what: 'in base64', rest: `out?u=${btoa(TO)}`, gives: [`query u ${TO}`] },
  { what: 'in base64url', rest: `out?u=${base64url(`${TO}?>>>`)}`, gives: [`query u ${TO}?>>>`] },
  {
    what: 'in base64 that is padded with dots',
    rest: `out?u=${btoa(`${TO}/`).replaceAll('=', '.')}`,
    gives: [`query u ${TO}/`],
  },
  {
    what: 'in base64 with a line break behind it',
    rest: `out?u=${btoa(`${TO}\n`)}`,
    gives: [`query u ${TO}`],
  },
  { what: 'encoded in base64', rest: `out?u=${btoa(encoded(1))}`, gives: [`query u ${TO}`] },
  {
    what: 'in JSON, its slashes escaped',
    rest: `out?data=${encoded(1, '{"url":"https:\\/\\/example.com\\/a"}')}`,
    gives: [`query data ${TO}`],
  },
  {
    what: 'in JSON, with parameters of its own',
    rest: `out?data={"url":"${TO}?b=1"}&c=2`,
    gives: [`query data ${TO}?b=1`],
  },
  { what: 'in JSON in base64', rest: `out?data=${btoa(` {"url":"${TO}"}`)}`, gives: [`query data ${TO}`] },
  {
    what: 'in JSON, where hosts without a scheme beside it are words',
    rest: `out?data=${encoded(1, `{"url":"${TO}","by":"www.example.net/me"}`)}`,
    gives: [`query data ${TO}`],
  },
];

const completed: Row[] = [
  { what: 'a host and a path', rest: 'out?u=example.com/a', gives: [`query u ${TO} (completed)`] },
  { what: 'a host and a path, encoded', rest: 'out?u=example.com%2Fa', gives: [`query u ${TO} (completed)`] },
  {
    what: 'a host of two letters at its end',
    rest: 'out?u=example.cn',
    gives: ['query u https://example.cn (completed)'],
  },
  ...['jsx', 'ojs'].map((end) => ({
    what: `a host whose end is nearly a file's: ${end}`,
    rest: `out?u=example.${end}`,
    gives: [`query u https://example.${end} (completed)`],
  })),
  {
    what: 'an underscore of its own',
    rest: 'out?u=example.com/a_20b',
    gives: [`query u ${TO}_20b (completed)`],
  },
  { what: 'two slashes in a parameter', rest: 'out?u=//example.com/a', gives: [`query u ${TO} (completed)`] },
  { what: 'two slashes in the whole query', rest: 'out?//example.com/a', gives: [`query ${TO} (completed)`] },
  { what: 'two slashes in the fragment', rest: 'out#//example.com/a', gives: [`fragment ${TO} (completed)`] },
];

/** A token of three parts, whose middle names who gave it out. */
const TOKEN = [{ alg: 'HS256' }, { iss: 'https://id.example/a' }].map((part) =>
  base64url(JSON.stringify(part)),
);

const nothing: Omit<Row, 'gives'>[] = [
  { what: 'an address without anything', rest: '' },
  { what: 'an empty query and fragment', rest: 'out?#' },
  { what: 'a value without a name', rest: `out?=${TO}` },
  { what: 'a host that stands for itself, as a registry has it', rest: 'site/example.com/a' },
  { what: 'a host that is the whole query', rest: 'out?example.com/a' },
  { what: 'a host that is the whole fragment', rest: 'out#example.com/a' },
  ...'html htm php asp aspx jsp js css png jpg jpeg gif svg pdf zip txt xml json md'
    .split(' ')
    .map((end) => ({ what: `a file: ${end}`, rest: `out?page=index.${end}` })),
  { what: 'a number at the end of a host', rest: 'out?u=example.com1' },
  { what: 'an address without a host', rest: 'out?u=https:///a' },
  { what: 'a value without a name, behind a semicolon', rest: `out?=1;u=${TO}` },
  { what: 'parameters parted by semicolons that begin without a name', rest: `out?a=1;=2;u=${TO}` },
  { what: 'a version', rest: 'out?v=1.2.3' },
  { what: 'a word', rest: 'out?q=example' },
  { what: 'a search for an address and more words', rest: `out?q=https://example.com+words` },
  { what: 'a search for words and an address', rest: `out?q=words+${TO}` },
  { what: 'a token of three parts', rest: `out?token=${TOKEN.join('.')}.c2ln` },
  { what: 'base64 of something else', rest: `out?u=${btoa('nothing but words')}` },
];

describe('an address carries', () => {
  it.each(read)('$what', ({ rest, gives }) => expect(carried(rest)).toEqual(gives));
  it.each(written)('an address $what', ({ rest, gives }) => expect(carried(rest)).toEqual(gives));
  it.each(completed)('an address without a scheme: $what', ({ rest, gives }) =>
    expect(carried(rest)).toEqual(gives),
  );
  it.each(nothing)('nothing in $what', ({ rest }) => expect(carried(rest)).toEqual([]));
});

describe('how far an address is read', () => {
  it('up to 60 parameters', () => {
    expect(carried(`out?${'a=1&'.repeat(59)}u=${TO}`)).toEqual([`query u ${TO}`]);
    expect(carried(`out?${'a=1&'.repeat(60)}u=${TO}`)).toEqual([]);
  });

  it('up to 59 segments of the path', () => {
    expect(carried('a/'.repeat(58) + encoded(1))).toEqual([`path ${TO}`]);
    expect(carried('a/'.repeat(59) + encoded(1))).toEqual([]);
  });

  it('from segments of 8 characters on', () => {
    expect(carried('%2F%2Fto')).toEqual(['path https://to (completed)']);
    expect(carried('%2F%2Ft')).toEqual([]);
  });

  it('up to 16,384 characters of each value', () => {
    const [address = ''] = carried(`out?u=${TO.padEnd(17_000, 'a')}`);
    expect(address).toHaveLength('query u '.length + 16_384);
  });
});
