/** Settings as they were stored, of whatever version. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/**
 * What leads from each shape of the settings to the next: the first step from version 1 to 2, and so on. A step only
 * renames and rewrites; where the new shape has but one more field, which has its default, it gives back what it got.
 * Each comes with an example in `tests/fixtures/settings`.
 */
const STEPS: readonly ((stored: StoredSettings) => StoredSettings)[] = [];

/** The shape of what is stored now. */
export const SETTINGS_VERSION = STEPS.length + 1;

/**
 * Brings stored settings to the present shape, one version after the other.
 *
 * @param stored where it names no version, it is read as the first
 * @returns the fields in the present shape; those of a newer version as they are, marked so that nobody writes over them
 */
export function migrate(stored: StoredSettings, steps = STEPS): { fields: StoredSettings; isNewer: boolean } {
  const version = Number.isInteger(stored.version) ? Math.max(1, Number(stored.version)) : 1;
  const fields = steps.slice(version - 1).reduce((before, step) => step(before), stored);
  return { fields, isNewer: version > steps.length + 1 };
}
