import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** What the platforms alone weigh in every context that knows them all, in bytes: built as the extension is. */
export async function measureCatalogue(): Promise<{ bytes: number; gzip: number }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: resolve(import.meta.dirname, '../../utils/rules/all-platforms.ts'),
        formats: ['es'],
        fileName: 'catalogue',
      },
    },
  });
  const code = (built as Rolldown.RolldownOutput[])[0]?.output[0].code ?? '';
  return { bytes: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
}
