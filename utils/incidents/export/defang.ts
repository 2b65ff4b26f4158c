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
