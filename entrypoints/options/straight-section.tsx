import { useEffect, useState } from 'preact/hooks';
import { StraightLinks, type StraightRow } from '../../components/options/StraightLinks';
import { neededDirectly, onAccessChanged } from '../../utils/browser/platform-access';
import type { Screen } from '../../utils/browser/screen';
import { readStraightCounts } from '../../utils/browser/straight-counts';
import { dropPages, platformsWithPages, requestPages } from '../../utils/browser/straight-pages';
import { today } from '../../utils/browser/today';
import { platforms } from '../../utils/rules/all-platforms';
import type { Change } from '../../utils/settings/change';
import { nameOf } from '../../utils/visit/platform-of';
import { type StraightCounts, straightTally } from '../../utils/visit/straight-counts';

const withPages = platforms.filter(({ pages }) => pages !== undefined);

export interface StraightFacts {
  /** `null`: the browser did not say. */
  granted: ReadonlySet<string> | null;
  counts: StraightCounts;
}

/** Which platforms' own pages we may see, and how many links went straight there; for the first paint, and later. */
export async function readStraightFacts(): Promise<StraightFacts> {
  const [granted, counts] = await Promise.all([
    platformsWithPages(withPages).catch(() => null),
    // What is counted must not hide what is allowed.
    readStraightCounts().catch(() => ({})),
  ]);
  return { granted, counts };
}

interface Props {
  screen: Screen;
  /** What was known by the first paint. */
  first?: StraightFacts | undefined;
  /** The incidents as they were last counted: links that went straight are counted anew with them, and deleted with them. */
  seen: Readonly<Record<string, number>>;
  change: (change: Pick<Change, 'straight'>, asked?: Promise<boolean>) => Promise<void>;
  /** Told of a permission that was asked for; the request has begun in the click itself. */
  ask: (request: Promise<boolean>) => Promise<void>;
  /** Told of a permission that is given back; the request has begun in the click itself. */
  giveBack: (dropped: Promise<void>) => Promise<void>;
}

/** The section about straight links with its hands on the browser. */
export function StraightSection({
  screen: { settings, language, t },
  first,
  seen,
  change,
  ask,
  giveBack,
}: Props) {
  const [facts, setFacts] = useState(first);
  const { straight, careful } = settings;
  useEffect(() => {
    const read = async () => setFacts(await readStraightFacts());
    void read();
    return onAccessChanged(() => void read());
  }, [seen]);
  const grant = (id: string) => {
    const platform = withPages.find((each) => each.id === id);
    if (platform) void ask(requestPages(platform));
  };
  const straighten = (id: string, on: boolean) => {
    const platform = withPages.find((each) => each.id === id);
    const asked = on && platform && !facts?.granted?.has(id) ? requestPages(platform) : undefined;
    if (!on && platform) void giveBack(dropPages(platform, neededDirectly([platform], settings)));
    void change({ straight: { [id]: on || null } }, asked);
  };
  const rows: StraightRow[] = withPages.map((platform) => ({
    id: platform.id,
    name: nameOf(platform, language),
    everyday: platform.pack === 'required',
    on: straight.includes(platform.id),
    // Where the browser does not say what is allowed, nothing is said to be missing.
    granted: facts?.granted?.has(platform.id) ?? true,
    ...straightTally(facts?.counts ?? {}, platform.id, today()),
  }));
  // Stable: the everyday ones first, and none jumps away from the click.
  rows.sort((a, b) => Number(b.everyday) - Number(a.everyday));
  return (
    <StraightLinks
      rows={rows}
      isUnknown={facts?.granted === null}
      careful={careful !== null}
      t={t}
      onStraighten={straighten}
      onGrant={grant}
    />
  );
}
