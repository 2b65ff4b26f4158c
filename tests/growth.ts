/** Of two texts, one four times as long as the other: the shorter is long enough to tell a square from a line. */
const SHORT = 1 << 12;
const TIMES = 4;
/** A square gives 16, a line 4. */
const TOO_STEEP = 8;
/** Times below this are the machine's and not the text's, in milliseconds; added to both. */
const NOISE = 2;

/**
 * Whether a function takes longer than a text grows. It is the ratio of two times that says so, each the shortest of
 * some, so that a slow or a busy machine says the same.
 *
 * @param piece what the text repeats
 * @param end what stands behind it
 */
export function grows(read: (text: string) => unknown, piece: string, end: string): boolean {
  const text = (length: number): string => piece.repeat(length / piece.length) + end;
  const long = text(TIMES * SHORT);
  // Most are done at once, and there is nothing to compare.
  if (timeOf(() => read(long)) < TOO_STEEP * NOISE) return false;
  const short = text(SHORT);
  return shortest(() => read(long)) + NOISE > TOO_STEEP * (shortest(() => read(short)) + NOISE);
}

function shortest(task: () => unknown): number {
  return Math.min(...[1, 2, 3].map(() => timeOf(task)));
}

/** In milliseconds of this process, whatever else the machine does. */
function timeOf(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
