import { describe, expect, it } from 'vitest';
import contributing from '../CONTRIBUTING.md?raw';
import manifest from '../package.json';

const { dependencies, devDependencies, overrides } = manifest;
const packages = Object.keys({ ...dependencies, ...devDependencies, ...overrides });

const sources = import.meta.glob<string>('../{components,entrypoints,scripts,utils}/**/*.{ts,tsx}', {
  eager: true,
  import: 'default',
  query: '?raw',
});

describe('CONTRIBUTING.md', () => {
  it('has dependencies to name', () => expect(packages.length).toBeGreaterThan(0));

  it.each(packages)('names %s with its reason', (name) => {
    const line = contributing.split('\n').find((each) => each.includes(`\`${name}\``));
    expect(line, `give ${name} a line under "Dependencies", or drop it`).toBeDefined();
  });

  it.each(Object.keys(manifest.scripts).filter((name) => name !== 'postinstall'))(
    'names the script %s',
    (name) => expect(contributing).toMatch(new RegExp(`\`(?:npm )?${name}\``)),
  );

  it('names only packages that are there', () => {
    const table = contributing.slice(contributing.indexOf('## Dependencies'));
    const cells = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => cell?.split(', ') ?? []);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.map((cell) => cell.replaceAll('`', '')).filter((name) => !packages.includes(name))).toEqual(
      [],
    );
  });

  it('says where things begin by names that stand there', () => {
    const [, table = ''] = contributing.split('## Add something else');
    const begun = [...table.matchAll(/((?:`\w+`[^`|]*)+) in `([\w/.-]+\.tsx?)`/g)].flatMap(
      ([, names = '', file = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => [name, file]),
    );
    expect(begun.length).toBeGreaterThan(5);
    const missing = begun.filter(([name, file]) => {
      const path = Object.keys(sources).find((each) => each.endsWith(`/${file}`)) ?? '';
      return !new RegExp(`\\b(?:const|function|interface|type) ${name}\\b`).test(sources[path] ?? '');
    });
    expect(missing).toEqual([]);
  });

  it('shows how to add a platform first, in under a screen', () => {
    const [, first = ''] = contributing.split(/^## /m);
    expect(first).toMatch(/^Add a platform in one file\n/);
    expect(first.trimEnd().split('\n').length).toBeLessThanOrEqual(35);
  });
});
