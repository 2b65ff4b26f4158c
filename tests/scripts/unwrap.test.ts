import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../run-script';

const FIXTURES = 'tests/fixtures/pages';
const ZHIHU = 'https://link.zhihu.com/?target=https%3A//example.com/a%3Fb%3D1';

function run(given: string[], input = ''): { status: number | null; lines: string[]; error: string } {
  const { status, stdout, stderr } = runScript('unwrap', given, input);
  return { status, lines: stdout.split('\n').slice(0, -1), error: stderr };
}

const objects = (lines: string[]): unknown[] => lines.map((line) => JSON.parse(line));

// Each test starts a process or two, on a machine that may be busy.
describe('npm run unwrap', { timeout: 120_000 }, () => {
  it('gives one object for each address, its fields in order, those that do not apply left out', () => {
    const { status, lines } = run(['--json', ZHIHU, 'https://example.com/']);
    expect(status).toBe(0);
    expect(lines).toEqual([
      `{"url":"${ZHIHU}","outcome":"unwrapped","destination":"https://example.com/a?b=1","platform":"zhihu","rule":"zhihu/link","kind":"notice","reason":"leave-notice","hops":1}`,
      '{"url":"https://example.com/","outcome":"unmatched"}',
    ]);
  });

  it('reads one address a line, blank and hostile ones included, and keeps their order', () => {
    const given = [
      'https://c.pc.qq.com/pc.html?url=https%3A%2F%2Fexample.com%2Fa',
      '',
      'https://link.zhihu.com/?target=javascript:alert(1)',
      'https://link.zhihu.com/',
      `https://link.zhihu.com/?target=${'a'.repeat(1024 * 1024)}`,
      '  two\u2028parts\tand "quotes" %E4%BD',
      `  \t${ZHIHU} `,
      'no line end',
    ];
    const { status, lines } = run(['--json'], given.join('\n'));
    expect(status).toBe(0);
    const answers = objects(lines);
    expect(answers).toHaveLength(given.length);
    expect(answers.every((answer, index) => (answer as { url: string }).url === given[index])).toBe(true);
    expect(answers).toMatchObject([
      { outcome: 'unwrapped', destination: 'https://example.com/a', kind: 'unknown', hops: 1 },
      { outcome: 'unmatched' },
      { outcome: 'refused', refusal: 'not-http' },
      { outcome: 'no-destination', rule: 'zhihu/link' },
      { outcome: 'refused', refusal: 'not-a-url' },
      { outcome: 'unmatched' },
      { outcome: 'unwrapped', destination: 'https://example.com/a?b=1' },
      { outcome: 'unmatched' },
    ]);
    expect(answers[0]).not.toHaveProperty('reason');
  });

  it('proposes where a page leads that no rule fits, only when asked to', () => {
    const leaving = 'https://forum.example/out?url=https%3A%2F%2Fexample.com%2F';
    const { lines } = run(['--json', '--guess', leaving, ZHIHU, 'https://example.com/']);
    expect(objects(lines)).toMatchObject([
      {
        outcome: 'unmatched',
        guesses: [
          { destination: 'https://example.com/', why: ['in-query', 'only-way-on', 'leaving-address'] },
        ],
      },
      { outcome: 'unwrapped' },
      { outcome: 'unmatched', guesses: [] },
    ]);
    expect(objects(lines)[1]).not.toHaveProperty('guesses');
    expect(run(['--json', leaving]).lines).toEqual([`{"url":"${leaving}","outcome":"unmatched"}`]);
  });

  it('reads a saved page for its proposals', () => {
    const { url, file, destination } = readFileSync('tests/fixtures/leaving-pages/html/pages.jsonl', 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .find(({ half }) => half === 'tuning');
    const page = `tests/fixtures/leaving-pages/html/${file}`;
    const [answer] = objects(run(['--json', '--guess', '--page', page, url]).lines);
    expect(answer).toMatchObject({ guesses: [{ destination }] });
  });

  it('reads a page of which nobody wrote html, head and body', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onward-'));
    const page = join(folder, 'saved.html');
    writeFileSync(
      page,
      '<!doctype html><title>Leaving the forum</title><p><a href="https://example.com/a">Continue</a>',
    );
    const [answer] = objects(run(['--json', '--guess', '--page', page, 'https://forum.example/out/7']).lines);
    rmSync(folder, { recursive: true });
    const why = expect.arrayContaining(['says-leaving']);
    expect(answer).toMatchObject({ guesses: [{ destination: 'https://example.com/a', why }] });
  });

  it('streams: many lines in, as many out', () => {
    const { status, lines } = run(['--json'], `${ZHIHU}\r\n`.repeat(20_000));
    expect(status).toBe(0);
    expect(lines).toHaveLength(20_000);
    expect(new Set(lines).size).toBe(1);
    expect(objects(lines.slice(0, 1))).toMatchObject([{ url: ZHIHU }]);
  });

  it.each([
    ['wechat-copy-wall', { destination: 'https://www.douyin.com/', kind: 'wall', reason: 'copy-wall' }],
    ['wechat-block-mass-forward', { kind: 'warning', reason: 'mass-forward' }],
  ])('reads a saved page: %s', (name, gives) => {
    const { url } = JSON.parse(readFileSync(`${FIXTURES}/${name}/expected.json`, 'utf8'));
    const { status, lines } = run(['--json', '--page', `${FIXTURES}/${name}/page.html`, url]);
    expect(status).toBe(0);
    expect(objects(lines)).toMatchObject([{ url, ...gives }]);
  });

  it('reads a saved page in the letters that it says it is written in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onward-'));
    const page = join(folder, 'saved.html');
    const danger = Buffer.from('cea3cfd5cdf8d5be', 'hex');
    const before =
      '<meta http-equiv="Content-Type" content="text/html; charset=gb18030"><p class="remind_title">';
    writeFileSync(page, Buffer.concat([Buffer.from(before), danger]));
    const url =
      'https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=https%3A%2F%2Fexample.com&subtemplate=gray';
    const [answer] = objects(run(['--json', '--page', page, url]).lines);
    rmSync(folder, { recursive: true });
    expect(answer).toMatchObject({ kind: 'warning', reason: 'security-risk' });
  });

  it('reads a saved page that names letters which nobody knows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onward-'));
    const page = join(folder, 'saved.html');
    writeFileSync(page, '<meta charset="nonsense"><p>即将离开知乎');
    const { status, lines } = run(['--json', '--page', page, ZHIHU]);
    rmSync(folder, { recursive: true });
    expect([status, objects(lines)[0]]).toMatchObject([0, { destination: 'https://example.com/a?b=1' }]);
  });

  it('says it in words without --json', () => {
    const rows = {
      [ZHIHU]: 'https://example.com/a?b=1  (zhihu/link, notice: leave-notice)',
      'https://c.pc.qq.com/pc.html?url=https%3A%2F%2Fexample.com':
        'https://example.com/  (qq/stopped, unknown)',
      'https://link.zhihu.com/?target=javascript:alert(1)':
        'refused: not-http  (zhihu/link, notice: leave-notice)',
      'https://link.zhihu.com/': 'no destination found  (zhihu/link, notice: leave-notice)',
      'https://example.com/': 'unmatched',
      'https://forum.example/out?url=https%3A%2F%2Fexample.com':
        'unmatched, perhaps https://example.com/ 0.50',
    };
    expect(run(['--guess', ...Object.keys(rows)]).lines).toEqual(Object.values(rows));
  });

  const misuses: { name: string; given: string[]; says: string }[] = [
    { name: 'an option nobody knows', given: ['--jsn', ZHIHU], says: '--jsn' },
    { name: '--page with two', given: ['--page', 'package.json', ZHIHU, ZHIHU], says: 'exactly one URL' },
    { name: 'a page that is not there', given: ['--page', 'nowhere.html', ZHIHU], says: 'nowhere.html' },
  ];
  it.each(misuses)('refuses $name', ({ given, says }) => {
    const { status, lines, error } = run(given);
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(error).toContain(says);
    expect(error).toContain('usage: npm run --silent unwrap');
    expect(error).not.toMatch(/^ +at /m);
  });
});
