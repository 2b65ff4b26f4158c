import type { SettingsPreview } from '../../components/options/ImportPreview';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import { readSettings } from '../../utils/settings/read-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';

/** Why a file is not read. */
export type FileFault = 'import-no-settings' | 'import-too-new';

type Field = Exclude<keyof Settings, 'version'>;

const LABELS: Readonly<Record<Field, TextKey>> = {
  language: 'options.language',
  theme: 'options.theme',
  recording: 'options.recording',
  sitesOnly: 'options.sites-only',
  retentionDays: 'options.retention',
  strip: 'options.strip',
  popupByItself: 'options.popup',
  newTab: 'options.new-tab',
  choices: 'options.platforms',
  defaults: 'options.defaults',
  onlyPicked: 'options.only-picked',
  declined: 'options.declined',
  straight: 'options.straight',
  watch: 'options.watch',
  snoozed: 'options.snoozed',
  careful: 'words.careful',
  sync: 'options.sync',
};

const FIELDS = Object.keys(LABELS) as Field[];

/** The settings as a file: what `readSettingsFile` reads. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/**
 * Reads a file of settings and says what it would change; nothing is changed by that.
 *
 * @param text what stands in the file; at most 1 MB is looked at
 */
export function readSettingsFile(
  text: string,
  present: Settings,
  t: Translate,
): { fault: FileFault } | { change: Partial<Settings>; preview: SettingsPreview } {
  const stored = parse(text);
  if (stored === null || typeof stored.version !== 'number') return { fault: 'import-no-settings' };
  if (stored.version > DEFAULT_SETTINGS.version) return { fault: 'import-too-new' };
  const { settings, unreadable } = readSettings(stored);
  const fields = FIELDS.filter((field) => Object.hasOwn(stored, field) && !unreadable.includes(field)).filter(
    // A file does not answer the question that guards careful mode.
    (field) => field !== 'careful' || present.careful === null,
  );
  const changed = fields.filter(
    (field) => JSON.stringify(settings[field]) !== JSON.stringify(present[field]),
  );
  return {
    change: Object.fromEntries(changed.map((field) => [field, settings[field]])),
    preview: {
      changes: changed.map((field) => ({
        field: t(LABELS[field]),
        from: describe(present[field], t),
        to: describe(settings[field], t),
      })),
      unreadable,
    },
  };
}

const MAX_LENGTH = 1_000_000;

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = text.length > MAX_LENGTH ? null : JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A value in words: on or off, how many, or as it is. */
function describe(value: Settings[Field], t: Translate): string {
  if (typeof value === 'boolean') return t(value ? 'options.yes' : 'options.no');
  if (value === null) return t('options.nothing');
  if (typeof value === 'object') return t('options.entries', { count: Object.keys(value).length });
  return String(value);
}
