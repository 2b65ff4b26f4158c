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
}

/**
 * @throws for a malformed pattern: a mistake in a platform file, found by tests and at build
 */
export function parsePattern(text: string): Pattern {
  const [scheme = '', rest = ''] = text.split('://', 2);
  const slash = rest.indexOf('/');
  const host = rest.slice(0, slash);
  const subdomains = host.startsWith('*.');
  const name = subdomains ? host.slice(2) : host;
  if (!['*', 'http', 'https'].includes(scheme) || slash < 1 || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)) {
    throw new TypeError(`not a match pattern: ${text}`);
  }
  return { scheme: scheme as Pattern['scheme'], host: name, subdomains, path: rest.slice(slash) };
}

/**
 * Whether a pathname fits a pattern's path. `*` stands for any run of characters; without a final `*` one
 * trailing slash is forgiven. Linear in the pathname for each `*`.
 */
export function fitsPath(path: string, pathname: string): boolean {
  if (path === '/*') return true;
  if (!path.includes('*')) return pathname === path || pathname === `${path}/`;
  return fitsGlob(path, pathname) || (!path.endsWith('*') && fitsGlob(`${path}/`, pathname));
}

/** Whether a text fits a pattern in which `*` stands for any run of characters. */
export function fitsGlob(glob: string, text: string): boolean {
  const pieces = glob.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.length > 1 ? (pieces.at(-1) ?? '') : '';
  if (pieces.length === 1) return text === glob;
  if (!text.startsWith(first) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
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
