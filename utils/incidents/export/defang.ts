import { findLinks } from '../../url/find-links';

/** A dangerous address that cannot be clicked or pasted by mistake: `hxxps://evil[.]example/`. */
export function defang(text: string): string {
  return text
    .replace(/http(s?)(?=:|%3a|%253a)/gi, 'hxxp$1')
    .replace(
      /(hxxps?(?::|%3a|%253a)(?:\/|%2f|%252f)*)([^/?#\s%&]+)/gi,
      (_, start: string, host: string) => start + host.replaceAll('.', '[.]'),
    );
}

/** A bare host, which some programs make a link of as well: `evil[.]example`. */
export function defangHost(host: string): string {
  return host.replaceAll('.', '[.]');
}

/** A stranger's words, in which addresses may stand with or without their scheme. */
export function defangWords(words: string): string {
  let safe = '';
  let from = 0;
  const links = findLinks(words, () => true);
  // Beside an address with a scheme, one without is believed in only where it has a path; what lies between is read alone.
  const between = links.every(({ bare }) => bare) ? defang : defangWords;
  for (const { text, start, end, bare } of links) {
    const host = text.slice(0, text.search(/[/?#:]|$/));
    safe +=
      between(words.slice(from, start)) + (bare ? defangHost(host) + text.slice(host.length) : defang(text));
    from = end;
  }
  return safe + between(words.slice(from));
}
