import { isRecord } from '../is-record';
import { LANGUAGES } from '../language/translate';
import { HARMLESS_KINDS } from '../rules/kinds';
import { migrate } from './migrate';
import { CHOICES, DEFAULT_SETTINGS, RETENTIONS, type Settings, THEMES, WATCH_STATES } from './settings';

type Fields = Omit<Settings, 'version'>;

type Reader<T> = (value: unknown) => value is T;

const isBoolean: Reader<boolean> = (value) => typeof value === 'boolean';
/** What every object has (`constructor`) would be found there also where nobody has written it. */
const isName: Reader<string> = (value): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 && !(value in {});
const isNames: Reader<string[]> = (value): value is string[] => Array.isArray(value) && value.every(isName);

/** The latest moment that a date can tell. */
const LATEST = 8.64e15;

const isMoment: Reader<number> = (value): value is number =>
  typeof value === 'number' && value >= 0 && value <= LATEST;

function isOneOf<T>(allowed: readonly T[]): Reader<T> {
  return (value): value is T => (allowed as readonly unknown[]).includes(value);
}

function isRecordOf<T>(isValue: Reader<T>): Reader<Record<string, T>> {
  return (value): value is Record<string, T> =>
    isRecord(value) && Object.entries(value).every(([key, each]) => isName(key) && isValue(each));
}

/** How each field is told from rubbish. */
const READERS: { [K in keyof Fields]: Reader<Fields[K]> } = {
  language: isOneOf(['auto', ...LANGUAGES]),
  theme: isOneOf(THEMES),
  recording: isBoolean,
  sitesOnly: isBoolean,
  retentionDays: isOneOf(RETENTIONS),
  strip: isBoolean,
  popupByItself: isBoolean,
  newTab: isBoolean,
  choices: isRecordOf(isOneOf(CHOICES)),
  defaults: (value): value is Fields['defaults'] =>
    isRecordOf(isOneOf(CHOICES))(value) && HARMLESS_KINDS.every((kind) => kind in value),
  onlyPicked: isBoolean,
  declined: isNames,
  straight: isNames,
  watch: isOneOf(WATCH_STATES),
  snoozed: isRecordOf(isMoment),
  careful: (value): value is Fields['careful'] =>
    value === null ||
    (isRecord(value) && typeof value.question === 'string' && typeof value.answer === 'string'),
  sync: isBoolean,
};

interface ReadSettings {
  settings: Settings;
  /** What was stored of them; whatever else the settings hold is a default. */
  given: Partial<Fields>;
  /** A newer version of Onward wrote them: what we can read of them holds, and nothing may be written over them. */
  isNewer: boolean;
}

/**
 * Reads settings of any version from storage, another browser or a file. A field that is missing or makes no sense
 * falls back to its default, so that a broken one costs nothing else; an unknown field is dropped.
 */
export function readSettings(stored: unknown): ReadSettings {
  const { fields, isNewer } = migrate(isRecord(stored) ? stored : {});
  const given: Record<string, unknown> = {};
  for (const [name, isRead] of Object.entries(READERS)) {
    const part = readablePart(fields[name], isRead);
    if (isRead(part)) given[name] = part;
  }
  return { settings: { ...DEFAULT_SETTINGS, ...given }, given, isNewer };
}

/** What is set for one platform and makes no sense, or none yet, costs nothing that is set for the others. */
function readablePart(value: unknown, isRead: Reader<unknown>): unknown {
  if (isRead(value) || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, each]) => isRead({ [key]: each })));
}

/** Which fields of stored settings cannot be read, or not whole. */
export function unreadableIn(stored: unknown): (keyof Fields)[] {
  const { fields } = migrate(isRecord(stored) ? stored : {});
  const names = (Object.keys(READERS) as (keyof Fields)[]).filter((name) => Object.hasOwn(fields, name));
  return names.filter((name) => !READERS[name](fields[name]));
}
