import interstitialLines from './facts/interstitials.jsonl?raw';
import wrapperLines from './facts/wrappers.jsonl?raw';

/** The older names of the kinds, as the records have them. */
export type RecordClass =
  | 'leave-warning'
  | 'preview'
  | 'competitor-block'
  | 'policy-block'
  | 'security-warning'
  | 'login-wall'
  | 'app-only';

/** A wrapper address somebody recorded. Without a destination, the destination stands in the page. */
export interface WrapperRecord {
  host: string;
  path: string;
  /** The parameter, selector or script variable that holds the destination. */
  where: string;
  class: RecordClass;
  example: string;
  destination?: string;
  /** The example was met in the wild; otherwise it was made up from the record. */
  seen: boolean;
  /** How many independent lists know it. */
  knownTo: number;
}

/** A page variant somebody recorded. */
export interface InterstitialRecord {
  id: string;
  hosts: string[];
  /** A regular expression on path and query. */
  path: string;
  class: RecordClass;
  /** Whether opening by itself is acceptable, to those who recorded it. */
  autoOpen: boolean;
  /** Their name of the reason. */
  reasonCode?: string;
  title?: string;
  example?: string;
  destination?: string;
  /** Sentences of which the page shows at least one. */
  says?: string[];
  /** The destination stands in the page. */
  inPage?: true;
  /** A genuine safety warning. */
  danger?: true;
  /** The address alone decides nothing. */
  readFirst?: true;
  /** How many independent sources show it. */
  seenIn: number;
}

export const wrapperRecords = parse<WrapperRecord>(wrapperLines);
export const interstitialRecords = parse<InterstitialRecord>(interstitialLines);

function parse<T>(lines: string): T[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line));
}
