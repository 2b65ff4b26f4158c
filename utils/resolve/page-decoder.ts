/**
 * In which letters a page is written, it says in its header or near its beginning; what is no name of any counts as UTF-8.
 *
 * @param contentType the header, where there is one
 * @param start the first bytes; looked at are 1024, as the HTML standard has it
 */
export function pageDecoder(contentType: string | null, start = new Uint8Array()): TextDecoder {
  const beginning = new TextDecoder('latin1').decode(start.subarray(0, 1024));
  const [, label] = /charset\s*=\s*["']?([\w-]{2,20})/i.exec(contentType + beginning) ?? [];
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
