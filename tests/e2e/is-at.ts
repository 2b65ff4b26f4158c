/** Whether an address is the one wanted. */
export function isAt(actual: string, wanted: string | RegExp): boolean {
  return wanted instanceof RegExp ? wanted.test(actual) : actual === wanted;
}
