/**
 * `npm run sizes`: the scripts of each context of both built extensions, in kB (1000 bytes), gzipped and plain, and
 * the catalogue's share of them; and the background as it would be with the first platforms only.
 */
import { browserNames } from './browsers/find';
import { FIRST_PLATFORMS, measureBackground, measureCatalogue } from './package/build-size';
import { builtExtension } from './package/extension';
import { measureSizes } from './package/sizes';
import { endWithReader, readOptions } from './usage';

readOptions({}, 'npm run sizes');
endWithReader();

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

for (const name of browserNames) {
  console.log(`\n${name.padEnd(32)}${'gzip kB'.padStart(7)} ${'kB'.padStart(7)}  files`);
  for (const { context, files, bytes, gzip } of measureSizes(builtExtension(name))) {
    console.log(`${context.padEnd(32)}${kilobytes(gzip)} ${kilobytes(bytes)}  ${files.join(' ')}`);
  }
}

const shares = [
  ['of each that knows all platforms', 'the catalogue', await measureCatalogue()],
  ['the same, first platforms only', 'the catalogue', await measureCatalogue(FIRST_PLATFORMS)],
  [
    'background, first platforms only',
    FIRST_PLATFORMS.join(' '),
    await measureBackground('chromium', FIRST_PLATFORMS),
  ],
] as const;
console.log();
for (const [name, what, { bytes, gzip }] of shares) {
  console.log(`${name.padEnd(34)}${kilobytes(gzip)} ${kilobytes(bytes)}  ${what}`);
}
