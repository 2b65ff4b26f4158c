import { describe, expect, it } from 'vitest';
import { platformFiles } from '../../scripts/catalogue/platform-files';
import { mayBeWrapped } from '../../utils/page/straighten-links';
import { catalogue, platforms } from '../../utils/rules/all-platforms';
import { createCatalogue } from '../../utils/rules/catalogue';
import type { Rule } from '../../utils/rules/define-platform';
import { matchRule } from '../../utils/unwrap/match';
import { siteOf } from '../../utils/url/site';
import { countedStraight, straightSince, straightTally } from '../../utils/visit/straight-counts';
import { straightLink } from '../../utils/visit/straight-link';

const ZHIHU = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const QUESTION = 'https://www.zhihu.com/question/1';
const ON = { straight: ['zhihu', 'jianshu', 'steam', 'qq'], careful: null };

const leadTo = (link: string, page = QUESTION, settings: Parameters<typeof straightLink>[2] = ON) =>
  straightLink(link, page, settings, catalogue, siteOf)?.destination ?? null;

const rows: { name: string; link: string; page?: string; leads: string | null }[] = [
  { name: 'a notice, on the platform', link: ZHIHU, leads: 'https://example.com/a' },
  {
    name: 'the same on another of its hosts',
    link: ZHIHU,
    page: 'https://zhuanlan.zhihu.com/p/1',
    leads: 'https://example.com/a',
  },
  {
    name: 'a notice on a page that is not the platform’s',
    link: ZHIHU,
    page: 'https://www.example.org/',
    leads: null,
  },
  {
    name: 'a host that only ends like the platform’s',
    link: ZHIHU,
    page: 'https://notzhihu.com/',
    leads: null,
  },
  {
    name: 'another platform’s notice',
    link: 'https://www.jianshu.com/go-wild?ac=2&url=https%3A%2F%2Fexample.com%2Fa',
    leads: null,
  },
  {
    name: 'a page that has to be read first',
    link: 'https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Fexample.com',
    page: 'https://steamcommunity.com/app/1',
    leads: null,
  },
  {
    name: 'a notice before a page that has to be read first',
    link: `https://link.zhihu.com/?target=${encodeURIComponent('https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Fexample.com')}`,
    leads: null,
  },
  {
    name: 'a notice before a page whose words can name a danger',
    link: `https://link.zhihu.com/?target=${encodeURIComponent('https://security.feishu.cn/link/safety?target=https%3A%2F%2Fexample.com')}`,
    leads: null,
  },
  {
    name: 'a name that can be taken for another',
    link: 'https://link.zhihu.com/?target=https%3A//rnicrosoft.com/',
    leads: null,
  },
  {
    name: 'a warning',
    link: 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fexample.com%2Fa',
    page: 'https://c.pc.qq.com/',
    leads: null,
  },
  {
    name: 'a destination without https',
    link: 'https://link.zhihu.com/?target=http%3A//example.com/a',
    leads: null,
  },
  { name: 'a bare IP address', link: 'https://link.zhihu.com/?target=https%3A//93.184.216.34/', leads: null },
  {
    name: 'a name in foreign letters',
    link: 'https://link.zhihu.com/?target=https%3A//xn--fsqu00a.xn--0zwm56d/',
    leads: null,
  },
  {
    name: 'a destination that the gate refuses',
    link: 'https://link.zhihu.com/?target=javascript%3Aalert(1)',
    leads: null,
  },
  { name: 'a notice without a destination', link: 'https://link.zhihu.com/', leads: null },
  { name: 'an ordinary link', link: 'https://www.zhihu.com/question/2', leads: null },
  { name: 'no link at all', link: 'javascript:void(0)', leads: null },
  { name: 'a page whose address is none', link: ZHIHU, page: '', leads: null },
];

describe('a straight link', () => {
  it.each(rows)('$name: $leads', ({ link, page, leads }) => expect(leadTo(link, page)).toBe(leads));

  it('is wanted for the platform, and not in careful mode', () => {
    expect(leadTo(ZHIHU, QUESTION, { straight: ['jianshu'], careful: null })).toBeNull();
    expect(leadTo(ZHIHU, QUESTION, { ...ON, careful: { question: 'Dog?', answer: 'Rex' } })).toBeNull();
  });
});

describe('a platform with pages of its own', () => {
  const wrapper = (name: string, more: Pick<Rule, 'kind'> & Partial<Rule>): Rule => ({
    id: `some/${name}`,
    match: [`*://${name}.some.example/*`],
    destination: [{ from: 'param', name: 'to' }],
    verified: '2026-08',
    ...more,
  });
  const some = createCatalogue([
    {
      id: 'some',
      name: { en: 'Some', zh_CN: '某' },
      pack: 'international',
      pages: ['*://www.some.example/*'],
      rules: [
        wrapper('notice', { kind: 'notice' }),
        wrapper('preview', { kind: 'preview' }),
        wrapper('warning', { kind: 'warning' }),
        wrapper('scan', { kind: 'scan' }),
        wrapper('first', {
          kind: 'notice',
          reading: {
            first: true,
            words: [{ from: 'text', select: 'p' }],
            says: [['leaving', 'notice', 'leave-notice']],
          },
        }),
      ],
    },
  ]);
  const settings = { straight: ['some'], careful: null };

  it.each([
    ['notice', true],
    ['preview', false],
    ['warning', false],
    ['scan', false],
    ['first', false],
  ])('lets only plain notices go straight: %s', (name, goes) => {
    const link = `https://${name}.some.example/?to=https%3A%2F%2Fexample.com%2F`;
    const met = straightLink(link, 'https://www.some.example/', settings, some, siteOf);
    expect(met?.destination ?? null).toBe(goes ? 'https://example.com/' : null);
  });
});

describe('the platforms with pages of their own', () => {
  const withPages = platforms.filter(({ pages }) => pages !== undefined);
  const ids = withPages.map(({ id }) => id);
  const examples = platformFiles.flatMap(({ examples }) => examples);
  const pageOf = (pattern = '') => pattern.replace('*://', 'https://').replace('*.', 'www.').replace('*', '');
  const straight = examples.flatMap(({ url }) => {
    const platform = matchRule(url, catalogue)?.platform;
    const leads = leadTo(url, pageOf(platform?.pages?.[0]), { straight: ids, careful: null });
    return platform && leads ? [{ url, platform: platform.id }] : [];
  });

  it('are some', () => expect(ids.length).toBeGreaterThan(30));

  it.each(ids)('have a link that goes straight: %s', (id) =>
    expect(straight.map(({ platform }) => platform)).toContain(id),
  );

  it('have no such link that the page does not ask about', () =>
    expect(straight.filter(({ url }) => !mayBeWrapped(url))).toEqual([]));
});

describe('what is counted', () => {
  const counts = countedStraight(
    countedStraight(countedStraight({}, '2026-11-19', 'zhihu'), '2026-11-20', 'zhihu'),
    '2026-11-20',
    'jianshu',
  );

  it('are days and platforms, no addresses', () =>
    expect(counts).toEqual({ '2026-11-19': { zhihu: 1 }, '2026-11-20': { zhihu: 1, jianshu: 1 } }));

  it('is told by day and in all', () => {
    expect(straightTally(counts, 'zhihu', '2026-11-20')).toEqual({ today: 1, total: 2 });
    expect(straightTally(counts, 'zhihu', '2026-11-21')).toEqual({ today: 0, total: 2 });
    expect(straightTally(counts, 'gitee', '2026-11-20')).toEqual({ today: 0, total: 0 });
  });

  it('is forgotten by the day', () =>
    expect(Object.keys(straightSince(counts, '2026-11-20'))).toEqual(['2026-11-20']));
});
