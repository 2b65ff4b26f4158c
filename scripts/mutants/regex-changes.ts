/** What stands from `start` to `end` of `/pattern/flags`, and what takes its place. */
interface RegexChange {
  start: number;
  end: number;
  by: string;
}

/** An escape, a class, what opens a group, a quantifier, or any other sign. */
const PIECE =
  /\\[pu]\{[^}]*\}|\\u[\da-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|(?:[+*?]|\{\d+(?:,\d*)?\})\??|./gi;

/**
 * Every small change of a regular expression: an anchor, a flag or one alternative left out, a quantifier changed or
 * left out, a class or a look around turned to its opposite. What would be no regular expression is not among them.
 */
export function regexChanges(pattern: string, flags: string): RegexChange[] {
  const changes: RegexChange[] = [];
  const change = (start: number, end: number, by = '') => changes.push({ start, end, by });
  /** Of the whole and of each group that is open: where its alternatives begin. */
  const open: number[][] = [[1]];
  const close = (end: number) => {
    const starts = open.pop() ?? [];
    if (starts.length === 1) return;
    for (const [index, start] of starts.entries()) {
      const next = starts[index + 1];
      if (next === undefined) change(start - 1, end);
      else change(start, next);
    }
  };

  for (const { 0: piece, index } of pattern.matchAll(PIECE)) {
    const start = 1 + index;
    const end = start + piece.length;
    if (piece === '|') open.at(-1)?.push(end);
    else if (piece === ')') close(start);
    else if (piece.startsWith('(')) {
      open.push([end]);
      if (/[=!]$/.test(piece)) change(end - 1, end, piece.endsWith('=') ? '!' : '=');
    } else if (piece.startsWith('[^')) change(start + 1, start + 2);
    else if (piece.startsWith('[')) change(start + 1, start + 1, '^');
    else if (/^(?:[$^]|\\b)$/i.test(piece)) change(start, end);
    else if (/^\\[dpsw]/i.test(piece)) change(start + 1, start + 2, turned(piece.charAt(1)));
    else if (/^[+*]/.test(piece)) change(start, start + 1, piece.startsWith('+') ? '*' : '+');
    else if (/^\?|^\{./.test(piece)) change(start, end);
  }
  close(1 + pattern.length);
  for (let at = pattern.length + 2; at < pattern.length + 2 + flags.length; at++) change(at, at + 1);

  const whole = `/${pattern}/${flags}`;
  return changes.filter(({ start, end, by }) => isRegex(whole.slice(0, start) + by + whole.slice(end)));
}

const turned = (letter: string) =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

function isRegex(whole: string): boolean {
  const end = whole.lastIndexOf('/');
  try {
    new RegExp(whole.slice(1, end), whole.slice(end + 1));
    // Where nothing is left, it would be a comment.
    return end > 1;
  } catch {
    return false;
  }
}
