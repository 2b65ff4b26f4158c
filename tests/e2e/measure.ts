import type { Page } from 'puppeteer-core';

/** How long a page may take to be laid out and coloured anew, in milliseconds. */
const SETTLED_MS = 5000;

/** What is wrong and stays so: on a loaded machine a page that was given another width or colour is not done at once. */
export async function lasting<T>(look: () => Promise<T[]>): Promise<T[]> {
  for (const deadline = Date.now() + SETTLED_MS; ; ) {
    const faults = await look();
    if (faults.length === 0 || Date.now() > deadline) return faults;
    await new Promise((wake) => setTimeout(wake, 250));
  }
}

/** What a person has to be able to hit. A link inside a sentence is as high as its line, and may be (WCAG 2.5.8). */
const CONTROLS = 'button, a[href], summary, select, textarea, input:not([hidden])';

/** Controls that a finger may miss: narrower or lower than 44 CSS pixels, as `tag text: width x height`. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.$$eval(CONTROLS, (controls) =>
    controls.flatMap((control) => {
      const isInline = getComputedStyle(control).display === 'inline';
      // A press on its label is a press on the control.
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      if (isInline || width === 0 || (width >= 43.5 && height >= 43.5)) return [];
      return [`${control.tagName} ${control.textContent}: ${Math.round(width)} x ${Math.round(height)}`];
    }),
  );
}

/** By how many CSS pixels the page is wider than its window; it may not be, whatever the zoom. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Texts of which a part is out of sight, as `tag.class text`. Addresses may be shortened: the whole one is near. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.$$eval('body *', (elements) =>
    elements.flatMap((element) => {
      const speaks = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      const isMeant = element.closest(
        '.heard, .address, .rest, svg, select, option, .matrix-scroll, .table-scroll',
      );
      if (!speaks || isMeant || !element.checkVisibility()) return [];
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      const isCut = boxesAround(element).some(
        (box) => text.right > box.right + 1 || text.left < box.left - 1 || text.bottom > box.bottom + 1,
      );
      return isCut ? [`${element.tagName}.${element.className} ${element.textContent}`] : [];

      /** Everything that cuts off or frames what is inside. */
      function boxesAround(inner: Element): DOMRect[] {
        const boxes: DOMRect[] = [];
        for (let box: Element | null = inner; box; box = box.parentElement) {
          const { overflowX, overflowY, borderLeftWidth } = getComputedStyle(box);
          const scrolls = overflowY === 'auto' || overflowX === 'auto';
          if (scrolls) break;
          if (overflowX !== 'visible' || borderLeftWidth !== '0px' || box.matches('button, label'))
            boxes.push(box.getBoundingClientRect());
        }
        return boxes;
      }
    }),
  );
}
