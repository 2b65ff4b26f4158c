import type { Incident } from '../incident';

/** A dangerous address that cannot be clicked or pasted by mistake: `hxxps://evil[.]example/`. */
export function defang(text: string): string {
  return text
    .replace(/http(s?)(?=:|%3a|%253a)/gi, 'hxxp$1')
    .replace(
      /(hxxps?(?::|%3a|%253a)(?:\/|%2f|%252f)*)([^/?#\s%&]+)/gi,
      (_, start: string, host: string) => start + host.replaceAll('.', '[.]'),
    );
}

/** Whether its addresses are better not followed from a document. */
export function isDangerous({ kind }: Pick<Incident, 'kind'>): boolean {
  return kind === 'warning' || kind === 'block' || kind === 'unknown';
}
