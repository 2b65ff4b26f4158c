import { describe, expect, it } from 'vitest';
import type { Decoder } from '../../utils/rules/define-platform';
import { decode } from '../../utils/url/decode';

const rows: { name: string; decoder: Decoder; text: string; result: string | null }[] = [
  {
    name: 'a v1 address stays as it is, its underscores and dashes too',
    decoder: 'proofpoint-v1',
    text: 'http://my-site.example/a_b?c=1&amp;d=2',
    result: 'http://my-site.example/a_b?c=1&d=2',
  },
  {
    name: 'a v1 address with an underscore in its host was written as in v2',
    decoder: 'proofpoint-v1',
    text: 'https://example.com_path-3Fa-3D1',
    result: 'https://example.com/path?a=1',
  },
  {
    name: 'a v2 address',
    decoder: 'proofpoint-v2',
    text: 'https-3A__example.com_a-2Db-5Fc',
    result: 'https://example.com/a-b_c',
  },
  ...(
    [
      ['without replaced characters', '__https://a.b/__;!!x', 'https://a.b/'],
      ['with one', 'https://urldefense.com/v3/__https://a.b/?c=1*d__;Iw!!x!y$', 'https://a.b/?c=1#d'],
      ['with one, and runs of two and three', '__a*b**Ac**Bd__;MTIzNDU2!!x', 'a1b23c456d'],
      ['with one beyond ASCII', '__a*b__;5Lit!!x', 'a中b'],
      ['with more stars than characters', '__a*b*__;Iw!!x', 'a#b*'],
      ['that holds two underscores and a semicolon itself', '__a__;b*__;Iw!!x', 'a__;b#'],
      ['of nothing', '____;!!x', ''],
      ['that never began', 'a*__;Iw!!x', null],
      ['that never ends', '__a*', null],
      ['that ends as it begins', 'a__;Iw', null],
      ['with characters that are none', '__a*b__;*!!x', null],
    ] as const
  ).map(([name, text, result]) => ({
    name: `a v3 address ${name}`,
    decoder: 'proofpoint-v3' as const,
    text,
    result,
  })),
  {
    name: 'a proxy name behind the host is taken off, port and path stay',
    decoder: ['strip-host-suffix', '.mcas.ms'],
    text: 'https://example.com.MCAS.ms:8443/a.mcas.ms?b#c',
    result: 'https://example.com:8443/a.mcas.ms?b#c',
  },
  ...['', '?b', '#b', '/b'].map((rest) => ({
    name: `a proxy name is taken off before ${rest || 'nothing'}`,
    decoder: ['strip-host-suffix', '.mcas.ms'] as const,
    text: `HTTP://example.com.mcas.ms${rest}`,
    result: `HTTP://example.com${rest}`,
  })),
  {
    name: 'an address in a sentence stays',
    decoder: ['strip-host-suffix', '.mcas.ms'],
    text: 'see https://example.com.mcas.ms',
    result: 'see https://example.com.mcas.ms',
  },
  {
    name: 'a host without that name stays',
    decoder: ['strip-host-suffix', '.mcas.ms'],
    text: 'https://example.com/?u=https://a.mcas.ms/',
    result: 'https://example.com/?u=https://a.mcas.ms/',
  },
  {
    name: 'a text that is no address stays',
    decoder: ['strip-host-suffix', '.mcas.ms'],
    text: 'javascript:x.mcas.ms',
    result: 'javascript:x.mcas.ms',
  },
];

describe('decoders of the scanners', () => {
  it.each(rows)('$name', ({ decoder, text, result }) => expect(decode(text, decoder)).toBe(result));
});
