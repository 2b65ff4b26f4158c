import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPieces } from '../../../entrypoints/incidents/gather-pieces';

/** What was handed over, piece by piece, copied as a file does it. */
async function gathered(parts: readonly (string | Uint8Array)[], size: number): Promise<Uint8Array[]> {
  const written: Uint8Array[] = [];
  const pieces = gatherPieces({ write: async (piece) => void written.push(piece.slice()) }, size);
  for (const part of parts) await pieces.add(part);
  await pieces.flush();
  return written;
}

describe('pieces of a file', () => {
  it('hold together what was written, whatever it is and wherever they end', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30, size: 'max' }),
      fc.uint8Array({ maxLength: 30, size: 'max' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part), fc.integer({ min: 4, max: 20 }), async (parts, size) => {
        const written = await gathered(parts, size);
        expect(Buffer.concat(written)).toEqual(
          Buffer.concat(parts.map((each) => Buffer.from(each as string))),
        );
        for (const piece of written) expect(piece.length).toBeLessThanOrEqual(size);
      }),
    );
  });

  it('are few', async () => {
    expect(await gathered(Array(100).fill('知乎\n'), 350)).toHaveLength(2);
  });
});
