/**
 * The words and types of the rule language, and the one function that platform files import.
 * The language in prose, with examples: README.md beside this file.
 */

/** What an interstitial does (ARCHITECTURE.md: "Words"); `../unwrap/seriousness.ts` ranks them. */
export const KINDS = [
  'notice',
  'preview',
  'wall',
  'warning',
  'block',
  'scan',
  'login',
  'app-only',
  'gone',
  'unknown',
] as const;
export type Kind = (typeof KINDS)[number];

/** Why the platform says it stops the link; texts for people live in `locales/` under `reason.<code>`. */
export const REASONS = [
  'leave-notice',
  'not-official',
  'not-filed',
  'forced-preview',
  'copy-wall',
  'inducement',
  'complaints',
  'mass-forward',
  'illegal-content',
  'exploitable-site',
  'security-risk',
  'account-suspended',
  'admin-block',
  'rewritten-for-scan',
  'login-wall',
  'app-only',
  'removed',
  'unknown-block',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** The packs that are asked for on a click. */
export const OPTIONAL_PACKS = ['chinese', 'international', 'forums', 'development', 'work'] as const;

/**
 * Which set of host permissions a platform belongs to. `required` is granted at install (at most 60 hosts) and
 * closed since version 1.0: an update that asks for more is switched off by Chromium until the person agrees, and
 * gets nothing in Firefox. Every other pack is asked for on a click.
 */
export type Pack = 'required' | (typeof OPTIONAL_PACKS)[number];

/** Where in the address a value stands. */
export type AddressSource =
  /** A query parameter, percent-decoded once; `+` stays a plus. A repeated parameter gives every value in turn. */
  | { from: 'param'; name: string }
  /**
   * The raw query after `?`, or everything behind the first parameter that begins with `after`, to the end. What is
   * encoded as a whole ends at its `&`.
   */
  | { from: 'raw-query'; after?: string }
  /** The fragment without `#`, or everything behind the first `after` in it. */
  | { from: 'fragment'; after?: string }
  /** Everything in path and query behind the first `after` in the path, or behind `skip` path segments. */
  | { from: 'path'; after: string }
  | { from: 'path'; skip: number }
  /** One path segment; 0 is the first, -1 the last. */
  | { from: 'segment'; index: number };

/** Where in the page a value stands. The page answers with capped text, never with markup. */
export type PageSource =
  /** The text of the elements a selector names. */
  | { from: 'text'; select: string }
  /** An attribute of the elements a selector names. */
  | { from: 'attribute'; select: string; name: string }
  /**
   * A string inside data that an inline script holds: a variable (`var cgiData = {...}`) or the script element
   * a selector names (`#__NEXT_DATA__`). `at` is a dotted path; `*` stands for every item of a list,
   * `name=text` for the items whose `name` is that text.
   */
  | { from: 'inline-json'; variable: string; at: string }
  | { from: 'inline-json'; select: string; at: string };

export type Source = AddressSource | PageSource;

/** One step from what stands there to an address; see `utils/url/decode.ts` for what each one does. */
export type Decoder =
  | 'uri'
  | 'base64'
  | 'base64-parts'
  | 'base36-triples'
  | 'html'
  | 'latin1'
  | 'prepend-https'
  | 'refresh-url'
  | 'proofpoint-v1'
  | 'proofpoint-v2'
  | 'proofpoint-v3'
  | 'underscore-hex'
  | 'one-slash'
  | 'web-address'
  | readonly ['param', string]
  | readonly ['json', string]
  | readonly ['template', string]
  | readonly ['drop-param', string]
  | readonly ['strip-prefix', string]
  | readonly ['strip-suffix', string]
  | readonly ['strip-host-suffix', string]
  | readonly ['before', string];

/** A source and the decoders that follow it, in order. */
export type Extractor = Source & {
  decode?: readonly Decoder[];
  /** The fragment of the wrapped address belongs to the destination (an unencoded value cut at `#`). */
  fragment?: 'keep';
};

/** A fragment of the platform's words, and what it means. The first row that fits decides: most serious first. */
export type Saying = readonly [fragment: string, kind: Kind, reason: ReasonCode];

/** A parameter, or several in a row, as they stand in the query of the page's address, and what they mean. */
type AddressReason = readonly [params: string, reason: ReasonCode];

/** Where a platform's words stand, and the decoders that make them readable. */
export type WordSource = PageSource & { decode?: readonly Decoder[] };

/** How the kind and the reason are read from the page. */
export interface Reading {
  /** The page decides: without it nothing is concluded, and words nobody knows count as a warning. */
  first?: true;
  /** The address also serves ordinary pages: the rule fits only a page that says one of `says`. */
  only?: true;
  /** Whoever wrote `says` has seen one page only: a harmless row fits where the page names no problem. */
  wary?: true;
  /** Where the platform's own words stand; they are quoted to the person. Not the title: it decides nothing. */
  words: readonly WordSource[];
  /** Further places that tell pages apart and are not words (a class, a template name). */
  marks?: readonly PageSource[];
  says: readonly Saying[];
  /** Why the page is there, where its address names it and its words do not; the page stays a warning. */
  addressReasons?: readonly AddressReason[];
}

/** What a constant kind rests on; resting on less, the kind has to be `unknown`. */
export type Basis = 'words' | 'address' | 'lists';

/** One wrapper of one platform. */
export interface Rule {
  /** `<platform>/<name>` */
  id: string;
  /**
   * Match patterns `scheme://host/path`. Scheme `*` is http and https; a host may start with `*.`;
   * the path fits the pathname only, `*` stands for any run of characters, and a path without a final `*`
   * also fits with one `/` behind it.
   */
  match: readonly string[];
  /** Patterns that win over `match`. */
  exclude?: readonly string[];
  /** Parameters that must be there: any value (`true`), or one that fits the text (`*` as in a path). */
  params?: Readonly<Record<string, true | string>>;
  /** The kind when no page text decides. */
  kind: Kind;
  basis?: Basis;
  /** The reason when no page text decides. */
  reason?: ReasonCode;
  reading?: Reading;
  /** Alternatives: the first one that passes the gate is the destination. Empty: there is none to be had. */
  destination: readonly Extractor[];
  /** The destination may be on the platform's own site. */
  sameSite?: true;
  /** The address forwards by itself and shows no page of its own. */
  forwards?: true;
  /** Year and month the facts were last seen. */
  verified: string;
  /** The version this rule came with, only where that is later than its platform's. */
  since?: string;
}

/** A service and the wrappers it puts in front of links; one file each. */
export interface Platform {
  id: string;
  name: { en: string; zh_CN?: string; zh_TW?: string };
  pack: Pack;
  /** The version that brought it, `1.0`; a person's own rules have none. */
  since?: string;
  /**
   * The platform's own pages, where plain notices wrap the links: whole hosts, `*://*.zhihu.com/*`. There the
   * links can be straightened. Left out where every wrapper has to be read first, scans, or checks what it forwards.
   */
  pages?: readonly string[];
  rules: readonly Rule[];
}

/** An address and what a rule has to make of it. Never shipped: a separate export that the build drops. */
export type Example = { url: string; why?: string } & (
  | { rule: string; destination: string; hops?: number; kind?: Kind }
  | { rule: string; outcome: 'no-destination' | 'refused'; kind?: Kind }
  | { rule: null }
);

/** Returns its argument; it is there so that the compiler checks a platform file. */
export function definePlatform<const P extends Platform & { since: string }>(platform: P): P {
  return platform;
}
