/*
 * These also run inside strangers' pages, put there by a click in our menu, and so may use nothing from outside
 * themselves.
 */

/** @returns whether the browser let it copy */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says something for four seconds, in a closed root on the top layer. */
export function sayText(words: string): void {
  const host = document.createElement('div');
  host.style.cssText =
    'all: initial !important; position: fixed !important; inset: auto 10vw 24px !important; width: fit-content !important; margin: auto !important;';
  const note = document.createElement('p');
  note.role = 'status';
  note.style.cssText =
    'margin: 0; padding: 14px; border-radius: 9px; background: #12312d; color: #f4f1e8; font: 15px system-ui; overflow-wrap: anywhere;';
  host.attachShadow({ mode: 'closed' }).append(note);
  document.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();
  // Heard only where it comes after the region.
  setTimeout(() => note.append(words), 99);
  setTimeout(() => host.remove(), 4000);
}
