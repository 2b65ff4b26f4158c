import { ownVersion } from '../../utils/browser/features';
import { signWithOwnKey } from '../../utils/browser/signing-key';

/**
 * The package of the copy for others and of the report. What zips is fetched when it is needed.
 *
 * @param onDigest told the SHA-256 of the manifest
 */
export async function* writeEvidence(
  jsonLines: AsyncIterable<string>,
  report: AsyncIterable<string>,
  onDigest: (hash: string) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { exportEvidence } = await import('../../utils/incidents/export/evidence/evidence');
  yield* exportEvidence(
    [
      { path: 'incidents.jsonl', mediatype: 'application/jsonl', pieces: jsonLines },
      { path: 'report.html', mediatype: 'text/html', pieces: report },
    ],
    { made: new Date(), software: `Onward ${ownVersion()}`, sign: signWithOwnKey, onDigest },
  );
}
