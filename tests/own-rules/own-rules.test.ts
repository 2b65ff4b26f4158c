import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { passing } from '../../utils/guess/passing';
import { checkOwnRules, writeOwnRules } from '../../utils/own-rules/check-own';
import { draftRule } from '../../utils/own-rules/draft-rule';
import { isOwn, type OwnRule, ownId, ownPlatform, withRule } from '../../utils/own-rules/own-platform';
import { fromTemplate, templates } from '../../utils/own-rules/templates';
import { readOwnRules, withOwn } from '../../utils/own-rules/with-own';
import { lookAtPage } from '../../utils/page/look-at-page';
import { catalogue, platforms } from '../../utils/rules/all-platforms';
import { createCatalogue } from '../../utils/rules/catalogue';
import type { Kind, Platform } from '../../utils/rules/define-platform';
import { problemsIn } from '../../utils/rules/problems';
import { pageSourcesOf, WHOLE_PAGE } from '../../utils/unwrap/evidence';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';

const MONTH = '2026-11';
const at = (platform: Platform, url: string, texts = {}) =>
  unwrap({ url, texts }, createCatalogue([platform]), siteOf);
const draftAt = (url: string, destination: string) => draftRule(url, destination, [], MONTH, siteOf);
const rule = (platform: Platform, on = true): OwnRule => ({ platform, on });

const param = (host: string, name = 'url') =>
  ownPlatform(host, [
    {
      match: [`*://${host}/go`],
      kind: 'unknown',
      destination: [{ from: 'param', name }],
      verified: MONTH,
    },
  ]);

describe('the id of an own platform', () => {
  const hosts = [
    'forum.example',
    'a.b-c.example',
    'a-b.c.example',
    'xn--fiqs8s.example',
    `${'long'.repeat(15)}.example`,
    `${'long'.repeat(15)}.b.example`,
    '192.0.2.7',
    'a--b.example',
  ];

  it('is short, plain, and another one for each host', () => {
    const ids = hosts.map(ownId);
    expect(new Set(ids).size).toBe(hosts.length);
    for (const id of ids) {
      expect(id).toMatch(/^own(-[a-z0-9]+)+$/);
      expect(id.length).toBeLessThanOrEqual(40);
      expect(isOwn(id)).toBe(true);
    }
    expect(ids[0]).toBe('own-forum-example');
  });

  it.each([
    ['a-b.example', 'own-a-b-example-1aip1gf'],
    ['xn--fiqs8s.example', 'own-xn-fiqs8s-example-xjhfk1'],
    ['abcdefghijklmnopqrstuvwxyzab.example', 'own-abcdefghijklmnopqrstuvwxyzab-example'],
    ['abcdefghijklmnopqrstuvwxyzabc.example', 'own-abcdefghijklmnopqrstuvwxyzab-1p2drsm'],
  ])('is in every version what choices and exported rules call it by: %s', (host, id) =>
    expect(ownId(host)).toBe(id),
  );

  it('is none of ours', () => expect(platforms.filter(({ id }) => isOwn(id))).toEqual([]));
});

describe('a rule drafted from a page', () => {
  const to = 'https://example.com/a?b=1&c=2';
  const other = 'https://www.other.example/x/y?z=9';
  const shapes: { what: string; url: (to: string) => string }[] = [
    { what: 'a parameter', url: (to) => `https://f.example/out?url=${encodeURIComponent(to)}` },
    {
      what: 'one encoded twice',
      url: (to) => `https://f.example/o?u=${encodeURIComponent(encodeURIComponent(to))}`,
    },
    { what: 'base64', url: (to) => `https://f.example/go/?url=${encodeURIComponent(btoa(to))}` },
    {
      what: 'a parameter beside others',
      url: (to) => `https://f.example/plugin.php?id=outlink:go&n=7&url=${encodeURIComponent(to)}`,
    },
    { what: 'no scheme', url: (to) => `https://f.example/out?url=${encodeURIComponent(to.slice(8))}` },
    { what: '_3A_2F', url: (to) => `https://f.example/o?url=${encodeURIComponent(to).replaceAll('%', '_')}` },
    { what: 'the whole query', url: (to) => `https://f.example/jump?${encodeURIComponent(to)}` },
    { what: 'the fragment', url: (to) => `https://f.example/link/warn/#${encodeURIComponent(to)}` },
    {
      what: 'a parameter of the fragment',
      url: (to) => `https://f.example/app#/leave?to=${encodeURIComponent(to)}`,
    },
    {
      what: 'a later parameter of the fragment',
      url: (to) => `https://f.example/app#/leave?from=home&to=${encodeURIComponent(to)}`,
    },
    {
      what: 'a place in the fragment',
      url: (to) => `https://f.example/app#/leave/${encodeURIComponent(to)}`,
    },
    { what: 'the path', url: (to) => `https://f.example/external/${to}` },
    { what: 'a segment', url: (to) => `https://f.example/away/${encodeURIComponent(to)}/now` },
    {
      what: 'a segment in base64url',
      url: (to) => `https://f.example/goto/${btoa(to).replaceAll('=', '').replaceAll('/', '_')}`,
    },
  ];

  it.each(shapes)('finds the destination of the next page too: $what', ({ url }) => {
    const platform = draftAt(url(to), to);
    expect(platform && problemsIn(platform)).toEqual([]);
    for (const destination of [to, other]) {
      expect(at(platform!, url(destination))).toMatchObject({ outcome: 'unwrapped', destination });
    }
    expect(at(platform!, 'https://f.example/').outcome).toBe('unmatched');
    expect(at(platform!, `https://g.example/?url=${to}`).outcome).toBe('unmatched');
  });

  it('asks for what calls one page of a script that serves many', () => {
    const platform = draftAt(
      'https://f.example/plugin.php?id=outlink:go&from=app&do=7&url=https://a.example/',
      'https://a.example/',
    );
    expect(platform?.rules[0]?.match).toEqual(['*://f.example/plugin.php']);
    expect(platform?.rules[0]?.params).toEqual({ id: 'outlink:go', url: true });
    expect(platform?.rules[0]?.destination).toEqual([{ from: 'param', name: 'url' }]);
  });

  it('reads it from the page where the address does not say it', () => {
    const { document } = parseHTML(
      '<html><body><p>You are leaving Acme for an external site.</p><p class="to">https://example.com/a</p>' +
        '<a class="button go-on" href="https://example.com/a">Continue</a></body></html>',
    );
    const url = 'https://f.example/out/58213';
    const { guesses } = lookAtPage(document as unknown as Document, url, passing(url, siteOf));
    expect(guesses[0]?.destination).toBe('https://example.com/a');
    const platform = draftRule(url, 'https://example.com/a', guesses[0]!.places, MONTH, siteOf);
    expect(platform?.rules[0]).toMatchObject({
      match: ['*://f.example/out/*'],
      destination: [{ from: 'attribute', select: 'a.button', name: 'href' }],
    });
    expect(platform?.rules[0]).not.toHaveProperty('params');
    expect(platform?.rules[0]?.destination[0]).not.toHaveProperty('decode');
    expect(problemsIn(platform)).toEqual([]);
    expect(at(platform!, 'https://f.example/out/9', { 'attribute a.button @href': [other] })).toMatchObject({
      destination: other,
    });
  });

  const shown = (text: string) => [
    { source: { from: 'attribute', select: 'a.button', name: 'href' }, text } as const,
  ];
  const fixed: { page: string; match: string; params?: Record<string, string> }[] = [
    { page: 'v2/58213', match: 'v2/*' },
    { page: '2u/58213', match: '2u/*' },
    { page: 'go.to-another-site2/a8f3c2d1e4b5f6a7', match: 'go.to-another-site2/*' },
    { page: '2-another-site.html/58213', match: '2-another-site.html/*' },
    { page: 'to-another-site/a8f3c2d1e4b5f6a7', match: 'to-another-site/*' },
    { page: 'out/%E5%A4%96', match: 'out/*' },
    { page: 'my-home', match: 'my-home' },
    { page: 'homeward', match: 'homeward' },
    { page: 'out/HTTP://example.com/a', match: 'out/*' },
    { page: 'plugin.php?id=outlink:go', match: 'plugin.php', params: { id: 'outlink:go' } },
    { page: 'index.php?Do=Leave&n=7', match: 'index.php', params: { Do: 'Leave' } },
  ];
  it.each(fixed)(
    'of $page keeps what calls such pages, and nothing that changes',
    ({ page, match, params }) => {
      const drafted = draftRule(`https://f.example/${page}`, to, shown(to), MONTH, siteOf)?.rules[0];
      expect(drafted).toMatchObject({
        match: [`*://f.example/${match}`],
        destination: [{ select: 'a.button' }],
      });
      expect(drafted?.params).toEqual(params);
    },
  );

  it('reads an address that is shown without its scheme', () => {
    const platform = draftRule('https://f.example/out/7', to, shown(to.slice(8)), MONTH, siteOf);
    const texts = { 'attribute a.button @href': [other.slice(8)] };
    expect(at(platform!, 'https://f.example/out/9', texts)).toMatchObject({ destination: other });
  });

  const said: { what: string; body: string; kind: Kind }[] = [
    { what: 'says that one is leaving', body: '您即将离开本站，前往 https://example.com/a', kind: 'notice' },
    { what: 'says so in English', body: 'You are now leaving Acme.', kind: 'notice' },
    { what: 'warns of fraud', body: '警告：该网站涉嫌诈骗，已被拦截，请拨打96110', kind: 'unknown' },
    { what: 'warns of fraud beside it', body: '您即将离开本站\n该网站涉嫌诈骗', kind: 'unknown' },
    { what: 'says nothing that is known', body: 'Please wait', kind: 'unknown' },
  ];
  it.each(said)('T18 makes a page that $what a page of kind $kind', ({ body, kind }) => {
    const url = `https://f.example/leave?to=${encodeURIComponent(to)}`;
    expect(at(draftAt(url, to)!, url, { 'text body': [body] })).toMatchObject({ destination: to, kind });
  });

  const anyPage: { what: string; url: string }[] = [
    { what: 'a number alone', url: 'https://f.example/58213' },
    { what: 'a key alone', url: 'https://f.example/a8f3c2d1e4b5f6a7' },
    { what: 'the start page', url: 'https://f.example/' },
    ...['index.php', 'Default.aspx', 'home', 'main.htm'].map((name) => ({
      what: `the start page as ${name}`,
      url: `https://f.example/${name}`,
    })),
    { what: 'the start page with a query', url: `https://f.example/?${encodeURIComponent(to)}` },
    { what: 'the start page with a fragment', url: `https://f.example/#${encodeURIComponent(to)}` },
    { what: 'an address in the place of the path', url: `https://f.example/${to}` },
  ];
  it.each(anyPage)('is none that would fit every page of the host: $what', ({ url }) => {
    const element = { from: 'attribute', select: 'a.button', name: 'href' } as const;
    const places = [{ source: element, text: to }];
    expect(draftRule(url, to, places, MONTH, siteOf)).toBeNull();
    // A fixed piece or a parameter is enough.
    expect(draftRule('https://f.example/out/58213', to, places, MONTH, siteOf)).not.toBeNull();
    const otherwise = draftRule(`https://f.example/out/${to}.html`, to, places, MONTH, siteOf);
    expect(otherwise?.rules[0]?.match).toEqual(['*://f.example/out/*']);
    const named = draftAt(`https://f.example/?url=${encodeURIComponent(to)}`, to);
    expect(at(named!, url, { 'attribute a.button @href': [to] }).outcome).toBe('unmatched');
  });

  it('is the same where a dot stands behind the host', () => {
    const query = `?url=${encodeURIComponent(to)}`;
    const dotted = draftAt(`https://f.example./out${query}`, to);
    expect(dotted).toEqual(draftAt(`https://f.example/out${query}`, to));
    expect(at(dotted!, `https://f.example./out${query}`)).toMatchObject({ destination: to });
  });

  it('is none where no rule would find it, and for hosts no pattern can name', () => {
    expect(draftAt('https://f.example/out/1', to)).toBeNull();
    expect(draftAt(`https://[2606:4700::1]/o?url=${to}`, to)).toBeNull();
    expect(draftAt('nonsense', to)).toBeNull();
  });

  it('is found for most leaving pages that nobody wrote a rule for', () => {
    const read = (name: string) =>
      readFileSync(new URL(`../fixtures/leaving-pages/${name}`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { url: string; destination: string });
    const pages = read('tuning.jsonl');
    const drafted = pages.filter(({ url, destination }) => draftAt(url, new URL(destination).href));
    expect(pages.length).toBeGreaterThan(50);
    expect(drafted.length / pages.length).toBeGreaterThan(0.85);
  });
});

describe('templates', () => {
  const to = 'https://example.com/a?b=1';
  const encoded = encodeURIComponent(to);
  const base64 = encodeURIComponent(btoa(to));
  const rows: { template: string; url: string; texts?: Record<string, string[]> }[] = [
    { template: 'discuz', url: `https://bbs.any.example/plugin.php?id=link_redirect&target=${encoded}` },
    { template: 'discuz', url: `https://bbs.any.example/plugin.php?id=outlink:go&url=${encoded}` },
    { template: 'xenforo', url: `https://bbs.any.example/goto/link-confirmation?url=${base64}&s=1` },
    { template: 'xenforo', url: `https://bbs.any.example/f/goto/link-confirmation?url=${encoded}` },
    { template: 'xenforo', url: `https://bbs.any.example/redirect/?to=${base64}&m=b64` },
    { template: 'nodebb', url: `https://bbs.any.example/outgoing?url=${encoded}` },
    { template: 'wordpress-golink', url: `https://bbs.any.example/?golink=${base64}` },
    { template: 'wordpress-golink', url: `https://bbs.any.example/go/?url=${base64}` },
    {
      template: 'wordpress-golink',
      url: `https://bbs.any.example/wp-content/themes/begin/go.php?url=${encoded}`,
    },
    {
      template: 'csdn-clone',
      url: `https://bbs.any.example/link?target=${encoded}`,
      texts: {
        'text .loading-text, .loading-topic, .loading-tip': ['您即将离开本站，请注意您的账号和财产安全'],
      },
    },
    {
      template: 'zhihu-clone',
      url: 'https://bbs.any.example/link/7',
      texts: { 'text .info, .content': ['即将离开本站'], 'text p.link': [to] },
    },
    {
      template: 'jianshu-clone',
      url: 'https://bbs.any.example/go-wild',
      texts: { 'text body': ['即将跳转到外部网站'], 'attribute div[title^="http"] @title': [to] },
    },
  ];

  it.each(rows)('$template reads $url', ({ template, url, texts }) => {
    const platform = fromTemplate(template, 'bbs.any.example', MONTH);
    expect(at(platform!, url, texts)).toMatchObject({ outcome: 'unwrapped', destination: to });
  });

  it.each(templates.map(({ id }) => id))('%s is good by the schema and leaves ordinary pages alone', (id) => {
    const platform = fromTemplate(id, ' BBS.any.example ', MONTH);
    expect(problemsIn(platform)).toEqual([]);
    expect(rows.some(({ template }) => template === id)).toBe(true);
    expect(platform?.rules.filter(({ kind }) => kind !== 'unknown')).toEqual([]);
    for (const path of ['/', '/thread/1?url=https://a.example/', '/plugin.php?id=sign', '/search?q=outgoing'])
      expect(at(platform!, `https://bbs.any.example${path}`, { 'text body': ['hello'] }).outcome).toBe(
        'unmatched',
      );
  });

  it.each([
    ['https://bbs.example.com/', 'bbs.example.com'],
    [' HTTP://BBS.example.com:8080/forum?a=b#c ', 'bbs.example.com'],
    ['bbs.example.com/', 'bbs.example.com'],
    ['bbs.example.com.', 'bbs.example.com'],
    ['例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
    ['http://例子。中国/论坛', 'xn--fsqu00a.xn--fiqs8s'],
    ['Bücher.example', 'xn--bcher-kva.example'],
  ])('take the host as it is typed or pasted: %j', (typed, host) =>
    expect(fromTemplate('nodebb', typed, MONTH)).toMatchObject({
      id: ownId(host),
      rules: [{ match: [`*://${host}/outgoing`, `*://${host}/*/outgoing`] }],
    }),
  );

  it.each([
    'localhost',
    '',
    'https://',
    'https://localhost/',
    'a b.example',
    '*.example.com',
    'https://*.example.com/',
    'ftp://bbs.example.com/',
    'javascript:alert(1)',
    'https://[2606:4700::1]/',
  ])('no host: %j', (host) => expect(fromTemplate('nodebb', host, MONTH)).toBeNull());
});

describe('the catalogue with own rules', () => {
  it('knows both, and ours win', () => {
    const theirs = [rule(param('forum.example')), rule(param('link.zhihu.com', 'evil'))];
    const both = withOwn(catalogue, theirs);
    expect(both.platforms).toEqual([...platforms, ...theirs.map(({ platform }) => platform)]);
    const unwrapped = (url: string) => unwrap({ url }, both, siteOf);
    expect(unwrapped('https://forum.example/go?url=https://a.example/')).toMatchObject({
      platform: 'own-forum-example',
      destination: 'https://a.example/',
    });
    expect(
      unwrapped('https://link.zhihu.com/go?evil=https://evil.example/&target=https://a.example/'),
    ).toMatchObject({ platform: 'zhihu', destination: 'https://a.example/' });
  });

  it('leaves out what is switched off', () => {
    const both = withOwn(catalogue, [rule(param('forum.example'), false)]);
    expect(both).toBe(catalogue);
  });

  it('keeps those for other hosts beside one that is added, and of too many for one host the newest', () => {
    const names = Array.from({ length: 21 }, (_, i) => `to${i}`);
    const other = rule(param('other.example'));
    const all = names.reduce((some, name) => withRule(some, param('forum.example', name)), [other]);
    expect(all.map(({ platform }) => platform.id)).toEqual(['own-other-example', 'own-forum-example']);
    const kept = all[1]?.platform.rules.map(({ destination: [from] }) => from && 'name' in from && from.name);
    expect(kept).toEqual(names.slice(1));
    expect(problemsIn(all[1]?.platform)).toEqual([]);
  });

  it('adds rules for one host to one platform, each once', () => {
    const first = withRule([], param('forum.example'));
    const again = withRule(first, param('forum.example'));
    expect(again).toEqual(first);
    const sorted = JSON.parse(
      JSON.stringify(
        param('forum.example'),
        Object.keys({
          decode: 1,
          destination: 1,
          from: 1,
          id: 1,
          kind: 1,
          match: 1,
          name: 1,
          en: 1,
          zh_CN: 1,
          pack: 1,
          rules: 1,
          verified: 1,
        }),
      ),
    ) as Platform;
    expect(withRule(first, sorted)[0]?.platform.rules).toHaveLength(1);
    const [both] = withRule(again, param('forum.example', 'to'));
    expect(both?.platform.rules.map(({ id }) => id)).toEqual(['own-forum-example/1', 'own-forum-example/2']);
    expect(problemsIn(both?.platform)).toEqual([]);
    const others = [rule(param('a.example')), ...again, rule(param('b.example'), false)];
    expect(withRule(others, param('forum.example', 'to'))).toEqual([others[0], both, others[2]]);
  });

  const broken: { what: string; stored: unknown }[] = [
    { what: 'no list', stored: { platform: 1 } },
    { what: 'nothing in it', stored: [null, 7, {}] },
    {
      what: 'a pattern that is none',
      stored: [
        rule({ ...param('a.example'), rules: [{ ...param('a.example').rules[0]!, match: ['<all_urls>'] }] }),
      ],
    },
    {
      what: 'a pattern that is none behind one that is',
      stored: [
        rule({
          ...param('a.example'),
          rules: [{ ...param('a.example').rules[0]!, match: ['*://a.example/go', '<all_urls>'] }],
        }),
      ],
    },
    {
      what: 'a reading of another shape',
      stored: [
        rule({
          ...param('a.example'),
          rules: [{ ...param('a.example').rules[0]!, reading: { words: [7], says: 7 } as never }],
        }),
      ],
    },
    {
      what: 'a source nobody knows',
      stored: [
        rule({
          ...param('a.example'),
          rules: [{ ...param('a.example').rules[0]!, destination: [{ from: 'code' }] as never }],
        }),
      ],
    },
  ];
  it.each(broken)('reads storage without it: $what', ({ stored }) => {
    const good = rule(param('forum.example'));
    const list = Array.isArray(stored) ? [...stored, good] : stored;
    expect(readOwnRules(list)).toEqual(Array.isArray(stored) ? [good] : []);
  });
});

describe('own rules in storage', () => {
  const FRAUD = { 'text body': ['警告：该网站涉嫌诈骗'] };
  const stored = (more: object, platform = param('forum.example')): Platform => ({
    ...platform,
    rules: [{ ...platform.rules[0]!, ...more }],
  });
  const read = (platform: Platform) => readOwnRules([rule(platform)])[0]!.platform;

  it.each(['notice', 'preview', 'wall', 'app-only', 'gone'] as const)(
    'T18 do not say of an unread page that it is a %s',
    (kind) => {
      const platform = read(stored({ kind, basis: 'words', reason: 'leave-notice' }));
      expect(platform).toEqual(param('forum.example'));
      expect(problemsIn(platform)).toEqual([]);
      expect(at(platform, 'https://forum.example/go?url=https://a.example/', FRAUD)).toMatchObject({
        kind: 'unknown',
      });
    },
  );

  it('T18 say it where the page does, and what danger there is wherever they did', () => {
    const words = [{ from: 'text', select: '.tip' }] as const;
    const reading = { words, says: [['Goodbye', 'notice', 'leave-notice']] } as const;
    const reader = read(stored({ kind: 'notice', basis: 'words', reading }));
    const url = 'https://forum.example/go?url=https://a.example/';
    expect(at(reader, url, { 'text .tip': ['Goodbye'] })).toMatchObject({ kind: 'notice' });
    expect(at(reader, url, { 'text .tip': ['Beware'] })).toMatchObject({ kind: 'unknown' });
    const grave = stored({ kind: 'warning', basis: 'words', reason: 'security-risk' });
    expect(read(grave)).toEqual(grave);
  });

  it('T18 do not call a page harmless by its words where it names a danger, beside them or elsewhere', () => {
    const words = [{ from: 'text', select: '.tip' }] as const;
    const says = [['财产安全', 'notice', 'leave-notice']] as const;
    const url = 'https://forum.example/go?url=https://a.example/';
    const tip = { 'text .tip': ['请注意您的财产安全'] };
    for (const kind of ['unknown', 'warning'] as const) {
      const platform = read(stored({ kind, reading: { words, says } }));
      expect(platform.rules.flatMap(pageSourcesOf)).toContainEqual(WHOLE_PAGE);
      expect(at(platform, url, tip), kind).toMatchObject({ kind: 'notice' });
      expect(at(platform, url, { ...tip, ...FRAUD }), kind).toMatchObject({ kind: 'unknown' });
      const beside = { 'text .tip': ['该网站涉嫌诈骗，请注意您的财产安全'] };
      expect(at(platform, url, beside), kind).toMatchObject({ kind: 'unknown' });
    }
    const marks = [{ from: 'attribute', select: 'body', name: 'class' }] as const;
    const marked = read(
      stored({ reading: { words, marks, says: [['leave-page', 'notice', 'leave-notice']] } }),
    );
    const shown = { 'attribute body @class': ['leave-page'] };
    expect(at(marked, url, shown)).toMatchObject({ kind: 'notice' });
    expect(at(marked, url, { ...shown, ...FRAUD })).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    ['of ours', { en: 'Taobao', zh_CN: '淘宝', zh_TW: '淘寶' }],
    ['without an end', { en: 'a'.repeat(5000), zh_CN: 'a' }],
    ['that turns around what follows', { en: 'a\u202eb', zh_CN: 'a' }],
  ])('are called by their host, not by a name %s', (_, name) =>
    expect(read({ ...param('forum.example'), id: 'zhihu', name })).toEqual(param('forum.example')),
  );
});

describe('own rules as text', () => {
  const isSelector = (text: string) => !text.includes('[[');
  const check = (given: unknown) =>
    checkOwnRules(typeof given === 'string' ? given : JSON.stringify(given), isSelector);
  const good = param('forum.example');
  const withRules = (more: object) => ({ ...good, rules: [{ ...good.rules[0], ...more }] });

  it('are read as they were written, one or many', () => {
    const drafts = [good, fromTemplate('xenforo', 'bbs.any-where.example', MONTH)!];
    expect(check(writeOwnRules([good]))).toEqual({ platforms: [good] });
    expect(check(writeOwnRules(drafts))).toEqual({ platforms: drafts });
    expect(writeOwnRules([good])).toMatch(/^\{\n {2}"id": "own-forum-example",\n/);
  });

  it('say where something is wrong, and of which host where there are several', () => {
    const bad = withRules({ match: ['nowhere'] });
    const places = (given: unknown) => {
      const checked = check(given);
      return 'problems' in checked && checked.problems.map((problem) => problem.at);
    };
    expect(places(bad)).toEqual(['rules.0.match.0']);
    expect(places([bad])).toEqual(['rules.0.match.0']);
    expect(places([param('other.example'), bad])).toEqual(['2: rules.0.match.0']);
    expect(places(withRules({ match: ['*://*.forum.example/*'] }))).toEqual(['rules']);
    const renamed = JSON.parse(JSON.stringify(good).replaceAll('own-forum-example', 'own-b-example'));
    expect(check(renamed)).toEqual({ problems: [{ is: 'id', at: 'id', more: 'own-forum-example' }] });
    expect(check(withRules({ destination: [{ from: 'text', select: 'a[[' }] }))).toEqual({
      problems: [{ is: 'selector', at: 'select', more: 'a[[' }],
    });
  });

  it('need no selector where the page is asked for none', () => {
    const given = withRules({ destination: [{ from: 'inline-json', variable: 'data', at: 'url' }] });
    expect(check(given)).toEqual({ platforms: [given] });
  });

  it('are as many as are kept', () => {
    const hosts = (count: number) => Array.from({ length: count }, (_, i) => param(`h${i}.example`));
    expect(check(hosts(200))).toEqual({ platforms: hosts(200) });
    expect(check(hosts(201))).toEqual({ problems: [{ is: 'how-many', at: '', more: '200' }] });
    const { id: _, ...one } = param('a.example').rules[0]!;
    const numbered = (count: number) => ownPlatform('a.example', Array(count).fill(one));
    expect(check(numbered(20))).toEqual({ platforms: [numbered(20)] });
    expect(check(numbered(21))).toEqual({ problems: [{ is: 'too-many', at: 'rules', more: '20' }] });
  });

  it('say of a text that is too long how long it may be', () => {
    const long = (length: number) => JSON.stringify(good).padEnd(length);
    expect(check(long(200_000))).toEqual({ platforms: [good] });
    expect(check(long(200_001))).toEqual({ problems: [{ is: 'too-long', at: '', more: '200,000' }] });
  });

  const wrong: { what: string; given: unknown; is: string }[] = [
    { what: 'no JSON', given: 'function () {}', is: 'json' },
    { what: 'nothing', given: [], is: 'how-many' },
    { what: 'a field nobody knows', given: { ...good, run: 'alert(1)' }, is: 'field' },
    { what: 'a regular expression', given: withRules({ match: ['/forum.*/'] }), is: 'not-pattern' },
    { what: 'every site', given: withRules({ match: ['*://*/*'] }), is: 'not-pattern' },
    {
      what: 'a whole family of hosts',
      given: withRules({ match: ['*://*.forum.example/*'] }),
      is: 'one-host',
    },
    {
      what: 'another host too',
      given: withRules({ match: ['*://forum.example/*', '*://bank.example/*'] }),
      is: 'one-host',
    },
    {
      what: 'the id of a platform of ours',
      given: { ...good, id: 'zhihu', rules: [{ ...good.rules[0], id: 'zhihu/1' }] },
      is: 'id',
    },
    {
      what: 'no selector',
      given: withRules({ destination: [{ from: 'text', select: 'a[[' }] }),
      is: 'selector',
    },
    { what: 'one host twice', given: [good, good], is: 'twice' },
  ];
  it.each(wrong)('are not taken with $what', ({ given, is }) => {
    const checked = check(given);
    expect('problems' in checked && checked.problems.map((problem) => problem.is)).toContain(is);
  });
});
