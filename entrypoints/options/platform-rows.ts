import type { PlatformRow } from '../../components/options/PlatformLine';
import type { Language } from '../../utils/language/translate';
import { ownerOf } from '../../utils/owners/owner-of';
import { hostsOf } from '../../utils/rules/catalogue';
import type { Pack, Platform } from '../../utils/rules/define-platform';
import { isHarmless } from '../../utils/rules/kinds';
import { kindsOf } from '../../utils/rules/kinds-of';
import { choiceFor, type Settings } from '../../utils/settings/settings';
import type { SiteOf } from '../../utils/url/site';
import { nameOf } from '../../utils/visit/platform-of';

interface Facts {
  settings: Settings;
  /** Incidents of each platform. */
  seen: Readonly<Record<string, number>>;
  /** Platforms we may act on (`accessiblePlatforms`). */
  accessible: ReadonlySet<string>;
  /** Packs whose every page may be looked at. */
  packs: readonly Pack[];
  language: Language;
  siteOf: SiteOf;
}

/** What the options page shows of each platform. */
export function platformRows(platforms: readonly Platform[], facts: Facts): PlatformRow[] {
  const { settings, seen, accessible, packs, language, siteOf } = facts;
  return platforms.map((platform) => {
    const { id, name, pack, rules } = platform;
    const hosts = hostsOf([platform]).map((host) => host.replace('*.', ''));
    const company = hosts.map((host) => ownerOf(host, siteOf)).find((owner) => owner !== null);
    const chosen = settings.choices[id] ?? null;
    const harmless = kindsOf(platform).find(isHarmless);
    const byDefault = choiceFor({ ...settings, choices: {} }, id, harmless ?? 'unknown');
    const mayOpenDirectly = harmless !== undefined && !settings.careful;
    return {
      id,
      name: nameOf(platform, language),
      names: [name, company?.name ?? {}].flatMap(Object.values).join(' '),
      hosts: hosts.join(' '),
      company: company?.name[language] ?? '',
      chosen,
      byDefault,
      mayOpenDirectly,
      isNeverDirect: harmless === undefined,
      verified:
        rules
          .map(({ verified }) => verified)
          .sort()
          .at(-1) ?? '',
      seen: seen[id] ?? 0,
      pack,
      granted: packs.includes(pack) || accessible.has(id),
      wantsAccess: mayOpenDirectly && (chosen ?? byDefault) === 'open-directly' && !accessible.has(id),
    };
  });
}
