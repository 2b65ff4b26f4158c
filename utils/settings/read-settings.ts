import { CHOICES, DEFAULT_SETTINGS, RETENTIONS, type Settings, WATCH_STATES } from './settings';

type Reader<T> = (value: unknown) => value is T;

const isBoolean: Reader<boolean> = (value): value is boolean => typeof value === 'boolean';
const isName: Reader<string> = (value): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 64;
const isNames = (value: unknown): boolean => Array.isArray(value) && value.every(isName);

function isOneOf<T>(allowed: readonly T[]): Reader<T> {
  return (value): value is T => (allowed as readonly unknown[]).includes(value);
}

function isRecordOf<T>(isValue: Reader<T>): Reader<Record<string, T>> {
  return (value): value is Record<string, T> =>
    isRecord(value) && Object.entries(value).every(([key, each]) => isName(key) && isValue(each));
}

/** How each field is told from rubbish. */
const READERS: { [K in keyof Omit<Settings, 'version'>]: (value: unknown) => boolean } = {
  language: isOneOf(['auto', 'en', 'zh_CN', 'zh_TW']),
  theme: isOneOf(['auto', 'light', 'dark']),
  recording: isBoolean,
  sitesOnly: isBoolean,
  retentionDays: isOneOf(RETENTIONS),
  strip: isBoolean,
  popupByItself: isBoolean,
  newTab: isBoolean,
  choices: isRecordOf(isOneOf(CHOICES)),
  defaults: (value) =>
    isRecordOf(isOneOf(CHOICES))(value) && ['notice', 'preview', 'wall'].every((kind) => kind in value),
  onlyPicked: isBoolean,
  declined: isNames,
  straight: isNames,
  watch: isOneOf(WATCH_STATES),
  snoozed: isRecordOf((value): value is number => typeof value === 'number' && Number.isFinite(value)),
  careful: (value) =>
    value === null ||
    (isRecord(value) && typeof value.question === 'string' && typeof value.answer === 'string'),
  sync: isBoolean,
};

/**
 * Reads settings from storage or a file. A field that is missing or makes no sense falls back to its default,
 * so that a broken one costs nothing else; an unknown field is dropped.
 *
 * @returns the settings, and the names of the fields that could not be read
 */
export function readSettings(stored: unknown): { settings: Settings; unreadable: string[] } {
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, unreadable: [] };
  const names = Object.keys(READERS) as (keyof typeof READERS)[];
  const given = names.filter((name) => Object.hasOwn(stored, name));
  const readable = given.filter((name) => READERS[name](stored[name]));
  const fields = Object.fromEntries(readable.map((name) => [name, stored[name]]));
  return {
    settings: { ...DEFAULT_SETTINGS, ...fields, version: 1 },
    unreadable: given.filter((name) => !readable.includes(name)),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
