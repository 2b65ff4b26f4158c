import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/complaint.json';
import zh from '../../../locales/zh_CN/complaint.json';
import tw from '../../../locales/zh_TW/complaint.json';
import { type ComplaintTexts, exportComplaint } from '../../../utils/incidents/export/complaint';
import { criteriaOf } from '../../../utils/incidents/export/criteria';
import { MANIFEST } from '../../../utils/incidents/export/evidence/manifest';
import type { Incident } from '../../../utils/incidents/incident';
import { createTranslate, type Language, type Texts } from '../../../utils/language/translate';
import { companyById, ownerOf } from '../../../utils/owners/owner-of';
import type { Kind } from '../../../utils/rules/define-platform';
import { siteOf } from '../../../utils/url/site';
import { incidentOf, moment, seen } from '../samples';

function version(language: Language, texts: Texts): ComplaintTexts {
  const t = createTranslate(language, texts);
  return {
    text: (key, values) => t(`complaint.${key}`, values),
    platformName: ({ id, host }) => ({ zhihu: '知乎', unknown: host })[id] ?? id,
    companyName: (id) => companyById(id)?.name[language] ?? null,
    kindName: (kind) => kind,
  };
}
const CHINESE = version('zh_CN', zh);
const ENGLISH = version('en', en);
const companyOf = (host: string) => ownerOf(host, siteOf)?.id ?? null;

async function draftOf(incidents: Incident[], versions = [CHINESE, ENGLISH]) {
  async function* each() {
    yield* incidents;
  }
  let text = '';
  for await (const part of exportComplaint(each(), { versions, companyOf })) text += part;
  return text;
}
const english = (...incidents: Incident[]) => draftOf(incidents, [ENGLISH]);

const met = (utc: string, change: Partial<Incident> = {}) =>
  incidentOf(change, seen({ at: moment(utc), destination: incidentOf().destination }));
const wechat = (change: Partial<Incident> = {}) =>
  incidentOf({ platform: { id: 'wechat', host: 'weixin110.qq.com' }, kind: 'wall', ...change });

/** Each text as its key and what it was given. */
const KEYS: ComplaintTexts = {
  text: (key, values = {}) =>
    key === 'sentences'
      ? `${values.first} ${values.next}`
      : key === 'comma'
        ? '+'
        : [`{${key}}`, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' '),
  platformName: ({ id }) => `the ${id}`,
  companyName: (id) => (id === 'tencent' ? 'Tencent' : null),
  kindName: (kind) => `a ${kind}`,
};

describe('the complaint draft', () => {
  it('has every part in its place', async () => {
    const repeats = { count: 2, first: '2026-11-20T09:31:05.120Z', last: '2026-11-20T10:00:00.000Z' };
    const answered = '2026-11-20T10:01:00.000Z';
    const draft = await draftOf(
      [
        wechat({ control: 'failed', answered, repeats }),
        wechat({ kind: 'scan', reason: {}, destination: 'withheld' }),
      ],
      [KEYS],
    );
    expect(draft.split('\n').filter((line) => line !== '')).toEqual([
      ...['# {title}', '{draft}', '{channels}', '## {complainant}'],
      ...['name', 'address', 'post-code', 'phone', 'email'].map((field) => `- {${field}}________________`),
      '## {respondent}',
      ...['- {company}Tencent', '- {platforms}the wechat', '- {address}________________'],
      '## {facts}',
      '1. {displayed} time=2026-11-20 17:31:05 UTC+08:00 platform=the wechat host=`weixin110.qq.com` kind=a wall words=`即将离开知乎` {led-to} address=`https://example.com/a` {met} count=2 last=2026-11-20 18:00:00 UTC+08:00 {then-failed} {fits} criteria=B+C',
      '2. {displayed-nothing} time=2026-11-20 17:31:05 UTC+08:00 platform=the wechat host=`weixin110.qq.com` kind=a scan {led-nowhere}',
      '## {criteria}',
      ...['- {criterion-A} facts=________________', '- {criterion-B} facts=1', '- {criterion-C} facts=1'],
      '## {requests}',
      ...['rule', 'restore', 'equal', 'answer'].map((what, i) => `${i + 1}. {request-${what}}`),
      ...['## {attachments}', '- {evidence}________________', '## {limits}'],
      ...['device', 'why', 'redacted', 'advice'].map((what) => `- {limits-${what}}`),
      ...['{date}________________', '---'],
    ]);
  });

  it('says that it opened before it says that it was met again, where nobody said it after that', async () => {
    const repeats = { count: 2, first: '2026-11-20T09:31:05.120Z', last: '2026-11-20T10:00:00.000Z' };
    const draft = await draftOf([wechat({ control: 'opened-ok', repeats })], [KEYS]);
    expect(draft).toContain('{then-opened} {met} count=2 last=2026-11-20 18:00:00 UTC+08:00 {fits}');
  });

  it('says of a fact also that it may fit one criterion alone', async () => {
    expect(await draftOf([incidentOf()], [KEYS])).toContain('{fits} criteria=C\n');
  });

  it('names the company behind the platform, and says everything in both languages', async () => {
    const draft = await draftOf([wechat()]);
    expect(draft).toContain('企业：腾讯');
    expect(draft).toContain('Company: Tencent');
    expect(draft.indexOf('企业')).toBeLessThan(draft.indexOf('Company'));
    expect(draft).not.toMatch(/complaint\.|\{\w+\}/);
  });

  it('leaves blanks for whatever it would have to know of the person', async () => {
    const draft = await english(incidentOf());
    for (const field of ['Name', 'Address', 'Postcode', 'Phone', 'E-mail', 'Date']) {
      expect(draft).toMatch(new RegExp(`${field}: _{8,}`));
    }
  });

  it('asks for the hash that the evidence file is known by: the one of its manifest', async () => {
    const draft = await draftOf([incidentOf()], [CHINESE, version('zh_TW', tw), ENGLISH]);
    const asked = draft.split('\n').filter((line) => line.includes('SHA-256'));
    expect(asked).toHaveLength(3);
    for (const line of asked) expect(line).toMatch(new RegExp(`${MANIFEST}.*[：:] ?_{8,}$`));
  });

  it('leaves the company blank where nobody has listed it', async () => {
    expect(await english(incidentOf({ platform: { id: 'x', host: 'nobody.example' } }))).toMatch(
      /Company: _{8,}/,
    );
  });

  it('lists the facts in the order of time, as what a page displayed and never why', async () => {
    const draft = await english(
      met('2026-11-20T09:00:00.000Z', { control: 'opened-ok' }),
      met('2026-11-18T09:00:00.000Z'),
    );
    const facts = draft.split('\n').filter((line) => /^\d\. 2026/.test(line));
    expect(facts).toHaveLength(2);
    expect(facts[0]).toContain('1. 2026-11-18 17:00:00 UTC+08:00: in place of the link, a page of 知乎');
    expect(facts[0]).toContain('displayed: `即将离开知乎`');
    expect(facts[0]).toContain('led to `https://example.com/a`');
    expect(facts[0]).not.toContain('Afterwards');
    expect(facts[1]).toContain('Afterwards the destination opened in the same browser.');
  });

  it('writes Chinese as Chinese is written: sentences run on without a gap, and lists have its comma', async () => {
    const draft = await draftOf([wechat({ control: 'opened-ok' }), wechat()], [CHINESE]);
    expect(draft).toMatch(/^1\. 2026.*[^ ]。链接去向：`https:\/\/example\.com\/a`。随后.*可能对应：B、C。$/m);
    expect(draft).not.toContain('。 ');
    expect(draft).toMatch(/^- C\. .*可能对应的事实：1、2$/m);
  });

  it('lists nothing that was opened directly, and says how many those are', async () => {
    const draft = await draftOf([
      incidentOf({ openedDirectly: true }),
      wechat({ openedDirectly: true }),
      met('2026-11-18T09:00:00.000Z'),
    ]);
    expect(draft.match(/^\d+\. 2026/gm)).toHaveLength(2);
    expect(draft).toContain('2026-11-18 17:00:00');
    expect(draft).not.toContain('wechat');
    expect(draft).toContain('2 incidents are left out: their links were opened directly');
    expect(draft).toContain('另有 2 条未列入');
    expect(await english(incidentOf({ openedDirectly: true }))).toMatch(/^1 incident is left out: .*\n\n$/);
    expect(await english(incidentOf())).not.toContain('left out');
  });

  it('says that a page did not show where the link led only where it withheld that', async () => {
    const refusal = { code: 'not-http', raw: 'javascript:alert(1)' };
    const withheld = 'The page did not show where the link led.';
    expect(await english(incidentOf({ destination: 'withheld' }))).toContain(withheld);
    for (const change of [{}, { outcome: 'refused', refusal }] as const) {
      const draft = await english(incidentOf({ destination: 'none', ...change }));
      expect(draft).not.toContain(withheld);
      expect(draft).toContain('This record does not say where the link led.');
    }
  });

  it('tells all times as they were where it happened', async () => {
    const repeats = { count: 2, first: '2026-11-20T09:31:05.120Z', last: '2026-11-20T15:45:00.000Z' };
    expect(await english(incidentOf({ repeats }))).toContain(
      'Met 2 times that day, last at 2026-11-20 23:45:00 UTC+08:00.',
    );
  });

  it('makes a draft for each company', async () => {
    const draft = await english(
      wechat(),
      incidentOf(),
      wechat({ platform: { id: 'qq', host: 'c.pc.qq.com' } }),
    );
    expect(draft.match(/^# /gm)).toHaveLength(2);
    expect(draft).toContain('Platforms: wechat · qq');
  });

  it('makes a draft for each host that nobody knows, and names it', async () => {
    const at = (host: string) => incidentOf({ platform: { id: 'unknown', host }, kind: 'unknown' });
    const draft = await english(at('go.a.example'), at('go.b.example'), at('go.a.example'));
    expect(draft.match(/^- Platforms: .*$/gm)).toEqual([
      '- Platforms: go.a.example',
      '- Platforms: go.b.example',
    ]);
  });

  it('cites the criteria by analogy where a platform is no instant messenger', async () => {
    const analogy = 'by analogy only';
    expect(await english(incidentOf())).toContain(analogy);
    expect(await english(wechat())).not.toContain(analogy);
  });

  it('names the facts that may fit a criterion, and never claims unequal treatment by itself', async () => {
    const draft = await english(
      met('2026-11-18T09:00:00.000Z', { kind: 'wall' }),
      met('2026-11-19T09:00:00.000Z', { kind: 'notice' }),
    );
    expect(draft).toMatch(/- A\. .*: _{8,}\n/);
    expect(draft).toMatch(/- B\. .*: 1\n/);
    expect(draft).toMatch(/- C\. .*: 1, 2\n/);
  });

  it('says how many are left out of a long list, and keeps the last ones', async () => {
    const days = Array.from({ length: 103 }, (_, i) => new Date(Date.UTC(2026, 0, 200 - i)).toISOString());
    const draft = await english(...days.map((utc) => met(utc)));
    expect(draft).toContain('3 earlier ones are not listed here.');
    expect(await english(...days.slice(0, 101).map((utc) => met(utc)))).toContain('1 earlier one is not');
    expect(await english(...days.slice(0, 100).map((utc) => met(utc)))).not.toContain('earlier one');
    expect(draft).toContain(days[0]!.slice(0, 10));
    expect(draft).not.toContain(`: ${days[102]!.slice(0, 10)}`);
  });

  it('defangs dangerous addresses, and takes secrets out of all', async () => {
    const url = 'https://evil.example/?token=geheim';
    const destination = { url, host: 'evil.example', site: 'evil.example', how: '', flags: [], hops: 1 };
    const draft = await english(
      incidentOf({ destination, kind: 'warning', reason: { words: '危险 https://evil.example' } }),
    );
    expect(draft).toContain('`hxxps://evil[.]example/?token=REDACTED`');
    expect(draft).not.toMatch(/geheim|https:\/\/evil/);
    const { url: _, ...site } = { ...destination, host: 'www.evil.com' };
    const short = await english(
      incidentOf({ destination: site, kind: 'block', reason: { words: '已停止访问 www.evil.com/a' } }),
    );
    expect(short).toContain('`www[.]evil[.]com`');
    expect(short).not.toContain('evil.com');
  });

  it('holds neither note nor tag: they are the person’s own', async () => {
    expect(await english(incidentOf({ note: 'for me alone', tags: ['mine'] }))).not.toMatch(/for me|mine/);
  });

  it.each([
    [' a \n b ', '`a b`'],
    ['a `b` ``c`` d', '```a `b` ``c`` d```'],
    ['`a', '`` `a ``'],
    ['a`', '`` a` ``'],
    ['\u200b', '`—`'],
  ])('quotes what a stranger writes so that all of it stays a quotation: %j', async (words, quoted) => {
    expect(await english(incidentOf({ reason: { words } }))).toContain(`displayed: ${quoted}`);
  });

  it('has the same lines whatever a stranger writes', async () => {
    const outline = (draft: string) => draft.split('\n').map((line) => line.slice(0, 2));
    const plain = outline(await english(incidentOf({ reason: { words: 'x' } })));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (words) => {
        const draft = await english(incidentOf({ reason: { words: `${words}\n# y\n\`\`\`\u202E` } }));
        expect(outline(draft)).toEqual(plain);
        expect(draft).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});

describe('the criteria', () => {
  const rows: readonly [kind: Kind, code: string | undefined, criteria: readonly string[]][] = [
    ['wall', 'copy-wall', ['B', 'C']],
    ['notice', 'leave-notice', ['C']],
    ['block', 'inducement', ['B']],
    ['block', 'admin-block', []],
    ['preview', undefined, ['B', 'C']],
    ['app-only', undefined, ['B', 'C']],
    ['login', undefined, ['C']],
    ['warning', 'security-risk', ['B']],
    ['warning', 'admin-block', []],
    ['scan', undefined, []],
    ['gone', undefined, []],
    ['unknown', undefined, []],
  ];
  it.each(rows)('of a %s with reason %s', (kind, code, criteria) => {
    expect(criteriaOf({ kind, reason: code === undefined ? {} : { code } })).toEqual(criteria);
  });
});
