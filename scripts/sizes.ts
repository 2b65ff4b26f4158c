/**
 * `npm run sizes`: the scripts of each context of both built extensions, in kB (1000 bytes), gzipped and plain, and
 * the catalogue's share of them.
 */
import { browserNames } from './browsers/find';
import { measureCatalogue } from './package/catalogue-size';
import { builtExtension } from './package/extension';
import { measureSizes } from './package/sizes';

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

for (const name of browserNames) {
  console.log(`\n${name.padEnd(32)}${'gzip kB'.padStart(7)} ${'kB'.padStart(7)}  files`);
  for (const { context, files, bytes, gzip } of measureSizes(builtExtension(name))) {
    console.log(`${context.padEnd(32)}${kilobytes(gzip)} ${kilobytes(bytes)}  ${files.join(' ')}`);
  }
}

const { bytes, gzip } = await measureCatalogue();
console.log(
  `\n${'of each that knows all platforms'.padEnd(32)}${kilobytes(gzip)} ${kilobytes(bytes)}  the catalogue`,
);
