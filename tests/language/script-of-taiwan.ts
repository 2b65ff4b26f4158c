/** The characters that people in Taiwan write every day: the first level of its own encoding. */
const BIG5 = new Set(
  new TextDecoder('big5').decode(
    Uint8Array.from(
      range(0xa4, 0xc6).flatMap((lead) =>
        [...range(0x40, 0x7e), ...range(0xa1, 0xfe)].flatMap((trail) => [lead, trail]),
      ),
    ),
  ),
);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** @returns the characters of a text that only others write, simplified ones above all */
export function strangeInTaiwan(text: string): string[] {
  return [...text].filter((each) => /\p{sc=Han}/u.test(each) && !BIG5.has(each));
}
