import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the author still has to write; `tests/rules` fails until it is gone. */
export const FILL_IN = 'FILL IN';

/**
 * Writes the file of a new platform, its first example failing and saying what to fill in.
 *
 * @param id the platform's id, kebab-case: the file's name and the beginning of its rules' ids
 * @param folder where platform files live
 * @param month when the facts were seen, `2026-08`
 * @param version the extension's, `1.2.0`
 * @returns the path of the new file
 * @throws when the id is not kebab-case or the file exists; nothing is written then
 */
export function writeNewPlatform(id: string, folder: string, month: string, version: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Error(`not a platform id (kebab-case): ${id}`);
  const path = join(folder, `${id}.ts`);
  if (existsSync(path)) throw new Error(`${path} exists; add your rule there`);
  writeFileSync(path, newPlatform(id, month, sinceFor(version)));
  return path;
}

/** The version a platform comes with that is added now: the next one, and 1.0 as long as that is not out. */
function sinceFor(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 1 ? '1.0' : `${major}.${minor + 1}`;
}

/** The text of that file; `utils/rules/README.md` explains every field. */
export function newPlatform(id: string, month: string, since: string): string {
  return `import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: '${id}',
  name: { en: '${FILL_IN} its name', zh_CN: '${FILL_IN} its Chinese name, or nothing' },
  pack: 'international',
  since: '${since}',
  rules: [
    {
      id: '${id}/link',
      // ${FILL_IN} the host and the path of the interstitial.
      match: ['*://link.${id}.example/*'],
      // ${FILL_IN} what the page does, with \`reason\` and \`basis\`; it stays unknown while nothing proves more.
      kind: 'unknown',
      // ${FILL_IN} where the destination stands.
      destination: [{ from: 'param', name: 'url' }],
      verified: '${month}',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: '${id}/link',
    url: '${FILL_IN} the address of the interstitial, as the address bar shows it',
    destination: '${FILL_IN} the address it leads to',
  },
  {
    rule: '${id}/link',
    url: '${FILL_IN} the same address without its destination',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://www.${id}.example/', why: '${FILL_IN} an ordinary page of the platform' },
];
`;
}
