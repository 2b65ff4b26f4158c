import type { Chapter, Row } from './row';

/** The chapters as one Markdown table. */
export function markdownTable(chapters: readonly Chapter[]): string {
  return [
    '| what | against | median | quartiles | aim | |',
    '| --- | --- | ---: | --- | ---: | --- |',
    ...chapters.flatMap(({ title, rows }) => [`| **${title}** | | | | | |`, ...rows.map(line)]),
  ].join('\n');
}

function line(row: Row): string {
  const { what, against = '', measured, aim, unit } = row;
  const { low, median, high } = measured;
  const quartiles = low === high ? '' : `${figure(low, unit)} – ${figure(high, unit)}`;
  const wanted = aim === undefined ? '' : unit === 'of' ? String(aim) : `≤ ${figure(aim, unit)}`;
  const shown = unit === 'of' ? `${median} of ${row.total}` : figure(median, unit);
  return `| ${what} | ${against} | ${shown} | ${quartiles} | ${wanted} | ${verdict(row)} |`;
}

function verdict({ measured, aim }: Row): string {
  if (aim === undefined) return '';
  return measured.median <= aim ? 'yes' : '**no**';
}

function figure(value: number, unit: Row['unit']): string {
  if (unit === 'x') return `${value.toFixed(value < 10 ? 2 : 1)}x`;
  if (unit === 'of' || unit === '') return String(Math.round(value * 1000) / 1000);
  return `${value.toFixed(value < 10 || unit === 'kB' ? 1 : 0)} ${unit}`;
}
