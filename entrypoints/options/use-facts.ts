import { useEffect, useState } from 'preact/hooks';
import { mayWatch } from '../../utils/browser/all-sites';
import { maySeeArrivals } from '../../utils/browser/arrivals';
import { inTime } from '../../utils/browser/in-time';
import { openIncidentOverview } from '../../utils/browser/incidents/overview';
import { onReturn } from '../../utils/browser/on-return';
import { ownHistory } from '../../utils/browser/own-history';
import { grantedPacks } from '../../utils/browser/packs';
import { accessiblePlatforms, onAccessChanged } from '../../utils/browser/platform-access';
import { readShortcuts, type Shortcut } from '../../utils/browser/shortcuts';
import { platforms } from '../../utils/rules/all-platforms';
import type { Pack } from '../../utils/rules/define-platform';
import { readStraightFacts, type StraightFacts } from './straight-section';
import { type OwnFacts, readOwnFacts } from './use-own-rules';

/** What the page knows besides the settings. */
interface Facts {
  accessible: ReadonlySet<string>;
  packs: readonly Pack[];
  /** All sites are allowed, whether or not the person has them watched. */
  everywhere: boolean;
  /** The browser did not answer when it was asked for those three. */
  isAccessUnknown: boolean;
  /** Incidents of each platform, and all of them. */
  seen: Readonly<Record<string, number>>;
  incidents: number;
  /** They could not be counted. */
  isHistoryUnread: boolean;
  keys: readonly Shortcut[];
  /** The browser tells whether a destination came up. */
  arrivals: boolean;
}

/** What came with the installation is there until the browser says that it was taken away. */
const NOTHING_YET: Facts = {
  accessible: new Set(),
  packs: ['required'],
  everywhere: false,
  isAccessUnknown: false,
  seen: {},
  incidents: 0,
  isHistoryUnread: false,
  keys: [],
  arrivals: false,
};

export const history = openIncidentOverview(ownHistory);

/** What is known by the first paint. */
export interface FirstFacts {
  facts: Facts;
  /** Nothing is missing in it. */
  isWhole: boolean;
  straight: StraightFacts | undefined;
  own: OwnFacts | undefined;
}

/** The facts for the first paint, so that no row moves after it. What is not told in time is left out. */
export async function readFirst(): Promise<FirstFacts> {
  let facts = NOTHING_YET;
  const read = readFacts((found) => {
    facts = { ...facts, ...found };
  });
  const [isWhole = false, straight, own] = await Promise.all([
    inTime(read.then(() => true)),
    inTime(readStraightFacts()),
    inTime(readOwnFacts()),
  ]);
  return { facts, isWhole, straight, own };
}

/** Keeps the facts: read again whenever access changed, the page comes back into sight or `reread` is called. */
export function useFacts(first: FirstFacts): { facts: Facts; reread: () => void } {
  const [facts, setFacts] = useState(first.facts);
  const [round, setRound] = useState(first.isWhole ? 0 : 1);
  const reread = () => setRound((n) => n + 1);
  useEffect(() => onAccessChanged(reread), []);
  // Keys are changed on a page of the browser's, and incidents are met elsewhere.
  useEffect(() => onReturn(reread), []);
  useEffect(() => {
    if (round === 0) return;
    let isWanted = true;
    void readFacts((found) => isWanted && setFacts((known) => ({ ...known, ...found })));
    return () => {
      isWanted = false;
    };
  }, [round]);
  return { facts, reread };
}

/** Each by itself, as it comes: a history that cannot be read must not hide the permissions. */
function readFacts(add: (found: Partial<Facts>) => void): Promise<unknown> {
  const read = (part: Promise<Partial<Facts>>) => part.then(add).catch(() => {});
  const access = [
    accessiblePlatforms(platforms).then((accessible) => add({ accessible })),
    grantedPacks(platforms).then((packs) => add({ packs })),
    mayWatch().then((everywhere) => add({ everywhere })),
  ];
  const counts = [
    history.countByPlatform().then((seen) => add({ seen })),
    history.count().then((incidents) => add({ incidents })),
  ];
  const tell = (all: Promise<unknown>[], of: (hasFailed: boolean) => Partial<Facts>) =>
    Promise.all(all).then(
      () => add(of(false)),
      () => add(of(true)),
    );
  return Promise.all([
    tell(access, (isAccessUnknown) => ({ isAccessUnknown })),
    tell(counts, (isHistoryUnread) => ({ isHistoryUnread })),
    read(maySeeArrivals().then((arrivals) => ({ arrivals }))),
    read(readShortcuts().then((keys) => ({ keys }))),
  ]);
}
