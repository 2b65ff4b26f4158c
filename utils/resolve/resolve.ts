/**
 * Asks short links where they lead, one hop at a time, and only hosts of the list: the destination itself is
 * never contacted. Redirects are not followed but read, from what the browser reports or from the body.
 */

import { pageDecoder } from './page-decoder';
import { type ReadAnswer, readAnswer } from './read-answer';
import { findShortLinkHost } from './short-links';

/** What `resolve` needs of the world around it. */
export interface Network {
  /** Whether the person allowed this host to be asked; where not, its link is the end, to be clicked on in its turn. */
  mayAsk: (host: string) => Promise<boolean>;
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  /**
   * Asked when `fetch` for an address has ended, well or badly: where the host's answer redirected to, or null.
   * A browser hides the `Location` of a redirect that is not followed; only its observers are told.
   */
  redirectSeen: (address: string) => Promise<string | null>;
  /** A signal that aborts after so many milliseconds. */
  abortAfter: (milliseconds: number) => AbortSignal;
}

/** A page that led on instead of a redirect, and its readable text: how serious the way was is told by it. */
export interface Said {
  page: string;
  text: string;
}

export type Resolution = {
  /** The addresses that were asked, in order: short links only. */
  hops: string[];
} & (
  | {
      outcome: 'resolved';
      /** Where the last hop leads. A candidate: it goes through unwrapping and the gate like any other. */
      destination: string;
      said: Said[];
    }
  /** Leads to something that is no web address (an app). */
  | { outcome: 'not-a-web-address'; address: string }
  /** `next` is the short link that was not asked any more. */
  | { outcome: 'too-many-hops' | 'loop'; next: string }
  /** The host answered and named no address; its words, if it answered with a page. */
  | { outcome: 'no-destination'; text: string }
  | { outcome: 'not-a-short-link' | 'unreachable' }
);

const MAX_HOPS = 3;
const TIMEOUT = 5_000;
const MAX_BYTES = 65_536;
/** The statuses at which a browser goes where `Location` says; on any other the page is shown, whatever stands there. */
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Whether a browser goes where `Location` says. */
export const isRedirect = (status: number): boolean => REDIRECTS.includes(status);

/**
 * @param link what the person clicked on: http or https, on a host of the list
 * @returns never rejects
 */
export async function resolve(link: string, network: Network): Promise<Resolution> {
  const hops: string[] = [];
  let next = link;
  const said: Said[] = [];
  for (;;) {
    const url = URL.canParse(next) ? new URL(next) : null;
    const entry = url && findShortLinkHost(url);
    if (!url || !entry) return finish(next, url, hops, said);
    if (entry.https) url.protocol = 'https:';
    // With a final dot it is the same server, and neither what the browser allows us nor our own policy names it so.
    url.hostname = entry.host;
    const { hash } = url;
    url.hash = '';
    if (hops.includes(url.href)) return { outcome: 'loop', hops, next };
    if (hops.length === MAX_HOPS) return { outcome: 'too-many-hops', hops, next };
    if (hops.length > 0 && !(await network.mayAsk(url.hostname))) {
      url.hash = hash;
      return finish(next, url, hops, said);
    }
    hops.push(url.href);

    const answer = await ask(url.href, network);
    if (!answer) return { outcome: 'unreachable', hops };
    const { body, isWhole } = answer;
    const read = readAnswer(body, url, entry.marks ?? [], answer.isError || !isWhole);
    const found = answer.redirect ?? read.address ?? answer.named;
    if (found === null || !URL.canParse(found, url.href)) {
      return { outcome: 'no-destination', hops, text: read.text };
    }
    const isSilent = isWhole && forwardsInSilence(read);
    if (!answer.redirect && !isSilent) said.push({ page: url.href, text: read.text });
    const end = new URL(found, url);
    // A browser takes it along through a redirect that has none of its own.
    if (answer.redirect && end.hash === '') end.hash = hash;
    next = end.href;
  }
}

function finish(next: string, url: URL | null, hops: string[], said: Said[]): Resolution {
  if (hops.length === 0) return { outcome: 'not-a-short-link', hops };
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    return { outcome: 'not-a-web-address', hops, address: next };
  }
  return { outcome: 'resolved', hops, destination: url.href, said };
}

/** A page that moves on by itself and shows at most where to stops nobody, if that is all of it. */
function forwardsInSilence({ isRefresh, text }: ReadAnswer): boolean {
  return isRefresh && /^(?:https?:\/\/\S*)?$/i.test(text);
}

interface Answer {
  redirect: string | null;
  /** A `Location` that no browser follows: Weibo's stop pages name what they stop nowhere else (LinkHelper, t-cn.ts). */
  named: string | null;
  body: string;
  /** There is no more of the body than that. */
  isWhole: boolean;
  isError: boolean;
}

/** One request; null when the host could not be reached in time. */
async function ask(address: string, network: Network): Promise<Answer | null> {
  let response: Response | null = null;
  let start: Pick<Answer, 'body' | 'isWhole'> = { body: '', isWhole: true };
  try {
    response = await network.fetch(address, {
      // Not followed: the browser must not go where the answer points.
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: network.abortAfter(TIMEOUT),
    });
    start = await readStart(response);
  } catch {
    // A refusal by the extension's own policy looks like a lost connection: the observer knows better.
  }
  const seen = await network.redirectSeen(address).catch(() => null);
  if (!response) return seen ? { redirect: seen, named: null, ...start, isError: false } : null;
  const named = response.headers.get('location');
  return {
    redirect: seen ?? (isRedirect(response.status) ? named : null),
    named,
    ...start,
    body: refreshOf(response) + start.body,
    isError: response.status >= 400,
  };
}

/** A header may move a page on as its own `meta` does: what the page says counts there as well. */
function refreshOf({ headers }: Response): string {
  const content = headers.get('refresh')?.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return content ? `<meta http-equiv="refresh" content="${content}">` : '';
}

/**
 * The first 64 KB of the body as text, or what came of them in time; then the connection is let go. Of what is cut off
 * in the middle, an address or a word, the beginning is left out: it would say something else.
 */
async function readStart(response: Response): Promise<Pick<Answer, 'body' | 'isWhole'>> {
  const reader = response.body?.getReader();
  if (!reader) return { body: '', isWhole: true };
  let decoder: TextDecoder | undefined;
  let body = '';
  let left = MAX_BYTES;
  let isWhole = false;
  try {
    while (left > 0 && !isWhole) {
      const { done, value } = await reader.read();
      isWhole = done;
      decoder ??= pageDecoder(response.headers.get('content-type'), value);
      body += decoder.decode(value?.subarray(0, left), { stream: !done });
      left -= value?.length ?? 0;
    }
  } catch {
    // It stalled, or the connection was lost: what came before that was said all the same.
  }
  await reader.cancel().catch(() => undefined);
  return { body: isWhole ? body : body.slice(0, Math.max(0, body.lastIndexOf('<'))), isWhole };
}
