/** Prints the page with everything on it: what is folded away on the screen is not on paper otherwise. */
export function printPage(): void {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const details of folded) details.open = true;
  window.print();
  for (const details of folded) details.open = false;
}
