/**
 * The cells of a CSV text by RFC 4180, record by record. Written apart from what writes it, to check it.
 *
 * @param text without a byte order mark, each record ended by CR LF
 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (let i = 0; i < text.length; ) {
    let cell = '';
    if (text[i] === '"') {
      for (i++; text[i] !== '"' || text[i + 1] === '"'; i++) {
        cell += text[i];
        if (text[i] === '"') i++;
      }
      i++;
    } else for (; text[i] !== ',' && text[i] !== '\r'; i++) cell += text[i];
    record.push(cell);
    if (text[i] === '\r') {
      records.push(record);
      record = [];
      i += 2;
    } else i++;
  }
  return records;
}
