import type { SettingsPreview } from '../../components/options/ImportPreview';
import { isRecord } from '../../utils/is-record';
import type { Language, Translate } from '../../utils/language/translate';
import { type Change, changeBetween, withChange } from '../../utils/settings/change';
import { readSettings, unreadableIn } from '../../utils/settings/read-settings';
import type { Settings } from '../../utils/settings/settings';
import { differences, LABELS, nameOfEntry } from './settings-words';

/** Why a file is not read. */
export type FileFault = 'import-no-settings' | 'import-too-new';

/** Careful mode as a file has it: on, without the question and its answer, which is nobody else's business. */
const UNGUARDED: Settings['careful'] = { question: '', answer: '' };

/** The settings as a file: what `readSettingsFile` reads. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ ...settings, careful: settings.careful && UNGUARDED }, null, 2)}\n`;
}

/**
 * Reads a file of settings, of this version or an older one, and says what it would change; nothing is changed by that.
 *
 * @param text what stands in the file; a longer one than 100 kB is none
 */
export function readSettingsFile(
  text: string,
  present: Settings,
  { t, language }: { t: Translate; language: Language },
): { fault: FileFault } | { change: Change; preview: Omit<SettingsPreview, 'goes'> } {
  const parsed = parse(text);
  if (parsed === null || typeof parsed.version !== 'number') return { fault: 'import-no-settings' };
  const { stored, left } = withoutNonsense(parsed, present);
  const { given, isNewer } = readSettings(stored);
  if (isNewer) return { fault: 'import-too-new' };
  // A file does not answer the question that guards careful mode, and brings none: nobody here may know the answer.
  const careful = present.careful ?? (given.careful ? UNGUARDED : null);
  const change = changeBetween(present, { ...given, careful });
  return {
    change,
    preview: {
      changes: differences(present, withChange(present, change), t, language),
      unreadable: [
        ...unreadableIn(stored).map((field) => t(LABELS[field])),
        ...left.map(({ field, key }) => nameOfEntry(field, key, t, language)),
      ],
    },
  };
}

type Left = { field: 'choices' | 'snoozed'; key: string };

/** What is set for one platform and makes no sense stays as it is here, and costs nothing that is set for the others. */
function withoutNonsense(stored: Record<string, unknown>, present: Settings) {
  const mended = { ...stored };
  const left: Left[] = [];
  for (const field of ['choices', 'snoozed'] as const) {
    const held = stored[field];
    if (!isRecord(held)) continue;
    const entries = Object.entries(held).flatMap(([key, value]): [string, unknown][] => {
      const alone = { version: stored.version, [field]: { [key]: value } };
      if (unreadableIn(alone).length === 0) return [[key, value]];
      left.push({ field, key });
      return Object.hasOwn(present[field], key) ? [[key, present[field][key]]] : [];
    });
    mended[field] = Object.fromEntries(entries);
  }
  return { stored: mended, left };
}

/** All platforms with everything that is set for each fill less than a quarter of it. A preview of much more takes the page its time. */
const MAX_LENGTH = 100_000;

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = text.length > MAX_LENGTH ? null : JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
