import type { Translate } from '../../utils/language/translate';
import { LANGUAGES } from '../../utils/language/translate';
import { HARMLESS_KINDS } from '../../utils/rules/kinds';
import type { Change } from '../../utils/settings/change';
import { type Settings, THEMES } from '../../utils/settings/settings';
import { Choices } from '../Choices';
import { KindMark } from '../KindMark';
import { Switch } from '../Switch';
import { ChoiceSelect } from './ChoiceSelect';
import { Section } from './Section';
import { Setting } from './Setting';

interface Props {
  settings: Settings;
  /** The browser can open a popup without a click. */
  canOpenPopup: boolean;
  t: Translate;
  onChange: (change: Change) => void;
}

/** How it looks and how it behaves in general. */
export function General({ settings, canOpenPopup, t, onChange }: Props) {
  const { language, theme, strip, popupByItself, newTab, defaults } = settings;
  return (
    <Section id="general" title={t('options.general')}>
      <Setting label={t('options.language')}>
        <Choices
          label={t('options.language')}
          chosen={language}
          options={(['auto', ...LANGUAGES] as const).map((value) => ({
            value,
            text: t(`options.language-${value}`),
            ...(value !== 'auto' && { lang: value.replace('_', '-') }),
          }))}
          onChoose={(value) => onChange({ language: value })}
        />
      </Setting>
      <Setting label={t('options.theme')}>
        <Choices
          label={t('options.theme')}
          chosen={theme}
          options={THEMES.map((value) => ({ value, text: t(`options.theme-${value}`) }))}
          onChoose={(value) => onChange({ theme: value })}
        />
      </Setting>
      <Switch
        label={t('options.strip')}
        hint={t('options.strip-hint')}
        checked={strip}
        onChange={(checked) => onChange({ strip: checked })}
      />
      <Switch
        label={t('options.popup')}
        hint={t(canOpenPopup ? 'options.popup-hint' : 'options.popup-missing')}
        checked={popupByItself && canOpenPopup}
        disabled={!canOpenPopup}
        onChange={(checked) => onChange({ popupByItself: checked })}
      />
      <Switch
        label={t('options.new-tab')}
        checked={newTab}
        onChange={(checked) => onChange({ newTab: checked })}
      />
      <h3>{t('options.defaults')}</h3>
      <p class="small soft">{t('options.defaults-hint')}</p>
      {settings.careful && <p class="small caution">{t('words.careful-asks')}</p>}
      {HARMLESS_KINDS.map((kind) => (
        <div class="setting" key={kind}>
          <KindMark kind={kind} t={t} />
          <div class="setting-control">
            <ChoiceSelect
              label={t('options.default-of', { kind: t(`kind.${kind}`) })}
              chosen={defaults[kind]}
              mayOpenDirectly={settings.careful === null}
              t={t}
              onChoose={(choice) => choice && onChange({ defaults: { [kind]: choice } })}
            />
          </div>
        </div>
      ))}
      <Switch
        label={t('options.only-picked')}
        hint={t('options.only-picked-hint')}
        checked={settings.onlyPicked}
        onChange={(checked) => onChange({ onlyPicked: checked })}
      />
    </Section>
  );
}
