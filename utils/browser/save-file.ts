/** By then every browser has taken a file over; Android is slow about it. */
const TAKEN_MS = 60_000;

/**
 * Hands a file to the person through an anchor with `download`: the one way that every browser has, Firefox for
 * Android included, and that needs no permission.
 *
 * @param onTaken called when the browser has its copy
 */
export function saveFile(name: string, file: Blob, onTaken?: () => void): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
    onTaken?.();
  }, TAKEN_MS);
}
