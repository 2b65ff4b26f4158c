import type { Browser, Page } from 'puppeteer-core';
import type { Spot } from './driver';
import { contextOf, run } from './firefox-bidi';

/** Only the debugger sees into a closed root: DOM.describeNode names it, DOM.resolveNode gives a handle. */
export async function closedRootSpotInChromium(
  page: Page,
  host: string,
  selector: string,
  isPressed = false,
): Promise<Spot | undefined> {
  const session = await page.createCDPSession();
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(host)})`,
    });
    if (result.objectId === undefined) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
    const root = node.shadowRoots?.[0];
    if (root === undefined) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    if (object.objectId === undefined) return undefined;
    const { result: spot } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (selector, isPressed) { return (${spotOf})(this, selector, isPressed); }`,
      arguments: [{ value: selector }, { value: isPressed }],
      returnByValue: true,
    });
    return spot.value ?? undefined;
  } finally {
    await session.detach();
  }
}

/** BiDi hands out closed roots too when asked for the whole shadow tree. */
export async function closedRootSpotInFirefox(
  browser: Browser,
  page: Page,
  host: string,
  selector: string,
  isPressed = false,
): Promise<Spot | undefined> {
  const target = { context: contextOf(page) };
  const element = await run(browser, 'evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`,
    target,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = (element as { shadowRoot?: { sharedId: string } } | undefined)?.shadowRoot;
  if (!root) return undefined;
  const spot = await run(browser, 'callFunction', {
    functionDeclaration: `(root, selector, isPressed) => JSON.stringify((${spotOf})(root, selector, isPressed) ?? null)`,
    arguments: [
      { sharedId: root.sharedId },
      { type: 'string', value: selector },
      { type: 'boolean', value: isPressed },
    ],
    target,
  });
  return JSON.parse(spot as string) ?? undefined;
}

/** Runs inside the page, so it may use nothing from outside itself. */
function spotOf(root: ParentNode, selector: string, isPressed: boolean): Spot | undefined {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) return undefined;
  if (isPressed) element.click();
  const { x, y, width, height } = element.getBoundingClientRect();
  // Browsers round to a fraction of a pixel.
  const isInWindow = x >= -1 && y >= -1 && x + width <= innerWidth + 1 && y + height <= innerHeight + 1;
  const fits = isInWindow && element.scrollWidth <= Math.ceil(width) + 1;
  return { x: x + width / 2, y: y + height / 2, text: element.textContent ?? '', fits };
}
