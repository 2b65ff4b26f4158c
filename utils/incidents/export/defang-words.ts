import { findLinks } from '../../url/find-links';
import { defang, defangHost } from './defang';

/** A stranger's words, in which addresses may stand with or without their scheme. Apart, so that the popup does not carry it. */
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
