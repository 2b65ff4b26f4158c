import { type Choice, DEFAULT_SETTINGS, type Settings } from './settings';

/** Settings that hold something for each of several platforms or kinds; a list holds `true` for each of its names. */
type Keyed = 'choices' | 'defaults' | 'snoozed' | 'declined' | 'straight';
type ByKey<T> = Readonly<Record<string, T>>;

/**
 * What changes, and nothing else: whoever sends it need not know the rest, and takes nothing back that was changed
 * meanwhile. A field as it shall be; of one that is kept by platform or kind the keys that change, `null` being "no more".
 */
export type Change = Partial<Omit<Settings, 'version' | Keyed>> & {
  choices?: ByKey<Choice | null>;
  defaults?: Partial<Settings['defaults']>;
  snoozed?: ByKey<number | null>;
  declined?: ByKey<true | null>;
  straight?: ByKey<true | null>;
};

type Fields = ByKey<unknown>;

/** Settings, or what is known of them, with a change. */
export function withChange<S extends Partial<Settings>>(settings: S, change: Change): S {
  const next: Record<string, unknown> = { ...settings };
  for (const [field, value] of Object.entries(change)) {
    // Of the defaults all kinds are read or none: where nothing is known of them, the others are as at first.
    const held = next[field] ?? DEFAULT_SETTINGS[field as Keyed];
    next[field] = isKeyed(field) ? settled({ ...byKey(held), ...byKey(value) }, Array.isArray(held)) : value;
  }
  return next as S;
}

/** What leads from one to the other. Fields of which `after` says nothing do not change. */
export function changeBetween(before: Partial<Settings>, after: Partial<Settings>): Change {
  const held: Fields = before;
  const change: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(after)) {
    if (JSON.stringify(held[field]) === JSON.stringify(value)) continue;
    change[field] = isKeyed(field) ? keysBetween(byKey(held[field]), byKey(value)) : value;
  }
  return change;
}

function isKeyed(field: string): field is Keyed {
  return DEFAULT_SETTINGS[field as Keyed] instanceof Object;
}

function byKey(value: unknown): Fields {
  return Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, true])) : Object(value);
}

function keysBetween(before: Fields, after: Fields): Fields {
  const keys = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
  return Object.fromEntries(keys.map((key) => [key, after[key] ?? null]));
}

/** As it is stored, without what is no more. */
function settled(keys: Fields, isList: boolean): unknown {
  const held = Object.entries(keys).filter(([, value]) => value !== null);
  return isList ? held.map(([name]) => name) : Object.fromEntries(held);
}
