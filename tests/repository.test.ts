import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/**
 * Who may import whom (ARCHITECTURE.md). A room is the longest of these names that a path starts with; it may
 * import itself and the rooms and packages named here, and nothing else.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'utils/url': ['utils/rules/define-platform'],
  'utils/rules/platforms': ['utils/rules/define-platform'],
  'utils/rules': ['utils/url', 'zod/mini'],
  'utils/owners': ['utils/url'],
  'utils/unwrap': ['utils/rules', 'utils/url'],
  'utils/guess': ['utils/url', 'utils/unwrap'],
  'utils/own-rules': ['utils/rules', 'utils/unwrap', 'utils/url'],
  'utils/share-text': ['utils/url', 'utils/resolve'],
  'utils/resolve': ['utils/url', 'utils/rules'],
  'utils/incidents': [
    'utils/own-rules/own-platform',
    'utils/rules',
    'utils/unwrap',
    'utils/url',
    '@noble/hashes/sha2.js',
    'fflate',
    'zod/mini',
  ],
  'utils/settings': ['utils/language', 'utils/own-rules', 'utils/rules'],
  'utils/language': ['locales'],
  'utils/visit': [
    'utils/guess',
    'utils/incidents',
    'utils/language',
    'utils/messages',
    'utils/own-rules',
    'utils/rules',
    'utils/settings',
    'utils/unwrap',
    'utils/url',
  ],
  'utils/messages': [
    'utils/guess',
    'utils/incidents/store-fault',
    'utils/own-rules',
    'utils/page/collect-texts',
    'utils/resolve',
    'utils/rules',
    'utils/settings',
    'utils/unwrap',
    'utils/url',
  ],
  'utils/page': ['utils/messages', 'utils/rules', 'utils/unwrap', 'utils/guess'],
  'utils/browser': ['utils', 'idb', 'webextension-polyfill'],
  components: ['utils', 'preact', 'preact/hooks', 'uqr', 'components'],
  entrypoints: ['utils', 'components', 'preact', 'preact/hooks', 'webextension-polyfill', 'wxt/utils'],
};

/** The one file that stands in no room, because nearly each of them needs it. */
const EVERYBODYS = 'utils/is-record';

/** Rooms that components never reach, whatever else of `utils` they may know. */
const SHELL = ['utils/browser', 'utils/page'];

const roomOf = (path: string) =>
  Object.keys(ROOMS)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const IMPORT = /^(?:import|export)\b[^'";=]*from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;
/** The rooms in the order in which ARCHITECTURE.md draws them, from the top. */
const DRAWN =
  text('ARCHITECTURE.md')
    .split('```')[1]
    ?.match(/\butils\/[a-z-]+/g) ?? [];

const imports = files.flatMap((file) => {
  const room = roomOf(file);
  const found = [...text(file).matchAll(IMPORT)].map(([line, from, only, late]) => {
    const name = from ?? only ?? late ?? '';
    const imported = name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), name)) : name;
    return { imported, isType: /^(?:import|export) type\b/.test(line) };
  });
  return room ? found.map((each) => ({ file, room, ...each })) : [];
});

describe('the rooms', () => {
  it('are read from the files themselves', () => expect(imports.length).toBeGreaterThan(100));

  it('import only whom they may', () => {
    const strays = imports.filter(({ room, imported }) => {
      const allowed = [room, EVERYBODYS, ...(ROOMS[room] ?? [])];
      const mayImport = allowed.some((name) => imported === name || imported.startsWith(`${name}/`));
      const isShell = room === 'components' && SHELL.some((name) => imported.startsWith(`${name}/`));
      return !mayImport || isShell;
    });
    expect(
      strays.map(({ file, imported }) => `${file} imports ${imported}`),
      'pass it in as an argument, or move the file to the room it belongs to',
    ).toEqual([]);
  });

  it('are all drawn in ARCHITECTURE.md, and take from those below only, types excepted', () => {
    const rooms = files.flatMap((file) => /^utils\/[^/]+(?=\/)/.exec(file) ?? []);
    expect([...DRAWN].sort()).toEqual([...new Set(rooms)].sort());
    const place = (path: string) => DRAWN.findIndex((room) => path.startsWith(`${room}/`));
    const strays = imports.filter(
      ({ file, imported, isType }) => !isType && place(imported) >= 0 && place(imported) < place(file),
    );
    expect(strays.map(({ file, imported }) => `${file} imports ${imported}`)).toEqual([]);
  });

  it('have no file import itself around a corner, types excepted', () => {
    const named = new Map(files.map((file) => [file, [] as string[]]));
    for (const { file, imported, isType } of imports) {
      const other = [imported, `${imported}.ts`, `${imported}.tsx`].find((each) => named.has(each));
      if (other && !isType) named.get(file)?.push(other);
    }
    const circles = files.filter((file) => {
      const reached = new Set(named.get(file));
      for (const each of reached) for (const next of named.get(each) ?? []) reached.add(next);
      return reached.has(file);
    });
    expect(circles, 'what both need belongs to the one that needs nothing of the other').toEqual([]);
  });

  it('hold the extension API in utils/browser and the wiring only', () => {
    const strays = files.filter(
      (file) =>
        /^(utils|components)\//.test(file) &&
        !file.startsWith('utils/browser/') &&
        /\bbrowser\.\w+\./.test(text(file)),
    );
    expect(strays, 'let utils/browser do it, and take what it gives as an argument').toEqual([]);
  });

  it('have no entry point take from another', () => {
    const entryOf = (path: string) => /^entrypoints\/([^/.]+)/.exec(path)?.[1];
    const strays = imports.filter(({ file, imported }) => {
      const taken = entryOf(imported);
      return entryOf(file) !== undefined && taken !== undefined && taken !== entryOf(file);
    });
    expect(
      strays.map(({ file, imported }) => `${file} imports ${imported}`),
      'what two pages need belongs to components or utils',
    ).toEqual([]);
  });

  it('keep clock and chance out of the core', () => {
    const core = Object.keys(ROOMS).filter((room) => room.startsWith('utils/') && !SHELL.includes(room));
    const strays = files.filter(
      (file) =>
        core.includes(roomOf(file) ?? '') &&
        /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\.getRandomValues/.test(
          text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
    );
    expect(strays, 'time and ids are arguments').toEqual([]);
  });
});

describe('the files', () => {
  it('have rooms with names of their own', () => {
    const strays = files.filter((file) =>
      /(^|\/)(helpers?|common|misc|lib|constants|types)(\.tsx?|\/)/.test(file),
    );
    expect(
      strays,
      'name the folder after what it holds; a constant lives with its user, a type with its maker',
    ).toEqual([]);
  });

  it('T6 make no markup and no code out of strings', () => {
    const strays = files.filter(
      (file) =>
        /^(entrypoints|components|utils)\//.test(file) &&
        /\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(|dangerouslySetInnerHTML/.test(
          text(file),
        ),
    );
    expect(strays, 'use textContent, or elements').toEqual([]);
  });

  it('T21 let the browser keep nothing that is written into a field: it would outlive what is deleted', () => {
    const fields = files
      .filter((file) => /^components\/.*\.tsx$/.test(file))
      .flatMap((file) =>
        [...text(file).matchAll(/<(?:textarea|input)\s(?:[^>]|=>)*?\/>/g)].map(([field]) => ({
          file,
          field,
        })),
      )
      .filter(({ field }) => !/\stype="(?:checkbox|radio|file|date)"/.test(field));
    expect(fields.length).toBeGreaterThan(10);
    const strays = fields.filter(({ field }) => !field.includes('autocomplete="off"'));
    expect(strays, 'say autocomplete="off"').toEqual([]);
  });

  it('give out nothing that nobody takes', () => {
    // `import { a, type B as C } from '…'`, and `const { a } = await import('…')`.
    const clauses = /\bimport [^'"]*?\{([^}]*)\}|\{([^}]*)\}[^{;]*\bimport\(/g;
    const taken = new Set(
      [...files.map(text).join('\n').matchAll(clauses)].flatMap(
        ([, named = '', late = '']) => `${named} ${late}`.match(/\w+/g) ?? [],
      ),
    );
    const given = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm;
    const strays = files
      .filter((file) => /^(?:entrypoints|components|utils)\//.test(file))
      // Their examples are found by where they are.
      .filter((file) => !file.startsWith('utils/rules/platforms/'))
      .flatMap((file) => [...text(file).matchAll(given)].map(([, name = '']) => ({ file, name })))
      .filter(({ name }) => !taken.has(name));
    expect(
      strays.map(({ file, name }) => `${file} exports ${name}`),
      'keep it to the file, or delete it',
    ).toEqual([]);
  });

  it('switch no test off', () => {
    const strays = files.filter(
      (file) => file.startsWith('tests/') && /\b(it|test|describe)\.(skip|only|todo)\(/.test(text(file)),
    );
    expect(strays, 'mend it or delete it').toEqual([]);
  });
});
