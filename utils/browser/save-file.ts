/**
 * Hands a file to the person through an anchor with `download`: the one way that every browser has, Firefox for
 * Android included, and that needs no permission.
 */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has taken it over once the click was handled; Android is slow about it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
