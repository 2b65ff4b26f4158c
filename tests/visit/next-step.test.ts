import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import type { Kind, PageSource } from '../../utils/rules/define-platform';
import { type PageTexts, pageSourcesOf, sourceKey } from '../../utils/unwrap/evidence';
import { matchRule } from '../../utils/unwrap/match';
import { isMoreSerious } from '../../utils/unwrap/seriousness';
import { siteOf } from '../../utils/url/site';
import { nextStep } from '../../utils/visit/next-step';

const EXAMPLE = 'https%3A%2F%2Fexample.com%2F';
const FEISHU = `https://security.feishu.cn/link/safety?target=${EXAMPLE}`;
const STEAM = `https://steamcommunity.com/linkfilter/?url=${EXAMPLE}`;
const GATE = `https://gate.sc/?url=${EXAMPLE}`;
const BOOKMARK = 'https://www.bookmarkearth.cn/view/a61cf21a93d711edb9f55254005bdbf9';
const ARTICLE = 'https://mp.weixin.qq.com/s/AbCdEf';
const GITEE = `https://gitee.com/link?target=${EXAMPLE}`;

/** What the page answers where it says this in every place that is asked for. */
const saying = (url: string, ...words: string[]): PageTexts => {
  const rule = matchRule(url, catalogue)?.rule;
  return Object.fromEntries((rule ? pageSourcesOf(rule) : []).map((source) => [sourceKey(source), words]));
};
const step = (url: string, texts?: PageTexts) =>
  nextStep({ url, ...(texts && { texts }) }, texts !== undefined, catalogue, siteOf);

describe('the next step on a page', () => {
  it('is nothing where no rule fits', () => expect(step('https://www.example.com/')).toBeNull());

  it('is to conclude at once where there is nothing to read', () =>
    expect(step(GITEE)).toMatchObject({ instruction: null, met: { outcome: 'unwrapped' } }));

  it('is to read it, with a first answer soon where its address says enough', () => {
    expect(step(FEISHU)).toMatchObject({
      instruction: { do: 'read', patience: 1500 },
      met: { kind: 'notice' },
    });
    for (const url of [STEAM, `https://cnb.cool/goto?url=${EXAMPLE}`])
      expect(step(url)).toMatchObject({
        instruction: { do: 'read', patience: 10_000 },
        met: { kind: 'unknown' },
      });
  });

  it('is to wait where the address forwards by itself, and to conclude where it is there all the same', () => {
    expect(step(GATE)).toEqual({ instruction: { do: 'wait', milliseconds: 1500 }, met: null });
    expect(nextStep({ url: GATE }, true, catalogue, siteOf)).toMatchObject({
      instruction: null,
      met: { outcome: 'unwrapped' },
    });
  });

  it('is to read until the page has spoken; until it has its destination, where no words of it are known', () => {
    const reading = matchRule(FEISHU, catalogue)?.rule.reading;
    const words = [...(reading?.words ?? []), ...(reading?.marks ?? [])].map(sourceKey);
    expect(words).not.toEqual([]);
    expect(step(FEISHU)).toMatchObject({ instruction: { until: words } });
    const places = matchRule(BOOKMARK, catalogue)?.rule.destination.map((each) =>
      sourceKey(each as PageSource),
    );
    expect(step(BOOKMARK)).toMatchObject({ instruction: { until: expect.arrayContaining(places ?? []) } });
  });

  it('is to read until it has drawn anything, where only the page can tell and may be of another make', () => {
    const drawn = expect.stringContaining('a, button');
    for (const url of [STEAM, 'https://lnkd.in/eAbC']) {
      const instruction = step(url)?.instruction;
      expect(instruction).toMatchObject({ drawn });
      expect(instruction).not.toMatchObject({ until: expect.arrayContaining([drawn]) });
      const rule = matchRule(url, catalogue)?.rule;
      const sources = [...(rule ? pageSourcesOf(rule) : []), { from: 'text', select: drawn }];
      expect(instruction).toMatchObject({ sources });
    }
    // The first answer of these comes without it; one has no words that may stand elsewhere; and what an ordinary page
    // offers is nobody's concern.
    for (const url of [FEISHU, BOOKMARK, ARTICLE])
      expect(JSON.stringify(step(url)?.instruction)).not.toContain('a, button');
  });

  it('is to read what only its own words can tell from an ordinary page, and nothing where they do not', () => {
    expect(step(ARTICLE)).toMatchObject({ instruction: { do: 'read', patience: 10_000 }, met: null });
    expect(step(ARTICLE, saying(ARTICLE, '秋天的茶'))).toBeNull();
  });

  it.each([
    { url: FEISHU, before: [], kind: 'notice', after: ['该网页存在安全风险'], late: 'warning' },
    { url: FEISHU, before: ['即将离开飞书'], kind: 'notice', after: ['网页涉嫌欺诈'], late: 'warning' },
    {
      url: STEAM,
      before: ['You are leaving Steam'],
      kind: 'notice',
      after: ['potentially malicious'],
      late: 'warning',
    },
  ] satisfies { url: string; before: string[]; kind: Kind; after: string[]; late: Kind }[])(
    'T18 is to conclude anew of each report, so that a danger that is drawn late is found: $url',
    ({ url, before, kind, after, late }) => {
      const first = step(url, saying(url, ...before));
      const later = step(url, saying(url, ...after));
      expect(first).toMatchObject({ instruction: null, met: { kind } });
      expect(later).toMatchObject({ instruction: null, met: { kind: late } });
      expect(first?.met && later?.met && isMoreSerious(later.met, first.met)).toBe(true);
    },
  );
});
