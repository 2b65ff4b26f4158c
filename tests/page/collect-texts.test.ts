import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { collectTexts, MAX_TEXT, MAX_TEXTS } from '../../utils/page/collect-texts';
import { catalogue } from '../../utils/rules/all-platforms';
import type { PageSource } from '../../utils/rules/define-platform';
import { pageSourcesOf, sourceKey } from '../../utils/unwrap/evidence';
import { matchRule } from '../../utils/unwrap/match';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';

const read = (html: string, source: PageSource) =>
  collectTexts(parseHTML(`<html><body>${html}</body></html>`).document, [source])[sourceKey(source)];

/** As long as may be, and nowhere the same. */
const LONG = Array.from({ length: MAX_TEXT / 5 }, (_, i) => String(i).padStart(5, '0')).join('');

const rows: { name: string; html: string; source: PageSource; gives: string[] }[] = [
  {
    name: 'text without markup, trimmed',
    html: '<p class="a"> one <b>two</b>&amp; </p>',
    source: { from: 'text', select: '.a' },
    gives: ['one two&'],
  },
  {
    name: 'lines that stand apart as lines, and words within one as they are',
    html: '<div class="a">one<br>two <b>thr</b>ee<div><div>four</div></div>five<p>\n six \n seven </p></div>',
    source: { from: 'text', select: '.a' },
    gives: ['one\ntwo three\nfour\nfive\n six seven'],
  },
  {
    name: 'a blank that does not break, which may be half a letter of a text that was decoded wrongly',
    html: '<p>\n ä½&nbsp;å¥½ \n&nbsp;</p>',
    source: { from: 'text', select: 'p' },
    gives: ['ä½\u00a0å¥½'],
  },
  {
    name: 'words in one piece where the page has a comment in them',
    html: '<p>https://a.example/<!-- -->b</p>',
    source: { from: 'text', select: 'p' },
    gives: ['https://a.example/b'],
  },
  {
    name: 'nothing that nobody is told',
    html: '<div>one<script>two</script><style>three</style><template>four</template><noscript>five</noscript></div>',
    source: { from: 'text', select: 'div' },
    gives: ['one'],
  },
  {
    name: 'what stands in such an element where that is asked for',
    html: '<noscript>one</noscript>',
    source: { from: 'text', select: 'noscript' },
    gives: ['one'],
  },
  {
    name: 'every element in page order, the empty ones left out',
    html: '<i>1</i><i> </i><b>2</b><i>3</i>',
    source: { from: 'text', select: 'b, i' },
    gives: ['1', '2', '3'],
  },
  {
    name: 'an attribute as it stands',
    html: '<a href="/a?b&amp;c">x</a><a>y</a>',
    source: { from: 'attribute', select: 'a', name: 'href' },
    gives: ['/a?b&c'],
  },
  {
    name: 'data of the first inline script that has it',
    html: '<script src="/x.js"></script><script>var other = 1;</script><script>var d = {u: "v"};</script>',
    source: { from: 'inline-json', variable: 'd', at: 'u' },
    gives: ['v'],
  },
  {
    name: 'data of a script element',
    html: '<script>{"a":{"b":"w"}}</script><script id="data" type="application/json">{"a":{"b":"v"}}</script>',
    source: { from: 'inline-json', select: '#data', at: 'a.b' },
    gives: ['v'],
  },
  {
    name: 'a text as long as may be',
    html: `<p>${LONG}</p>`,
    source: { from: 'text', select: 'p' },
    gives: [LONG],
  },
  { name: 'nothing of another page', html: '<p>x</p>', source: { from: 'text', select: '.a' }, gives: [] },
];

describe('collectTexts', () => {
  it.each(rows)('gives $name', ({ html, source, gives }) => expect(read(html, source)).toEqual(gives));

  it('takes so many texts of such a length, and no more', () => {
    const texts = read(`<p>${'中'.repeat(MAX_TEXT + 1)}</p>`.repeat(MAX_TEXTS + 1), {
      from: 'text',
      select: 'p',
    });
    expect(texts).toHaveLength(MAX_TEXTS);
    expect(texts?.every((text) => text.length === MAX_TEXT)).toBe(true);
  });

  it('T18 keeps beginning and end of what is longer, and not only what a long link fills', () => {
    const [text = ''] =
      read(`<p>Leaving</p><p>${'a'.repeat(30_000)}</p><p>危险网站</p>`, {
        from: 'text',
        select: 'body',
      }) ?? [];
    expect([text.length, text.slice(0, 8), text.slice(-5)]).toEqual([MAX_TEXT, 'Leaving\n', '\n危险网站']);
  });

  it('T17 touches no more elements than it takes texts of', () => {
    const { document } = parseHTML('<html><body><p>words</p></body></html>');
    const touched = new Set<string | symbol>();
    const found = new Proxy([], {
      has: () => true,
      get(_, key) {
        if (key === 'length') return 100_000;
        touched.add(key);
        return document.querySelector('p');
      },
    });
    vi.spyOn(document, 'querySelectorAll').mockReturnValue(found as never);
    expect(collectTexts(document, [{ from: 'text', select: 'p' }])).toEqual({
      'text p': Array(MAX_TEXTS).fill('words'),
    });
    expect([...touched].filter((key) => /^\d+$/.test(String(key)))).toHaveLength(MAX_TEXTS);
  });

  it('T17 asks a text that grows nothing for which all of it would be copied, line by line', () => {
    const { document } = parseHTML(`<html><body>${'<p>字</p>'.repeat(1000)}</body></html>`);
    const endsWith = vi.spyOn(String.prototype, 'endsWith');
    const texts = collectTexts(document, [{ from: 'text', select: 'body' }]);
    const asked = endsWith.mock.contexts.filter((text) => String(text).includes('\n'));
    endsWith.mockRestore();
    expect([texts['text body'], asked]).toEqual([[Array(1000).fill('字').join('\n')], []]);
  });

  it('reads a page that nests as deep as it likes', () => {
    const deep = 20_000;
    const { document } = parseHTML('<html><body><div></div></body></html>');
    let inner = document.querySelector('div') as Element;
    for (let i = 0; i < deep; i++) inner = inner.appendChild(document.createElement('div'));
    inner.append('words');
    const source: PageSource = { from: 'text', select: 'body' };
    expect(collectTexts(document, [source])[sourceKey(source)]).toEqual(['words']);
  });

  it('takes a page with 10 MB of text in its stride', () => {
    const url = 'https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?bancode=0';
    const rule = matchRule(url, catalogue)?.rule;
    if (!rule) throw new Error('WeChat has a rule');
    const noise = '网页存在安全风险'.repeat((10 << 20) / 8);
    const { document } = parseHTML(
      `<html><body><div class="weui-msg"><p class="weui-msg__desc">${noise}</p></div><script>var cgiData = {"desc":"${noise}"};</script></body></html>`,
    );
    const outcome = unwrap({ url, texts: collectTexts(document, pageSourcesOf(rule)) }, catalogue, siteOf);
    expect(outcome).toMatchObject({ outcome: 'no-destination', kind: 'warning', reason: 'security-risk' });
    expect('words' in outcome ? outcome.words?.length : 0).toBe(300);
  }, 30_000);
});
