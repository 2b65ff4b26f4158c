import type { Kind, Platform } from '../../utils/rules/define-platform';
import type { PlatformFile } from './platform-files';

const HEAD = ['Platform', 'Kinds', 'Rules', 'Examples', 'Pages', 'Last verified'];

/**
 * The table of platforms as Markdown, sorted by name: kinds, number of rules, examples and pages, and the month
 * in which the facts of its freshest rule were last seen.
 *
 * @param files the platform files
 * @param rulesOfPages for each page fixture the id of its rule
 */
export function platformTable(files: readonly PlatformFile[], rulesOfPages: readonly string[]): string {
  const rows = files
    .toSorted((a, b) => a.default.name.en.localeCompare(b.default.name.en, 'en'))
    .map(({ default: platform, examples }) => [
      nameOf(platform),
      constantFirst(platform).join(', '),
      platform.rules.length,
      examples.length,
      rulesOfPages.filter((rule) => rule.startsWith(`${platform.id}/`)).length,
      platform.rules
        .map(({ verified }) => verified)
        .sort()
        .at(-1) ?? '',
    ]);
  return [HEAD, HEAD.map((_, column) => (column < 2 ? '---' : '--:')), ...rows].map(lineOf).join('\n');
}

function nameOf({ name: { en, zh_CN = en } }: Platform): string {
  return zh_CN.startsWith(en) ? zh_CN : `${en} ${zh_CN}`;
}

/** The kinds its pages can turn out to be, the constant ones first. */
function constantFirst({ rules }: Platform): Kind[] {
  const constant = rules.map(({ kind }) => kind);
  const read = rules.flatMap(({ reading }) => reading?.says.map(([, kind]) => kind) ?? []);
  return [...new Set([...constant, ...read])];
}

function lineOf(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}
