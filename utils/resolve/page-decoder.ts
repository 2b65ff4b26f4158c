/** What a page's bytes begin with where they say themselves how they are written; read as Latin-1. */
const MARKS: Readonly<Record<string, string>> = {
  '\xef\xbb\xbf': 'utf-8',
  '\xff\xfe': 'utf-16le',
  '\xfe\xff': 'utf-16be',
};
const NAMED = /charset\s*=\s*["']?([\w-]{2,20})/i;

/**
 * In which letters a page is written: its byte order mark says it before its header, and that before its beginning. What is
 * no name of any counts as UTF-8, and so does a name that could not be read if it were true.
 *
 * @param contentType the header, where there is one
 * @param start the first bytes; looked at are 1024, as the HTML standard has it
 */
export function pageDecoder(contentType: string | null, start = new Uint8Array()): TextDecoder {
  const beginning = new TextDecoder('latin1').decode(start.subarray(0, 1024));
  const marked = MARKS[beginning.slice(0, 3)] ?? MARKS[beginning.slice(0, 2)];
  const written = NAMED.exec(beginning)?.[1]?.replace(/^utf-16.*/i, 'utf-8');
  try {
    return new TextDecoder(marked ?? NAMED.exec(contentType ?? '')?.[1] ?? written);
  } catch {
    return new TextDecoder();
  }
}
