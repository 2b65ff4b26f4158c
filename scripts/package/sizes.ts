import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Everything of one context that is script: its entry and all it imports, at once or later. Sizes in bytes. */
export interface ContextSize {
  /** `background`, `content script <name>`, or the page's file name. */
  context: string;
  files: string[];
  bytes: number;
  /** Sum of the files, each gzipped alone, as a package holds them. */
  gzip: number;
}

/**
 * Measures an unpacked extension. A script at its top that is not the background's is one to be injected.
 *
 * @param folder the built extension, with its manifest
 * @returns one entry per context: content scripts, the background, then the pages by name
 */
export function measureSizes(folder: string): ContextSize[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const background: string[] = manifest.background?.scripts ?? [manifest.background?.service_worker];
  return [
    ...[...scriptsIn(folder, 'content-scripts'), ...scriptsIn(folder, '.')]
      .filter((file) => !background.includes(file))
      .map((file) => measure(folder, `content script ${posix.basename(file, '.js')}`, [file])),
    measure(folder, 'background', background),
    ...readdirSync(folder)
      .filter((file) => file.endsWith('.html'))
      .map((page) => measure(folder, page, scriptsOf(readFileSync(join(folder, page), 'utf8')))),
  ];
}

function measure(folder: string, context: string, entries: string[]): ContextSize {
  const files = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    queue.push(...importsOf(readFileSync(join(folder, file), 'utf8'), file));
  }
  const contents = [...files].map((file) => readFileSync(join(folder, file)));
  return {
    context,
    files: [...files].sort(),
    bytes: sum(contents.map((content) => content.length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}

function scriptsIn(folder: string, inside: string): string[] {
  if (!existsSync(join(folder, inside))) return [];
  return readdirSync(join(folder, inside))
    .filter((file) => file.endsWith('.js'))
    .map((file) => posix.join(inside, file));
}

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)].map(([, path = '']) => path);
}

/** Static and dynamic imports of other files in the package, as the bundler writes them. */
function importsOf(script: string, importer: string): string[] {
  const specifiers = script.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g);
  return [...specifiers].map(([, path = '']) =>
    path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(importer), path),
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
