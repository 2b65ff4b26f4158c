/** The same address, but for the fragment, which no request has, and which changes without anybody being asked. */
export function isSamePage(a: string, b: string): boolean {
  return a.split('#', 1)[0] === b.split('#', 1)[0];
}
