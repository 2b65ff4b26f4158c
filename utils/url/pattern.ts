/**
 * Match patterns of the catalogue, `scheme://host/path`, as `utils/rules/README.md` describes them. They are
 * close to the browsers' own, but the path never sees the query, so that a rule says what it means.
 */
export interface Pattern {
  scheme: '*' | 'http' | 'https';
  /** Without a leading `*.`. */
  host: string;
  /** The host's subdomains fit too. */
  subdomains: boolean;
  path: string;
  /** The path, read. */
  pieces: Glob;
}

/**
 * The browsers' own patterns see the query; one that is written like them would never fit here, unnoticed. Nor would one
 * with signs in its path that every address has encoded.
 */
const PATTERN = /^(\*|https?):\/\/(\*\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/[!"$->@-~]*)$/;

/**
 * @throws for a malformed pattern: a mistake in a platform file, found by tests and at build
 */
export function parsePattern(text: string): Pattern {
  const [, scheme, below, host = '', path = ''] = PATTERN.exec(text) ?? [];
  if (!scheme) throw new TypeError(`not a match pattern: ${text}`);
  return {
    scheme: scheme as Pattern['scheme'],
    host,
    subdomains: below !== undefined,
    path,
    pieces: readGlob(path),
  };
}

/** A text in which `*` stands for any run of characters, cut at its stars once and for all. */
export type Glob = readonly string[];

/** @param text with `*` for any run of characters; no other sign means anything */
export function readGlob(text: string): Glob {
  return text.split('*');
}

/** Whether a text fits a glob. Linear in the text for each `*`. */
export function fitsGlob(glob: Glob, text: string): boolean {
  const first = glob[0] ?? '';
  if (glob.length === 1) return text === first;
  const last = glob[glob.length - 1] ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (let i = 1; i < glob.length - 1; i++) {
    const piece = glob[i] ?? '';
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  // The first and the last may not share a sign either (`a*a` and `a`).
  return text.length - last.length >= at;
}

/** Whether a pathname fits a pattern's path; without a final `*` one trailing slash is forgiven. */
export function fitsPath({ path, pieces }: Pattern, pathname: string): boolean {
  if (fitsGlob(pieces, pathname)) return true;
  return pathname.endsWith('/') && !path.endsWith('*') && fitsGlob(pieces, pathname.slice(0, -1));
}

/** One bit for the character at a place of a text; some characters share one. */
export function bitOf(text: string, at: number): number {
  return 1 << (text.charCodeAt(at) & 31);
}

/** The bits of the characters that may stand first behind the slash of a fitting path. */
export function bitsOfPath({ path }: Pattern): number {
  return path === '/' || path[1] === '*' ? -1 : bitOf(path, 1);
}

/** Whether a pattern is about a host; how it goes on is not looked at. */
export function fitsHost({ host, subdomains }: Pattern, hostname: string): boolean {
  return hostname === host || (subdomains && hostname.endsWith(`.${host}`));
}

/** The patterns in the browsers' own notation (their path includes the query), for manifests and permissions. */
export function browserPatterns(pattern: Pattern): string[] {
  const base = `${pattern.scheme}://${pattern.subdomains ? '*.' : ''}${pattern.host}`;
  if (pattern.path.endsWith('*')) return [base + pattern.path];
  const plain = base + pattern.path;
  return pattern.path.endsWith('/')
    ? [plain, `${plain}?*`]
    : [plain, `${plain}?*`, `${plain}/`, `${plain}/?*`];
}
