/** Longer texts may have no room even where it is largest. */
const SHORT = 90;

/** What makes the box of a text that is longer than its room a stop of the keyboard, which then scrolls it. */
export function scrolls(text: string | undefined): { tabIndex?: 0 } {
  return text && text.length > SHORT ? { tabIndex: 0 } : {};
}
