import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../utils/rules/catalogue';
import { definePlatform } from '../../utils/rules/define-platform';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';
import { linkView } from '../../utils/visit/link-view';
import { copyableUnseen, openableUnseen, readLink } from '../../utils/visit/read-link';

const platform = (id: string, kind: 'notice' | 'warning' | 'scan' | 'login') =>
  definePlatform({
    id,
    name: { en: id, zh_CN: id },
    pack: 'required',
    since: '1.0',
    rules: [
      {
        id: `${id}/link`,
        match: [`*://${id}.example/*`],
        kind,
        destination: [{ from: 'param', name: 'to' }],
        verified: '2026-08',
      },
    ],
  });
const catalogue = createCatalogue([
  platform('notice', 'notice'),
  platform('warning', 'warning'),
  platform('scan', 'scan'),
  platform('login', 'login'),
]);

interface Row {
  name: string;
  url: string;
  is: string;
  opens: string | null;
  copies: string | null;
  mayOpen: boolean;
}

const REASONS = { notice: 'leave-notice', warning: 'security-risk', scan: 'rewritten-for-scan' } as const;
const HOME = 'https://www.example.org/a';
const rows: Row[] = [
  {
    name: 'opens and copies the destination of a notice unseen',
    url: `https://notice.example/?to=${encodeURIComponent(HOME)}`,
    is: 'unwrapped',
    opens: HOME,
    copies: HOME,
    mayOpen: true,
  },
  {
    name: 'shows a destination first that has a flag',
    url: 'https://notice.example/?to=http%3A%2F%2Fwww.example.org%2F',
    is: 'unwrapped',
    opens: null,
    copies: 'http://www.example.org/',
    mayOpen: true,
  },
  {
    name: 'shows a warning first',
    url: `https://warning.example/?to=${encodeURIComponent(HOME)}`,
    is: 'unwrapped',
    opens: null,
    copies: null,
    mayOpen: true,
  },
  {
    name: 'shows a scan first',
    url: `https://scan.example/?to=${encodeURIComponent(HOME)}`,
    is: 'unwrapped',
    opens: null,
    copies: null,
    mayOpen: true,
  },
  {
    name: 'never opens a login page',
    url: `https://login.example/?to=${encodeURIComponent(HOME)}`,
    is: 'unwrapped',
    opens: null,
    copies: null,
    mayOpen: false,
  },
  {
    name: 'copies a link that is not wrapped, and shows it before it is opened',
    url: HOME,
    is: 'plain',
    opens: null,
    copies: HOME,
    mayOpen: true,
  },
  {
    name: 'refuses what the gate refuses inside a wrapper',
    url: 'https://notice.example/?to=javascript%3Aalert(1)',
    is: 'refused',
    opens: null,
    copies: null,
    mayOpen: false,
  },
  {
    name: 'knows a wrapper without a destination',
    url: 'https://notice.example/',
    is: 'no-destination',
    opens: null,
    copies: null,
    mayOpen: false,
  },
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'https://good.example@evil.example/',
    'http://localhost/',
    'not a link',
    '',
  ].map((url) => ({
    name: `refuses ${url || 'nothing at all'}`,
    url,
    is: 'refused',
    opens: null,
    copies: null,
    mayOpen: false,
  })),
];

describe('a link that nobody has followed yet', () => {
  it.each(rows)('$name', ({ url, is, opens, copies, mayOpen }) => {
    const link = readLink(url, catalogue, siteOf);
    expect(openableUnseen(link, siteOf)).toBe(opens);
    expect(copyableUnseen(link)).toBe(copies);
    expect(linkView(link, catalogue, DEFAULT_SETTINGS, siteOf)).toMatchObject({ is, mayOpen });
  });

  it('shows where it leads, whose page stands before it and of which kind', () => {
    const shown = (url: string) =>
      linkView(readLink(url, catalogue, siteOf), catalogue, DEFAULT_SETTINGS, siteOf);
    expect(shown(`https://notice.example/?to=${encodeURIComponent('https://8.8.8.8/')}`)).toEqual({
      is: 'unwrapped',
      destination: displayUrl('https://8.8.8.8/', siteOf),
      flags: ['ip'],
      kind: 'notice',
      platform: { id: 'notice', name: { en: 'notice', zh_CN: 'notice' } },
      mayOpen: true,
    });
    expect(shown('https://notice.example/?to=javascript%3Aalert(1)')).toMatchObject({
      is: 'refused',
      refusal: 'not-http',
      flags: [],
    });
    const { destination, refusal } = shown('https://notice.example/');
    expect([destination, refusal]).toEqual([undefined, undefined]);
    expect(shown(HOME)).toEqual({
      is: 'plain',
      destination: displayUrl(HOME, siteOf),
      flags: [],
      mayOpen: true,
    });
  });

  it.each([
    ['before the others', ['warning', 'notice', 'scan']],
    ['between them', ['notice', 'warning', 'scan']],
    ['behind them', ['scan', 'notice', 'warning']],
  ] as const)('T18 is as serious as the most serious page on the way to it: %s', (_, kinds) => {
    const way = kinds.map((kind) => ({ kind, reason: REASONS[kind], platform: kind }));
    const link = readLink(`https://notice.example/?to=${encodeURIComponent(HOME)}`, catalogue, siteOf);
    expect(linkView(link, catalogue, DEFAULT_SETTINGS, siteOf, way)).toMatchObject({
      kind: 'warning',
      reason: 'security-risk',
      platform: { id: 'warning' },
    });
    const login = [...way, { kind: 'login' as const, platform: 'login' }];
    expect(linkView(link, catalogue, DEFAULT_SETTINGS, siteOf, login).mayOpen).toBe(false);
  });

  it('opens no warning in careful mode, once its destination was shown either', () => {
    const link = readLink(`https://warning.example/?to=${encodeURIComponent(HOME)}`, catalogue, siteOf);
    const careful = { question: '', answer: '' };
    expect(linkView(link, catalogue, { careful }, siteOf).mayOpen).toBe(false);
    expect(linkView(link, catalogue, { careful: null }, siteOf).mayOpen).toBe(true);
  });
});
