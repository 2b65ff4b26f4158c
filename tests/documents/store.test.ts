import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformFiles } from '../../scripts/catalogue/platform-files';
import { LANGUAGES, type Language } from '../../utils/language/translate';

const ROOT = join(import.meta.dirname, '../..');
const STORE = join(ROOT, 'store');

/** The form's fields; the same headings in each language, so that nothing is forgotten. */
const FIELDS = [
  'Name',
  'Summary',
  'Description',
  'Single purpose',
  'Privacy answers',
  'Permission justifications',
  'Notes for reviewers',
];
/** What a listing never says (a store may read it as help against somebody's rules). */
const FORBIDDEN = /bypass|circumvent|unblock|crack|[墙牆翻]|绕过|繞過|破解|解封|封杀|封殺/i;

function fieldsOf(language: Language): Map<string, string> {
  const text = readFileSync(join(STORE, `${language}.md`), 'utf8');
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => [part.split('\n')[0] ?? '', part.split('\n').slice(1).join('\n').trim()]),
  );
}

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const fields = fieldsOf(language);
  const messages = JSON.parse(readFileSync(join(ROOT, 'public/_locales', language, 'messages.json'), 'utf8'));
  const brands = platformFiles.flatMap(({ default: { name } }) => Object.values(name));

  it('fills every field', () => {
    expect([...fields.keys()]).toEqual(FIELDS);
    for (const [field, text] of fields) expect(text, field).not.toBe('');
  });

  it('keeps to the lengths of the stores', () => {
    expect(fields.get('Name')?.length).toBeLessThanOrEqual(45);
    expect(fields.get('Summary')?.length).toBeLessThanOrEqual(132);
    expect(fields.get('Description')?.length).toBeLessThanOrEqual(16_000);
    expect(fields.get('Single purpose')?.length).toBeLessThanOrEqual(1000);
  });

  it('says what the package says', () => {
    expect(fields.get('Name')).toBe(messages.extName.message);
    expect(fields.get('Summary')).toBe(messages.extDescription.message);
  });

  it('names no brand in its title and uses no forbidden word', () => {
    expect(brands.length).toBeGreaterThan(100);
    expect(brands.filter((brand) => fields.get('Name')?.includes(brand))).toEqual([]);
    for (const [field, text] of fields) expect(text, field).not.toMatch(FORBIDDEN);
  });

  it('justifies every permission that PERMISSIONS.md explains', () => {
    const explained = [...readFileSync(join(ROOT, 'PERMISSIONS.md'), 'utf8').matchAll(/^## (`\w+`)$/gm)].map(
      ([, name]) => name,
    );
    const justified = [...(fields.get('Permission justifications') ?? '').matchAll(/^\| (`\w+`) \|/gm)].map(
      ([, name]) => name,
    );
    expect(explained).not.toEqual([]);
    expect(justified).toEqual(explained);
  });

  it('calls what can be switched on as the options do', () => {
    const texts = JSON.parse(readFileSync(join(ROOT, 'locales', language, 'options.json'), 'utf8'));
    const answers = fields.get('Privacy answers');
    for (const key of ['options.watch', 'options.straight', 'options.arrivals'])
      expect(answers).toContain(texts[key]);
  });

  it('has its pictures in the sizes that their names say', () => {
    const folder = join(STORE, 'pictures', language);
    const pictures = existsSync(folder) ? readdirSync(folder) : [];
    const sizes = pictures.map((name) => {
      const { width, height } = sizeOf(join(folder, name));
      const wanted = /\.(\d+x\d+)\.png$/.exec(name)?.[1];
      expect(`${width}x${height}`, name).toBe(wanted);
      return wanted;
    });
    expect(sizes.filter((size) => size === '1280x800').length).toBeGreaterThanOrEqual(3);
    expect(sizes).toContain('640x400');
    expect(sizes).toContain('440x280');
  });
});

/** The first chunk of a PNG says how large it is. */
function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
