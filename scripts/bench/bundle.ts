import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * A module of this folder with all it imports as one plain file, as the extension has it. vite-node would put an
 * accessor between any two modules, and nanoseconds would measure those.
 */
export async function importBundled<T>(name: string): Promise<T> {
  return inFile(name, 'es', (file) => import(pathToFileURL(file).href));
}

/** The same as a script for a page; what the module exports is then in the global `measured`. */
export async function scriptOf(name: string): Promise<string> {
  return inFile(name, 'iife', (file) => readFile(file, 'utf8'));
}

async function inFile<T>(name: string, format: 'es' | 'iife', use: (file: string) => Promise<T>): Promise<T> {
  const outDir = await mkdtemp(join(tmpdir(), 'onward-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: false,
        minify: false,
        lib: {
          entry: join(import.meta.dirname, `${name}.ts`),
          formats: [format],
          name: 'measured',
          fileName: () => 'bundle.mjs',
        },
      },
    });
    return await use(join(outDir, 'bundle.mjs'));
  } finally {
    await rm(outDir, { recursive: true });
  }
}
