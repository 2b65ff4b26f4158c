import type { SettingsPreview } from '../../components/options/ImportPreview';
import { isRecord } from '../../utils/is-record';
import type { Language, Translate } from '../../utils/language/translate';
import { type Change, changeBetween, withChange } from '../../utils/settings/change';
import { readSettings } from '../../utils/settings/read-settings';
import type { Settings } from '../../utils/settings/settings';
import { differences, LABELS } from './settings-words';

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
  const stored = parse(text);
  if (stored === null || typeof stored.version !== 'number') return { fault: 'import-no-settings' };
  const { given, unreadable, isNewer } = readSettings(stored);
  if (isNewer) return { fault: 'import-too-new' };
  // A file does not answer the question that guards careful mode, and brings none: nobody here may know the answer.
  const careful = present.careful ?? (given.careful ? UNGUARDED : null);
  const change = changeBetween(present, { ...given, careful });
  return {
    change,
    preview: {
      changes: differences(present, withChange(present, change), t, language),
      unreadable: unreadable.map((field) => t(LABELS[field])),
    },
  };
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
