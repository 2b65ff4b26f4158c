import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Destination } from '../../utils/incidents/incident';
import { type Query, search } from '../../utils/incidents/query';
import { foldForSearch, type Row, type RowNames, rowOf } from '../../utils/incidents/row';
import { incidentOf, moment, seen } from './samples';

const OWNERS: Record<string, string> = {
  'link.zhihu.com': 'zhihu',
  'weixin110.qq.com': 'tencent',
  'item.taobao.com': 'alibaba',
};
const names: RowNames = {
  ownerOf: (host) => OWNERS[host] ?? null,
  platformNames: (id) =>
    (({ wechat: ['WeChat', '微信'], zhihu: ['知乎'] }) as Record<string, string[]>)[id] ?? [],
  reasonNames: (code) => (code === 'copy-wall' ? ['Open it elsewhere', '须复制后打开'] : ['You are leaving']),
};

const taobao = incidentOf(
  { id: 'taobao', note: '老师发的 Ｌｉｎｋ', tags: ['学校', 'Shop'], control: 'failed' },
  seen({
    at: moment('2026-11-18T17:00:00.000Z'),
    platform: { id: 'wechat', host: 'weixin110.qq.com' },
    destination: {
      url: 'https://item.taobao.com/item.htm?id=1',
      host: 'item.taobao.com',
      site: 'taobao.com',
      how: 'param url',
      flags: [],
      hops: 1,
    },
    kind: 'wall',
    reason: { code: 'copy-wall', words: '如需浏览，请长按网址复制后使用浏览器访问' },
  }),
);
const zhihu = incidentOf({ id: 'zhihu', action: { did: 'opened' } });
const withheld = incidentOf({
  id: 'withheld',
  destination: 'withheld',
  kind: 'block',
  outcome: 'no-destination',
  platform: taobao.platform,
  tags: ['complaint-sent:2026-11-20'],
});
const wikipedia = incidentOf(
  { id: 'wikipedia' },
  seen({
    destination: {
      url: 'https://xn--fiqs8s.example/wiki/%E4%B8%AD%E5%9B%BD%E4%BA%BA?x=1',
      host: 'xn--fiqs8s.example',
      site: 'xn--fiqs8s.example',
      how: 'param target',
      flags: [],
      hops: 1,
    },
  }),
);
const rows = [zhihu, withheld, taobao].map((incident) => rowOf(incident, names));

const cases: [name: string, query: Query, ids: string[]][] = [
  ['nothing asked for: everything', {}, ['zhihu', 'withheld', 'taobao']],
  ['a part of a host', { text: 'taob' }, ['taobao']],
  ['a platform by its Chinese name', { text: '微信' }, ['withheld', 'taobao']],
  ['a platform by its English name, in any case', { text: 'wechat' }, ['withheld', 'taobao']],
  ['words of the platform', { text: '长按网址' }, ['taobao']],
  ['what the reason is called', { text: '须复制' }, ['taobao']],
  ['a note, full-width or not', { text: 'link 老师' }, ['taobao']],
  ['a text pasted with signs nobody sees', { text: '\u200B长\u200D按\u00AD网\uFE0F址\u200E' }, ['taobao']],
  ['a tag', { text: 'shop' }, ['taobao']],
  ['what waits for an answer', { waiting: true }, ['withheld']],
  ['simplified words in traditional ones', { text: '瀏覽器訪問' }, ['taobao']],
  ['hidden characters of a pasted text', { text: '\u200b长按\u00ad网\ufeff址\u2069' }, ['taobao']],
  ['blanks of every width between words', { text: '微信\u00a0taobao\u3000长按\t网址' }, ['taobao']],
  ['no word across the end of what was said', { text: '微信weixin110' }, []],
  ['all words, not any', { text: '微信 淘宝' }, []],
  ['blanks only', { text: '  　 ' }, ['zhihu', 'withheld', 'taobao']],
  ['a platform', { platforms: ['zhihu'] }, ['zhihu']],
  ['two platforms', { platforms: ['zhihu', 'wechat'] }, ['zhihu', 'withheld', 'taobao']],
  ['a company that stops', { companies: ['tencent'] }, ['withheld', 'taobao']],
  ['a company that is stopped', { companies: ['alibaba'] }, ['taobao']],
  ['who stops what', { pair: { from: 'tencent', to: 'alibaba' } }, ['taobao']],
  ['who stops what the other way round', { pair: { from: 'alibaba', to: 'tencent' } }, []],
  ['who stops those nobody has listed', { pair: { from: 'zhihu', to: null } }, ['zhihu']],
  ['no pair without a destination', { pair: { from: 'tencent', to: null } }, []],
  ['a kind', { kinds: ['block', 'wall'] }, ['withheld', 'taobao']],
  ['an outcome', { outcomes: ['no-destination'] }, ['withheld']],
  ['an action', { actions: ['opened'] }, ['zhihu']],
  ['whether it opened', { controls: ['failed'] }, ['taobao']],
  ['a tag as a filter, in its own spelling', { tags: ['学校'] }, ['taobao']],
  ['from a local day on', { from: '2026-11-20' }, ['zhihu', 'withheld']],
  ['up to a local day', { to: '2026-11-19' }, ['taobao']],
  [
    'everything at once',
    { text: 'taobao', platforms: ['wechat'], kinds: ['wall'], from: '2026-11-19', to: '2026-11-19' },
    ['taobao'],
  ],
  ['signs that mean something to patterns', { text: '.*' }, []],
];

describe('the two scripts', () => {
  const found = (note: string, text: string) => search([rowOf(incidentOf({ note }), names)], { text }).length;
  it.each([
    ['支付宝', '支付寶'],
    ['浏览', '瀏覽'],
    ['网页已停止访问', '網頁已停止訪問'],
    ['复制链接', '複製鏈接'],
    ['账号违规，诈骗风险', '帳號違規，詐騙風險'],
    ['内容已被删除', '內容已被刪除'],
    ['朋友圈里说的游戏，见计划栏', '朋友圈裏説的遊戲，見計劃欄'],
    ['妈妈强烈推荐，约好阅读', '媽媽強烈推荐，約好閲讀'],
  ])('%s and %s find each other', (simplified, traditional) => {
    expect([found(simplified, traditional), found(traditional, simplified)]).toEqual([1, 1]);
  });

  it('leave nothing to fold a second time', () => {
    const folded = foldForSearch('瀏覽網頁，複製鏈接，支付寶');
    expect(folded).toBe('浏览网页,复制链接,支付宝');
    expect(foldForSearch(folded)).toBe(folded);
  });
});

describe('an address', () => {
  const found = (text: string) => search([rowOf(wikipedia, names)], { text }).length;
  it('is found as it is written and as it is read', () => {
    const texts = ['中国人', '中国.example', 'xn--fiqs8s', '%e4%b8%ad', 'wiki/中国', '外国'];
    expect(texts.map(found)).toEqual([1, 1, 1, 1, 1, 0]);
  });

  it('is the same link only where it is kept whole', () => {
    const { url: _, ...site } = taobao.destination as Destination;
    expect(rowOf(taobao, names).link).toBe('https://item.taobao.com/item.htm?id=1');
    const kept = rowOf({ ...taobao, destination: site }, names);
    expect([kept.link, kept.site, search([kept], { text: 'item.taobao' }).length]).toEqual([
      null,
      'taobao.com',
      1,
    ]);
  });
});

describe('searching', () => {
  it('has cases', () => expect(cases.length).toBeGreaterThan(20));
  it.each(cases)('%s', (_, query, ids) => {
    expect(search(rows, query).map(({ id }) => id)).toEqual(ids);
  });

  it('finds any part of what is there, and keeps the order', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...rows), (start, length, row) => {
        const text = row.text.slice(start % row.text.length).slice(0, 1 + (length % 9));
        const found = search(rows, { text });
        expect(found).toContain(row);
        expect(found).toEqual(rows.filter((r) => found.includes(r)));
      }),
    );
  });

  it('finds of a pair what the map counts: nothing that was opened directly', () => {
    const direct = rowOf(incidentOf({ id: 'direct', openedDirectly: true }), names);
    const pair = { from: 'zhihu', to: null };
    expect(search([direct], { companies: ['zhihu'] })).toEqual([direct]);
    expect(search([direct], { pair })).toEqual([]);
  });

  it('finds one among 100,000', () => {
    const many: Row[] = Array.from({ length: 100_000 }, (_, i) => ({
      ...rows[i % 3]!,
      text: `${rows[i % 3]!.text}\n${i}`,
    }));
    expect(search(many, { text: 'taobao 99998' }).length).toBe(1);
  });
});

describe('a row', () => {
  it('is of the day it was where it was met', () => {
    expect(rows.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-20', '2026-11-19']);
  });

  it('knows when it was said whether the link opens, and that nobody said it', () => {
    const answered = '2026-11-21T09:00:00.000Z';
    expect(rowOf(incidentOf({ answered }), names).answered).toBe(answered);
    expect(rowOf(zhihu, names).answered).toBeNull();
  });

  it('calls a platform by its id, and one that has no name by its host', () => {
    const at = (id: string) => rowOf(incidentOf({ platform: { id, host: 'go.x.example' } }), names).platform;
    expect([at('zhihu'), at('unknown'), at('own-x-example')]).toEqual([
      'zhihu',
      'go.x.example',
      'go.x.example',
    ]);
  });
});
