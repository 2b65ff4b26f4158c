/**
 * `npm run verify-evidence -- FILE.zip`: makes the checks of the package's own `VERIFY.md`, and says in words what it
 * found. Exit 0 when everything is as it was signed, 1 when not, 2 when there is no file.
 */
import { readFileSync } from 'node:fs';
import {
  checkEvidence,
  type EvidenceFault,
  type EvidenceReport,
} from '../utils/incidents/export/evidence/check-evidence';
import { unpack } from './package/unpack';
import { endWithUsage, readOptions } from './usage';

const USAGE = 'npm run --silent verify-evidence -- FILE.zip';

const SAYS: Readonly<Record<EvidenceFault['what'], string>> = {
  'no-manifest': 'is missing or cannot be read: without it nothing can be checked',
  'no-digest': 'is missing or cannot be read: there is no signature',
  'file-changed': 'is not what was signed',
  'file-missing': 'is named in the manifest and not there',
  'file-unnamed': 'is there and not named in the manifest',
  'manifest-changed': 'is not the one whose hash the digest holds',
  'digest-changed': 'is not written as it was when it was made',
  'signature-wrong': 'holds a signature that does not fit the manifest and the key',
};

process.exitCode = await main(readOptions({ allowPositionals: true }, USAGE).positionals);

async function main([file, ...rest]: string[]): Promise<number> {
  if (file === undefined || rest.length > 0) endWithUsage(USAGE);
  let zip: Uint8Array;
  try {
    zip = readFileSync(file);
  } catch (error) {
    endWithUsage(USAGE, error);
  }
  let report: EvidenceReport;
  try {
    report = await checkEvidence(unpack(zip));
  } catch (error) {
    process.stderr.write(`DAMAGED  ${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  process.stdout.write(`${linesOf(report).join('\n')}\n`);
  return report.outcome === 'intact' ? 0 : 1;
}

/** Names of damaged files may be anything, so they are quoted: a terminal obeys what it prints. */
function linesOf({ outcome, faults, intact, manifest, key, created }: EvidenceReport): string[] {
  return [
    ...intact.map((path) => `intact   ${path}`),
    ...faults.map(({ what, path }) => `DAMAGED  ${JSON.stringify(path)} ${SAYS[what]}`),
    ...(created === undefined ? [] : [`made     ${created}, by the clock of the device`]),
    ...(manifest === undefined ? [] : [`manifest sha256:${manifest}`]),
    ...(key === undefined ? [] : [`key      sha256:${key}`]),
    outcome === 'intact'
      ? 'Nothing was changed since this key signed it. Whose key it is, only a comparison with its fingerprint can say.'
      : 'Not everything is as it was signed.',
  ];
}
