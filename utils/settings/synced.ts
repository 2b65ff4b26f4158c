import type { Choice, Settings } from './settings';

/**
 * What governs the history of a device, and what holds for a while only, stays on the device: another one must
 * neither delete an incident here nor begin to record. What stands on a permission is of this browser alone.
 */
const OWN = [
  'recording',
  'sitesOnly',
  'retentionDays',
  'snoozed',
  'straight',
  'watch',
  'sync',
] as const satisfies readonly (keyof Settings)[];

/** What travels to the person's other browsers. */
export function syncedPart(settings: Settings): Partial<Settings> {
  const part: Partial<Settings> = { ...settings };
  for (const field of OWN) delete part[field];
  return part;
}

/**
 * Takes over what another browser of the person has set, where that is harmless. Opening directly begins only
 * where it was chosen, careful mode is switched off only where it is on, and a "do not ask again" stays.
 *
 * @param theirs what was read from the synced storage; their history fields are not looked at, and where they say
 * nothing, as an older version does of what came later, ours holds
 */
export function takeOver(ours: Settings, theirs: Partial<Settings>): Settings {
  const { version, recording, sitesOnly, retentionDays, snoozed, straight, watch, sync } = ours;
  return {
    ...ours,
    ...theirs,
    ...{ version, recording, sitesOnly, retentionDays, snoozed, straight, watch, sync },
    choices: cautious(ours.choices, theirs.choices ?? {}),
    defaults: { ...ours.defaults, ...cautious(ours.defaults, theirs.defaults ?? {}) },
    declined: [...new Set([...ours.declined, ...(theirs.declined ?? [])])],
    careful: ours.careful ?? theirs.careful ?? null,
  };
}

type Choices = Readonly<Record<string, Choice>>;

/** Theirs over ours, without any `open-directly` that is not ours already. */
function cautious(ours: Choices, theirs: Choices): Choices {
  const taken = Object.entries(theirs).filter(([, choice]) => choice !== 'open-directly');
  return { ...ours, ...Object.fromEntries(taken) };
}
