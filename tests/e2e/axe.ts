import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong on a page, as `rule: element`.
 *
 * @param rules the rules to hold it against; by default those of WCAG 2.2 AA
 */
export async function faultsOf(page: Page, rules: readonly string[] = EVERYTHING): Promise<string[]> {
  // The extension's own policy forbids scripts from elsewhere; the driver's evaluation is not one of them.
  await page.evaluate(`if (!globalThis.axe) { ${AXE} }; void 0`);
  return page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`) as Promise<string[]>;
}
