import { DOMParser } from 'linkedom';

/** A cell as the spreadsheet holds it. */
interface Cell {
  /** A text as it stands; a figure or truth value as it is written in the file. */
  value: string;
  isText: boolean;
  isFormula: boolean;
}

/** The first sheet of an unpacked `.xlsx`, by the name of the cell: `A1`. Empty cells are not there. */
export function readSheet(files: ReadonlyMap<string, Uint8Array>): Map<string, Cell> {
  const texts = parts(files, 'xl/sharedStrings.xml', 'si').map(textOf);
  const cells = new Map<string, Cell>();
  for (const cell of parts(files, 'xl/worksheets/sheet1.xml', 'c')) {
    const value = cell.querySelector('v')?.textContent ?? '';
    const isText = cell.getAttribute('t') === 's';
    cells.set(cell.getAttribute('r') ?? '', {
      value: isText ? (texts[Number(value)] ?? '') : value,
      isText,
      isFormula: cell.querySelector('f') !== null,
    });
  }
  return cells;
}

/** @param column from 0 @param row from 0 */
export function cellName(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return `${column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))}${letter}${row + 1}`;
}

function parts(files: ReadonlyMap<string, Uint8Array>, path: string, tag: string): Element[] {
  const xml = new TextDecoder().decode(files.get(path));
  return [...new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll(tag)] as Element[];
}

/** Without what is only there for reading aloud; signs that XML cannot hold are written as `_x0000_`. */
function textOf(item: Element): string {
  const texts = [...item.querySelectorAll('t')].filter((text) => text.parentElement?.tagName !== 'rPh');
  return texts
    .map((text) => text.textContent ?? '')
    .join('')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
