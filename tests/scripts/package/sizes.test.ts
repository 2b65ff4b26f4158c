import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSizes } from '../../../scripts/package/sizes';

const FILES = {
  'manifest.json': '{"background":{"service_worker":"background.js","type":"module"}}',
  'background.js': 'import{a}from"./chunks/store.js";a()',
  'chunks/store.js': 'import"./deep.js";export const a=()=>import(`./late.js`)',
  'chunks/deep.js': '"deep"',
  'chunks/late.js': 'import"./store.js";"late"',
  'content-scripts/strip.js': '"strip"',
  'injected.js': '"injected on a click"',
  'popup.html': '<script type="module" crossorigin src="/chunks/popup.js"></script><link href="/a.css">',
  'chunks/popup.js': 'import { a } from "/chunks/deep.js"',
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onward-sizes-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the size of a context', () => {
  it.each([
    { context: 'content script strip', files: ['content-scripts/strip.js'] },
    { context: 'content script injected', files: ['injected.js'] },
    {
      context: 'background',
      files: ['background.js', 'chunks/deep.js', 'chunks/late.js', 'chunks/store.js'],
    },
    { context: 'popup.html', files: ['chunks/deep.js', 'chunks/popup.js'] },
  ])('of $context is that of all its scripts, however they are imported', ({ context, files }) => {
    const size = measureSizes(folder).find((each) => each.context === context);
    const contents = files.map((file) => FILES[file as keyof typeof FILES]);
    expect(size?.files).toEqual(files);
    expect(size?.bytes).toBe(contents.join('').length);
    expect(size?.gzip).toBe(contents.reduce((sum, each) => sum + gzipSync(each, { level: 9 }).length, 0));
  });
});
