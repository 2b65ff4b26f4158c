import { useLayoutEffect, useState } from 'preact/hooks';
import { type OptionsHands, OptionsScreen, type OptionsView } from '../../components/options/OptionsScreen';
import { packRows } from '../../components/options/pack-rows';
import { ownVersion } from '../../utils/browser/own-version';
import { dropPack, PACKS, requestPacks } from '../../utils/browser/packs';
import { requestAccess } from '../../utils/browser/platform-access';
import { canOpenPopup } from '../../utils/browser/popup';
import { siteOf } from '../../utils/browser/public-suffix';
import { saveFile } from '../../utils/browser/save-file';
import type { Screen } from '../../utils/browser/screen';
import { storedSettings } from '../../utils/browser/settings-store';
import { shortcutSettings } from '../../utils/browser/shortcuts';
import { hasWindows } from '../../utils/browser/tabs';
import { platforms } from '../../utils/rules/all-platforms';
import { HARMLESS_KINDS } from '../../utils/rules/kinds';
import { platformsOfKind } from '../../utils/rules/kinds-of';
import type { Change } from '../../utils/settings/change';
import type { Choice, Settings } from '../../utils/settings/settings';
import { OwnRulesSection } from './own-rules-section';
import { platformRows } from './platform-rows';
import { type Question, Questions } from './questions';
import { readSettingsFile, writeSettingsFile } from './settings-file';
import { StaleRulesSection } from './stale-rules-section';
import { StraightSection } from './straight-section';
import { tooOld } from './too-old';
import { useArrivals } from './use-arrivals';
import { type FirstFacts, useFacts } from './use-facts';
import { useSettings } from './use-settings';
import { WatchSection } from './watch-section';

const RULES = platforms.reduce((sum, { rules }) => sum + rules.length, 0);

/** The options page with its hands on the browser. */
export function OptionsPage({ screen: opened, first }: { screen: Screen; first: FirstFacts }) {
  const { screen, saved, notTaken, notice, change } = useSettings(opened);
  const { facts, reread } = useFacts(first);
  const [question, setQuestion] = useState<Question | null>(null);
  const { settings, language, t } = screen;
  /** In careful mode no file is read in, also where it was switched on in another tab since. */
  const isHeldBack = question?.asks === 'import' && settings.careful !== null;
  useLayoutEffect(() => {
    // When the browser looked for the part that a link led to, nothing was there yet.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);

  /** Straight from the click: the browser asks the person only then. */
  const ask = async (request: Promise<boolean>) => {
    const answered = request.catch(() => false);
    await notice(answered.then((isGranted) => (isGranted ? 'saved' : 'refused')));
    reread();
  };
  /** What was to be given back to the browser, and could not be, is told. */
  const giveBack = async (dropped: Promise<unknown>) => {
    if ((await dropped.catch(() => false)) === false) void notice('failed');
    reread();
  };
  const { arrivals, onArrivals } = useArrivals(facts.arrivals, ask);
  /** A default of opening directly needs access to every platform it speaks of; one prompt asks for all. */
  const changeAny = (wanted: Change) => {
    const kind = HARMLESS_KINDS.find((each) => wanted.defaults?.[each] === 'open-directly');
    const asked = kind && requestAccess(platformsOfKind(platforms, kind, facts.packs));
    void change(wanted, asked);
  };
  const choose = (id: string, choice: Choice | null) => {
    const platform = platforms.find((each) => each.id === id);
    const isMissing = choice === 'open-directly' && platform && !facts.accessible.has(id);
    void change({ choices: { [id]: choice } }, isMissing ? requestAccess([platform]) : undefined);
  };
  /** Keeps the history for so long; where incidents would be deleted by it, asks first and says how many. */
  const keepFor = async (retentionDays: Settings['retentionDays']) => {
    const count = await tooOld(settings.retentionDays, retentionDays).catch(() => null);
    if (count === null) void notice('failed');
    else if (count > 0) setQuestion({ asks: 'retention', change: { retentionDays }, count });
    else void change({ retentionDays });
  };
  const readFile = async (file: File) => {
    const read = readSettingsFile(await file.text(), settings, screen);
    if ('fault' in read) return setQuestion({ asks: 'nothing', ...read });
    const goes = await tooOld(settings.retentionDays, read.change.retentionDays);
    setQuestion({ asks: 'import', change: read.change, preview: { ...read.preview, goes } });
  };
  const hands: OptionsHands = {
    onChange: changeAny,
    onChoose: choose,
    onGrantPlatform: (id) => void ask(requestAccess(platforms.filter((each) => each.id === id))),
    onGrantPacks: (packs) => void ask(requestPacks(platforms, packs)),
    onDropPack: (pack) => void giveBack(dropPack(platforms, pack)),
    onRetention: (retentionDays) => void keepFor(retentionDays),
    onArrivals,
    onForgetEverything: () =>
      setQuestion({ asks: 'forget', count: facts.isHistoryUnread ? null : facts.incidents }),
    onChangeKeys: shortcutSettings(),
    // Read anew: this page may hear of the last change a moment later.
    onExport: async () => {
      const stored = await storedSettings().catch(() => null);
      if (!stored) return void notice('unread');
      const file = writeSettingsFile(stored);
      saveFile('onward-settings.json', new Blob([file], { type: 'application/json' }));
    },
    onFile: (file) =>
      void readFile(file).catch(() => setQuestion({ asks: 'nothing', fault: 'import-failed' })),
  };
  const view: OptionsView = {
    settings,
    platforms: platformRows(platforms, { ...facts, settings, language, siteOf }),
    packs: packRows(PACKS, platforms, facts.packs, language),
    everywhere: facts.everywhere,
    isAccessUnknown: facts.isAccessUnknown,
    keys: facts.keys,
    incidents: facts.incidents,
    isHistoryUnread: facts.isHistoryUnread,
    arrivals,
    canOpenPopup: canOpenPopup(),
    // Firefox for Android has an account's storage, and takes it nowhere.
    canSync: hasWindows(),
    version: ownVersion(),
    rules: RULES,
    notTaken,
    saved,
  };
  return (
    <>
      <OptionsScreen view={view} hands={hands} t={t}>
        <StraightSection
          screen={screen}
          first={first.straight}
          seen={facts.seen}
          change={change}
          ask={ask}
          giveBack={giveBack}
        />
        <WatchSection screen={screen} change={change} ask={ask} giveBack={giveBack} />
        <OwnRulesSection screen={screen} first={first.own} notice={notice} />
        <StaleRulesSection screen={screen} seen={facts.seen} isUnread={facts.isHistoryUnread} />
      </OptionsScreen>
      {question && (
        <Questions
          question={isHeldBack ? { asks: 'nothing', fault: 'import-careful' } : question}
          t={t}
          onAgreed={(wanted) => void change(wanted).then(reread)}
          onForgotten={reread}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  );
}
