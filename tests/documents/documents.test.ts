import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engines, scripts } from '../../package.json';

const ROOT = join(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => existsSync(join(ROOT, path)) && path !== '');
const documents = files.filter((path) => path.endsWith('.md'));

const FILE =
  /\b(?:components|entrypoints|locales|public|scripts|store|tests|utils)\/[\w./-]*\w\.(?:tsx?|jsonl?|txt|html|md|png)\b/g;
/** A module by its name alone, or by the end of its path. */
const MODULE = /`(?:\.\.\/)*((?:[\w-]+\/)*[\w-]+\.tsx?)`/g;
const LINK = /\]\((?!https?:|#)([^)#]+)/g;
/** What the reader is shown how to write. */
const EXAMPLE = /\bacme\b/;

/** What each heading can be linked by. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  it('are found', () => expect(documents.length).toBeGreaterThan(10));

  it.each(documents)('%s names only files that are there', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const named = [...text.matchAll(FILE)].map(([file]) => join(ROOT, file));
    const linked = [...text.matchAll(LINK)].map(([, file = '']) => join(ROOT, dirname(path), file));
    const missing = [...named, ...linked].filter((file) => !existsSync(file) && !EXAMPLE.test(file));
    const modules = [...text.matchAll(MODULE)].map(([, name = '']) => name);
    const unknown = modules.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)));
    expect([...missing, ...unknown.filter((name) => !EXAMPLE.test(name))]).toEqual([]);
  });

  it.each(['README.md', 'store/en.md', 'store/zh_CN.md', 'store/zh_TW.md'])(
    '%s names each Node that we need',
    (path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const [line = ''] = /.*\bNode\b.*/.exec(text) ?? [];
      const versions = engines.node.split(' || ').map((range) => range.replace(/[^\d.]|\.0$/g, ''));
      expect(versions.length).toBeGreaterThan(2);
      expect(versions.filter((version) => !line.includes(version))).toEqual([]);
    },
  );

  it('PRIVACY.md answers as many questions in Chinese as in English', () => {
    const [english = '', chinese = ''] = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8').split('\n---\n');
    const paragraphs = (text: string) =>
      text.split('\n\n').filter((line) => !/^\s*(?:#|English below)/.test(line));
    expect(paragraphs(chinese)).toHaveLength(paragraphs(english).length);
    expect(chinese.match(/^\*\*/gm)).toHaveLength(english.match(/^\*\*/gm)?.length ?? 0);
    // Whom to ask stands in both.
    const asked = '](SECURITY.md#reporting-a-problem)';
    expect([english, chinese].map((text) => text.includes(asked))).toEqual([true, true]);
    expect(readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')).toContain('\n## Reporting a problem\n');
  });

  it.each(documents)('%s has vitest write anew what is named, and not everything', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    // What follows the option is taken for its value, and every test is run.
    expect(text.match(/\bvitest\b[^`\n]* -u [^`\n]*/g) ?? []).toEqual([]);
  });

  it.each(documents)('%s links only to headings that are there', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)];
    const missing = linked.filter(([, file = '', anchor = '']) => {
      const target = file === '' ? path : join(dirname(path), file);
      return !anchorsOf(readFileSync(join(ROOT, target), 'utf8')).includes(anchor);
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  it.each(documents)('%s names only scripts that are there', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
