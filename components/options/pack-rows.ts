import type { Language } from '../../utils/language/translate';
import { platformsIn } from '../../utils/rules/catalogue';
import type { OptionalPack, Platform } from '../../utils/rules/define-platform';
import { nameOf } from '../../utils/visit/strip-view';
import type { PackRow } from './Access';

/** So many platforms of a pack are named: those that most people have heard of, then by their names. */
const NAMED = 4;
const KNOWN = [
  ...[
    'xiaohongshu',
    'baidu',
    'yinxiang',
    'kdocs',
    'youtube',
    'google',
    'facebook',
    'x',
    'steam',
    'bahamut',
    'twitch',
  ],
  ...['epic-games', 'safe-links', 'slack', 'proofpoint', 'mimecast'],
];

/** What is shown of each of the packs that has platforms. */
export function packRows(
  packs: readonly OptionalPack[],
  platforms: readonly Platform[],
  granted: readonly OptionalPack[],
  language: Language,
): PackRow[] {
  const rows = packs.map((pack) => {
    const members = platformsIn(platforms, pack);
    const known = KNOWN.flatMap((id) => members.filter((platform) => platform.id === id));
    const named = [...new Set([...known, ...members])].slice(0, NAMED);
    const examples = named.map((platform) => nameOf(platform, language));
    return { pack, granted: granted.includes(pack), examples, count: members.length };
  });
  return rows.filter(({ count }) => count > 0);
}
