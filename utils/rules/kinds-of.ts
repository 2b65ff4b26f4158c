import type { Kind, Pack, Platform } from './define-platform';

/** Every kind the pages of a platform can be of. */
export function kindsOf({ rules }: Platform): Kind[] {
  return rules.flatMap(({ kind, reading }) => [kind, ...(reading?.says ?? []).map(([, read]) => read)]);
}

/** The platforms among those we may look at whose pages can be of a kind. */
export function platformsOfKind(
  platforms: readonly Platform[],
  kind: Kind,
  packs: readonly Pack[],
): Platform[] {
  return platforms.filter(
    (platform) =>
      (platform.pack === 'required' || packs.includes(platform.pack)) && kindsOf(platform).includes(kind),
  );
}
