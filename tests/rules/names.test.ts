import { describe, expect, it } from 'vitest';
import { companies } from '../../utils/owners/owner-of';
import { platforms } from '../../utils/rules/all-platforms';
import { nameOf } from '../../utils/visit/platform-of';
import { strangeInTaiwan } from '../language/script-of-taiwan';
import { textsOf } from '../language/texts-of';

describe('the name of a platform', () => {
  const named = new Map(platforms.map(({ id, name }) => [id, name]));
  const apps: [key: string, platform: string][] = [
    ['welcome.app-wechat', 'wechat'],
    ['welcome.app-qq', 'qq'],
    ['welcome.app-wecom', 'wecom'],
    ['welcome.app-feishu', 'feishu'],
    ['link.app-xiaohongshu', 'xiaohongshu'],
  ];
  it.each(apps)('is the same in %s as at the platform %s', (key, platform) => {
    for (const language of ['zh_CN', 'zh_TW'] as const)
      expect(nameOf({ name: named.get(platform)! }, language)).toBe(textsOf(language)[key]);
  });

  it('is written in Taiwan with the characters of Taiwan', () => {
    const written = platforms.map(({ name }) => nameOf({ name }, 'zh_TW'));
    expect(
      written.filter((name) => strangeInTaiwan(name).length > 0),
      'give each of these its name in traditional characters: `zh_TW`',
    ).toEqual([]);
    expect(strangeInTaiwan('這这與与')).toEqual(['这', '与']);
  });

  it('that is called like its company is so in Taiwan too', () => {
    const alike = platforms.flatMap(({ name }) => {
      const company = companies.find(({ name: theirs }) => theirs.zh_CN === nameOf({ name }, 'zh_CN'));
      return company ? [[nameOf({ name }, 'zh_TW'), company.name.zh_TW]] : [];
    });
    expect(alike.length).toBeGreaterThan(10);
    expect(
      alike.filter(([name, company]) => name !== company),
      'a name and its company (utils/owners/companies): one of them needs the `zh_TW` of the other',
    ).toEqual([]);
  });
});
