import type { Language } from '../../utils/language/translate';
import { platformsIn } from '../../utils/rules/catalogue';
import type { Pack, Platform } from '../../utils/rules/define-platform';
import { nameOf } from '../../utils/visit/platform-of';
import type { PackRow } from './Access';

/** So many platforms of a pack are named: those that most people have heard of, then by their names. */
const NAMED = 4;
const KNOWN = (
  'wechat qq weibo zhihu xiaohongshu baidu yinxiang kdocs youtube google facebook x steam bahamut twitch ' +
  'epic-games safe-links slack proofpoint mimecast'
).split(' ');

/** What is shown of each of the packs that has platforms; of what came with the installation, only that it is gone. */
export function packRows(
  packs: readonly Pack[],
  platforms: readonly Platform[],
  granted: readonly Pack[],
  language: Language,
): PackRow[] {
  const rows = packs.map((pack) => {
    const members = platformsIn(platforms, pack);
    const known = KNOWN.flatMap((id) => members.filter((platform) => platform.id === id));
    const named = [...new Set([...known, ...members])].slice(0, NAMED);
    const examples = named.map((platform) => nameOf(platform, language));
    return { pack, granted: granted.includes(pack), examples, count: members.length };
  });
  return rows.filter(({ pack, granted, count }) => count > 0 && !(pack === 'required' && granted));
}
