/** Whether a page's address carries another site's, told so cheaply that it may be asked of every page. */

/** Where none of these stands, and that is nearly everywhere, nothing more is done. */
const MAY_CARRY = /https?(?::|%|_3a)|ahr0c|[=#?](?:\/\/|%2f%2f|www\.)|=[\w.-]+\.[a-z]{2,24}(?:\/|%2f)/i;
const MAX_LENGTH = 8192;

/**
 * Looks with one pattern for each encoding where the guesser decodes them all; what it says is only worth a closer
 * look at the page.
 *
 * @param href the page's address
 * @returns the hosts of other sites that stand in its path, query or fragment, lower-cased
 */
export function hostsCarried({ href, origin, hostname }: URL | Location): string[] {
  const rest = href.slice(origin.length, MAX_LENGTH);
  if (!MAY_CARRY.test(rest)) return [];
  const plain = rest
    .replace(/(?:%(?:25)*|_)3a/gi, ':')
    .replace(/(?:%(?:25)*|_)2f/gi, '/')
    .replace(/aHR0c[\w+-]{8,}/g, fromBase64);
  const addresses = plain.matchAll(
    /(?:https?:\/{1,2}|[=#?]\/\/|=(?=www\.|[\w.-]+\.[a-z]{2,24}\/))([\w%][\w.%-]*)/gi,
  );
  const hosts = [...addresses].map(([, host = '']) => host.toLowerCase());
  return hosts.filter((host) => host.includes('.') && siteOf(host) !== siteOf(hostname));
}

/** The beginning is enough: the host stands there. */
function fromBase64(piece: string): string {
  const whole = piece.slice(0, piece.length - (piece.length % 4));
  return atob(whole.replace(/-/g, '+').replace(/_/g, '/'));
}

/** The last two labels; three where the last but one is a registry's (`co.uk`). Two sites may look like one. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(second.length <= 3 && top.length === 2 ? -3 : -2).join('.');
}
