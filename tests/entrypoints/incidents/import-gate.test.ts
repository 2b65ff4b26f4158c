import { describe, expect, it, vi } from 'vitest';
import { checkUrl } from '../../../entrypoints/incidents/check-url';
import { readJsonLines } from '../../../utils/incidents/import/json-lines';
import type { SeenEvent } from '../../../utils/incidents/journal';
import { all, fileOf, inPieces, keptOf } from '../../incidents/import/stores';
import { VECTORS } from '../../incidents/import/vectors';
import { moment, seen } from '../../incidents/samples';

vi.mock('../../../utils/browser/api', () => ({ browser: {} }));

const at = moment('2026-11-20T10:00:00.000Z');
const { destination: known } = seen();
const whole = known as Exclude<typeof known, string>;
const { url: _, ...siteOnly } = whole;
/** Hosts, of which some are none that a page or a link of the web can be on. */
const HOSTS = [
  ...VECTORS.flatMap((vector) => [vector, vector.replace(/^[a-z-]+:\/*/i, '')]),
  'localhost.',
  'router.local',
  '2130706433',
  '0x7f.1',
  '[::ffff:127.0.0.1]',
  'foo',
  'example..com',
  'good.example@evil.example',
  'good.example%2eevil.example',
  'EVIL.example',
  'evil.example:8080',
  'evil.example/',
];

/** Where an address or a host stands, which is more than text to us. */
const addresses: [field: string, values: readonly string[], event: (value: string) => SeenEvent][] = [
  [
    'destination.url',
    [...VECTORS, 'http://localhost./', 'http://router.local/', 'https://foo/', 'https://example..com/'],
    (url) => seen({ destination: { ...whole, url } }),
  ],
  [
    'destination.url, with the host that fits it',
    VECTORS,
    (url) => seen({ destination: { ...whole, ...(URL.canParse(url) && hosts(new URL(url))), url } }),
  ],
  [
    'destination.host',
    HOSTS.filter((host) => host !== 'evil.example'),
    (host) => seen({ destination: { ...siteOnly, host, site: host } }),
  ],
  ['destination.site', HOSTS, (site) => seen({ destination: { ...whole, site } })],
  ['page.url', VECTORS.filter((url) => url !== ''), (url) => seen({ page: { url } })],
  [
    'page.url, with the host that fits it',
    VECTORS.filter((vector) => vector !== '' && !/^https?:\/\/(0x|2130)/.test(vector)),
    (url) =>
      seen({
        page: { url },
        platform: { id: 'x', host: URL.canParse(url) ? new URL(url).hostname : 'x.example' },
      }),
  ],
  [
    'page.referrerHost',
    // Nothing and capitals were once written down of what was no page, and are text only.
    HOSTS.filter((host) => host !== '' && !isHostName(host.toLowerCase())),
    (referrerHost) => seen({ page: { ...seen().page, referrerHost } }),
  ],
  [
    'platform.host',
    HOSTS.filter((host) => host !== '' && !isHostName(host)),
    (host) => seen({ page: { url: '' }, platform: { id: 'x', host } }),
  ],
];

function hosts({ hostname }: URL): { host: string; site: string } {
  return { host: hostname, site: hostname };
}

/** As the parser writes it; on which network it is matters for destinations only. */
function isHostName(host: string): boolean {
  return URL.canParse(`https://${host}/`) && new URL(`https://${host}/`).hostname === host;
}

/** Where a stranger's text stands, which is shown as the text it is. */
const texts: [field: string, event: (value: string) => SeenEvent][] = [
  [
    'refusal.raw',
    (raw) => seen({ outcome: 'refused', destination: 'none', refusal: { code: 'not-http', raw } }),
  ],
  ['reason.words', (words) => seen({ reason: { words } })],
  ['rule.id', (id) => seen({ rule: { ...seen().rule, id } })],
  ['destination.how', (how) => seen({ destination: { ...whole, how } })],
  ['redacted', (place) => seen({ redacted: [place] })],
];
/** Where only a short code may stand. */
const codes: [field: string, event: (value: string) => SeenEvent][] = [
  ['platform.id', (id) => seen({ platform: { id, host: 'link.zhihu.com' } })],
  ['reason.code', (code) => seen({ reason: { code } })],
  ['refusal.code', (code) => seen({ outcome: 'refused', destination: 'none', refusal: { code, raw: '' } })],
  ['destination.flags', (flag) => seen({ destination: { ...whole, flags: [flag] } })],
];

async function read(event: SeenEvent) {
  const kept = await keptOf([event, { type: 'repeated', at }]);
  return all(readJsonLines(inPieces(await fileOf(kept), 65_536), checkUrl));
}

describe('an import, with the gate that stands before it', () => {
  it.each(addresses)('T13 refuses every vector as %s', async (_, values, event) => {
    expect(values.length).toBeGreaterThan(20);
    for (const value of values) {
      for (const item of await read(event(value))) {
        if (!('refused' in item)) expect.fail(`accepted ${JSON.stringify(value)}`);
      }
    }
  });

  it.each(codes)('T13 refuses every vector as %s', async (_, event) => {
    for (const value of VECTORS) expect((await read(event(value)))[0]).toHaveProperty('refused');
  });

  it.each(texts)('T13 leaves no vector as %s anywhere but there', async (_, event) => {
    for (const value of VECTORS.filter((vector) => vector.length < 100 && vector !== '')) {
      for (const item of await read(event(value))) {
        if ('refused' in item) continue;
        const { page, destination } = item.entries[0]!.sealed!.event as SeenEvent;
        expect(page).toEqual(seen().page);
        if (typeof destination !== 'string') expect({ ...destination, how: whole.how }).toEqual(whole);
      }
    }
  });

  it('takes what a meeting on the web, in a company or at home has written', async () => {
    const at = (host: string) =>
      seen({ platform: { id: 'own-x', host }, page: { url: `http://${host}/a`, referrerHost: host } });
    for (const host of ['link.zhihu.com', 'intranet', '10.0.0.1', 'xn--fiqs8s.example']) {
      expect((await read(at(host)))[0]).toHaveProperty('entries');
    }
    expect((await read(seen({ destination: siteOnly })))[0]).toHaveProperty('entries');
  });

  it.each([
    ['1970-01-01T00:00:00.000Z', 'entries'],
    ['1999-12-31T23:59:59.999Z', 'entries'],
    ['2999-12-31T23:59:59.999Z', 'entries'],
    ['9999-01-01T00:00:00.000Z', 'refused'],
  ])('a device clock at %s: %s', async (utc, is) => {
    expect((await read(seen({ at: moment(utc) })))[0]).toHaveProperty(is);
  });
});
