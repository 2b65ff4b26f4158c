import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, exportHtmlReport, type ReportTexts } from '../../../utils/incidents/export/html-report';
import type { Incident } from '../../../utils/incidents/incident';
import { incidentOf, moment, seen } from '../samples';

const texts: ReportTexts = {
  lang: 'zh-CN',
  text: (key) => `[${key}]`,
  platformName: ({ id, host }) => (id === 'zhihu' ? '知乎' : host),
  kindName: (kind) => `kind ${kind}`,
  reasonName: (code) => `reason ${code}`,
  actionName: (action) => `action ${action}`,
  controlName: (control) => (control === 'not-tried' ? '' : `control ${control}`),
  durationName: (ms) => `${ms} ms`,
  languageOf: (words) => (words.includes('离开') ? 'zh' : ''),
};

async function* each(...incidents: Incident[]): AsyncGenerator<Incident> {
  yield* incidents;
}

function reportOf(...incidents: Incident[]): Promise<string> {
  return reportIn('zh-CN', ...incidents);
}

async function reportIn(lang: string, ...incidents: Incident[]): Promise<string> {
  let text = '';
  for await (const part of exportHtmlReport(each(...incidents), {
    texts: { ...texts, lang },
    made: moment('2026-11-20T09:31:05.000Z'),
  }))
    text += part;
  return text;
}

/** A stranger's text in every place there is. */
function hostile(text: string): Incident {
  return incidentOf({
    platform: { id: text, host: text },
    page: { url: `https://a.example/?${encodeURIComponent(text).slice(0, 200)}` },
    destination: {
      url: `https://b.example/${encodeURIComponent(text).slice(0, 200)}`,
      host: text,
      site: text,
      how: text,
      flags: [text],
      hops: 1,
    },
    reason: { code: text, words: text },
    rule: { id: text, verified: text, extension: text },
    note: text,
    tags: [text],
    redacted: [text],
  });
}

describe('the report', () => {
  it('says what was met, by local day', async () => {
    const night = incidentOf({}, seen({ at: moment('2026-11-20T17:00:00.000Z'), destination: 'withheld' }));
    const report = await reportOf(incidentOf(), incidentOf({ note: '给老师' }), night);
    expect(report.match(/<h2>.*<\/h2>/g)).toEqual(['<h2>2026-11-20</h2>', '<h2>2026-11-21</h2>']);
    for (const text of [
      '知乎 · kind notice',
      '<q>即将离开知乎</q>',
      'https://example.com/a',
      '给老师',
      '[destination.withheld]',
      '[limits]',
      '[total] 3',
    ]) {
      expect(report).toContain(text);
    }
  });

  it('has a page’s own words read aloud in their language, where it speaks another', async () => {
    const inEnglish = await reportIn('en', incidentOf(), incidentOf({ reason: { words: 'Leaving' } }));
    expect(inEnglish).toContain('<q><span lang="zh">即将离开知乎</span></q>');
    expect(inEnglish).toContain('<q>Leaving</q>');
    expect(await reportIn('zh-TW', incidentOf())).toContain('<q>即将离开知乎</q>');
  });

  const articleIn = (report: string) =>
    report.slice(report.indexOf('<article>'), report.indexOf('<p>[total]'));

  it('says all that is known of an incident, each under its own name', async () => {
    const known = { note: 'mine', redacted: ['page.user', 'page.path.1'], control: 'failed' } as const;
    const report = await reportOf(incidentOf(known));
    expect(report).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n/);
    expect(report).toContain('<title>[title]</title>');
    // Browsers quote traditional Chinese as they quote the simplified.
    expect(report).toContain('q:lang(zh-TW){quotes:"「" "」"}');
    expect(report).toContain(
      '<h1>[title]</h1>\n<p>[made] 2026-11-20 17:31:05 UTC+08:00</p>\n<p>[limits]</p>\n',
    );
    expect(articleIn(report).split('\n')).toEqual([
      '<article>',
      '<h3>知乎 · kind notice · reason leave-notice</h3>',
      '<dl>',
      '<dt>[time]</dt><dd><code>2026-11-20 17:31:05 UTC+08:00</code></dd>',
      '<dt>[destination]</dt><dd><code>https://example.com/a</code></dd>',
      '<dt>[words]</dt><dd><q>即将离开知乎</q></dd>',
      '<dt>[action]</dt><dd>action none · control failed</dd>',
      '<dt>[page]</dt><dd><code>https://link.zhihu.com/?target=https%3A%2F%2Fexample.com%2Fa</code></dd>',
      '<dt>[rule]</dt><dd><code>zhihu/link 2026-08 · 0.1.0</code></dd>',
      '<dt>[note]</dt><dd>mine</dd>',
      '<dt>[redacted]</dt><dd><code>page.user page.path.1</code></dd>',
      '</dl>',
      '</article>',
      '',
    ]);
  });

  it('says no more than there is', async () => {
    const page = { url: '' };
    const bare = incidentOf({ destination: 'none', reason: {}, page, kind: 'warning' });
    expect(articleIn(await reportOf(bare)).match(/<dt>.*?<\/dt>/g)).toEqual(
      ['time', 'destination', 'action', 'rule'].map((name) => `<dt>[${name}]</dt>`),
    );
    expect(await reportOf(bare)).toContain('<h3>知乎 · kind warning</h3>');
  });

  it('names the host where no more is kept, and defangs it where it is dangerous', async () => {
    const destination = { host: 'a.example', site: 'a.example', how: '', flags: [], hops: 1 };
    expect(await reportOf(incidentOf({ destination }))).toContain('<code>a.example</code>');
    expect(await reportOf(incidentOf({ destination, kind: 'block' }))).toContain('<code>a[.]example</code>');
  });

  it('says of what was opened directly that it was', async () => {
    const report = await reportOf(incidentOf({ openedDirectly: true, action: { did: 'opened' } }));
    expect(report).toContain('action opened-directly');
    expect(await reportOf(incidentOf({ action: { did: 'opened' } }))).toContain('action opened<');
  });

  it('says whether it then opened where there is something to say of it', async () => {
    expect(await reportOf(incidentOf())).toContain('<dd>action none</dd>');
    expect(await reportOf(incidentOf({ control: 'failed' }))).toContain(
      '<dd>action none · control failed</dd>',
    );
  });

  it('says after how long the person did something, where they did it themselves', async () => {
    const action = { did: 'opened', afterMs: 2100 } as const;
    expect(await reportOf(incidentOf({ action }))).toContain('<dt>[after]</dt><dd>2100 ms</dd>');
    expect(await reportOf(incidentOf({ action, openedDirectly: true }))).not.toContain('[after]');
    expect(await reportOf(incidentOf())).not.toContain('[after]');
  });

  it('has the tags beside the note', async () => {
    expect(await reportOf(incidentOf({ tags: ['购物', 'work'] }))).toContain(
      '<dt>[tags]</dt><dd>购物 work</dd>',
    );
    expect(await reportOf(incidentOf())).not.toContain('[tags]');
  });

  it('says how often it was met, and from when to when, where that was more than once', async () => {
    const repeats = { count: 2, first: '2026-11-20T08:00:00.000Z', last: '2026-11-20T09:00:00.000Z' };
    const said = `<dt>[met]</dt><dd>2 (${repeats.first} – ${repeats.last})</dd>`;
    expect(await reportOf(incidentOf({ repeats }))).toContain(said);
    expect(await reportOf(incidentOf())).not.toContain('[met]');
  });

  it('T15 loads nothing, runs nothing and links nowhere', async () => {
    const report = await reportOf(incidentOf());
    expect(report).toContain("default-src 'none'");
    expect(report).not.toMatch(
      /<(script|img|link|a|iframe|object|form)\b|\son\w+=|src=|href=|url\(|@import/i,
    );
  });

  it('T15 gives a stranger no markup, no bidi override and no hidden character, in any place', async () => {
    for (const text of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'--><svg/onload=x>",
      '\u202Egnp.exe',
      'a\u200Bb\u0000',
    ]) {
      const report = await reportOf(hostile(text));
      expect(report).not.toMatch(/<script|<img|<svg/);
      expect(report).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\0]/);
    }
  });

  it('has the same tags whatever a stranger writes', async () => {
    const tags = (report: string) => report.match(/<[^>]*>/g);
    const plain = tags(await reportOf(hostile('x')));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        expect(tags(await reportOf(hostile(`x${text}`)))).toEqual(plain);
      }),
    );
  });

  it('defangs dangerous addresses, and takes secrets out of all', async () => {
    const destination = {
      url: 'https://evil.example/?token=geheim',
      host: 'evil.example',
      site: 'evil.example',
      how: '',
      flags: [],
      hops: 1,
    };
    const report = await reportOf(
      incidentOf({ destination, kind: 'unknown', reason: { words: '危险 https://evil.example' } }),
    );
    expect(report).toContain('hxxps://evil[.]example/?token=REDACTED');
    expect(report).not.toMatch(/geheim|https:\/\/evil/);
    const reason = { words: '即将离开 https://example.com/a' };
    expect(await reportOf(incidentOf({ reason }))).toContain(`<q>${reason.words}</q>`);
  });

  it('escapes what HTML takes for its own', () => {
    expect(escapeHtml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
  });
});
