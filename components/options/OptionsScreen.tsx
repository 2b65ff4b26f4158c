import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Pack } from '../../utils/rules/define-platform';
import type { Change } from '../../utils/settings/change';
import type { Choice, Settings } from '../../utils/settings/settings';
import type { NotTaken } from '../../utils/settings/synced';
import { useHeldFocus } from '../held-focus';
import { About } from './About';
import { Access, type PackRow } from './Access';
import { Careful } from './Careful';
import { General } from './General';
import { type KeyRow, Keys } from './Keys';
import type { PlatformRow } from './PlatformLine';
import { PlatformsTable } from './PlatformsTable';
import { Privacy } from './Privacy';
import { SavedNotice, type SavedState } from './SavedNotice';
import { Section } from './Section';
import { SectionList } from './SectionList';
import { Transfer } from './Transfer';

/** Everything the page shows. */
export interface OptionsView {
  settings: Settings;
  platforms: readonly PlatformRow[];
  packs: readonly PackRow[];
  /** All sites are allowed, and with them every pack. */
  everywhere: boolean;
  /** The browser did not say what it allows. */
  isAccessUnknown: boolean;
  keys: readonly KeyRow[];
  /** Incidents in the history. */
  incidents: number;
  /** They could not be counted. */
  isHistoryUnread: boolean;
  /** The browser tells whether a destination came up. */
  arrivals: boolean;
  canOpenPopup: boolean;
  /** The browser's account carries settings. */
  canSync: boolean;
  version: string;
  rules: number;
  /** What was changed here has not reached the browser's account, which is to have it. */
  notTaken: NotTaken | null;
  saved: SavedState;
}

/** Everything the person can do here. */
export interface OptionsHands {
  onChange: (change: Change) => void;
  onChoose: (platform: string, choice: Choice | null) => void;
  onGrantPlatform: (platform: string) => void;
  onGrantPacks: (packs: readonly Pack[]) => void;
  onDropPack: (pack: Pack) => void;
  onRetention: (days: Settings['retentionDays']) => void;
  /** Called straight from the change: the browser asks only then. */
  onArrivals: (on: boolean) => void;
  onForgetEverything: () => void;
  onChangeKeys?: (() => void) | undefined;
  onExport: () => void;
  onFile: (file: File) => void;
}

interface Props {
  view: OptionsView;
  hands: OptionsHands;
  /** Parts with hands of their own: the person's own rules, rules that found nothing. */
  children?: ComponentChildren;
  t: Translate;
}

/** The options page. */
export function OptionsScreen({ view, hands, children, t }: Props) {
  const { settings, platforms, packs, keys } = view;
  const main = useRef<HTMLElement>(null);
  useHeldFocus(main);
  const required = platforms.filter(({ pack }) => pack === 'required').length;
  return (
    <div class="options">
      <header class="top">
        <img src="/icons/48.png" width="40" height="40" alt="" />
        <div>
          <h1>{t('words.options')}</h1>
          <p class="soft small">{t('options.saves-itself')}</p>
        </div>
        <a href="incidents.html">{t('words.history')}</a>
      </header>
      <SectionList withKeys={keys.length > 0} t={t} />
      <main ref={main} class="stack">
        <Section id="platforms" title={t('options.platforms')} says={t('options.platforms-says')}>
          {settings.careful && <p class="small caution">{t('words.careful-asks')}</p>}
          <PlatformsTable rows={platforms} t={t} onChoose={hands.onChoose} onGrant={hands.onGrantPlatform} />
        </Section>
        <General settings={settings} canOpenPopup={view.canOpenPopup} t={t} onChange={hands.onChange} />
        <Privacy
          settings={settings}
          incidents={view.incidents}
          isUnread={view.isHistoryUnread}
          arrivals={view.arrivals}
          t={t}
          onChange={hands.onChange}
          onRetention={hands.onRetention}
          onArrivals={hands.onArrivals}
          onForgetEverything={hands.onForgetEverything}
        />
        <Access
          packs={packs}
          required={required}
          everywhere={view.everywhere}
          isUnknown={view.isAccessUnknown}
          t={t}
          onGrant={hands.onGrantPacks}
          onDrop={hands.onDropPack}
        />
        {children}
        <Careful careful={settings.careful} t={t} onChange={(careful) => hands.onChange({ careful })} />
        {keys.length > 0 && <Keys rows={keys} t={t} onChangeKeys={hands.onChangeKeys} />}
        <Transfer
          sync={view.canSync ? settings.sync : undefined}
          notTaken={view.notTaken}
          t={t}
          onSync={(sync) => hands.onChange({ sync })}
          onExport={hands.onExport}
          onFile={hands.onFile}
        />
        <About version={view.version} platforms={platforms.length} rules={view.rules} t={t} />
      </main>
      <SavedNotice saved={view.saved} t={t} />
    </div>
  );
}
