import { ownVersion } from '../../utils/browser/own-version';
import { signWithOwnKey } from '../../utils/browser/signing-key';

/**
 * The package of the copy for others, of what its lines mean, and of the report. What zips is fetched when it is
 * needed.
 *
 * @param onDigest told the SHA-256 of the manifest
 */
export async function* writeEvidence(
  jsonLines: AsyncIterable<string>,
  report: AsyncIterable<string>,
  onDigest: (hash: string) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const [{ exportEvidence }, { default: schema }] = await Promise.all([
    import('../../utils/incidents/export/evidence/evidence'),
    import('../../utils/incidents/block-incident.schema.json'),
  ]);
  yield* exportEvidence(
    [
      { path: 'incidents.jsonl', mediatype: 'application/jsonl', pieces: jsonLines },
      {
        path: 'block-incident.schema.json',
        mediatype: 'application/schema+json',
        pieces: [`${JSON.stringify(schema, null, 2)}\n`],
      },
      { path: 'report.html', mediatype: 'text/html', pieces: report },
    ],
    { made: new Date(), software: `Onward ${ownVersion()}`, sign: signWithOwnKey, onDigest },
  );
}
