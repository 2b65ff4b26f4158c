import { describe, expect, it } from 'vitest';
import { platformRows } from '../../../entrypoints/options/platform-rows';
import { platforms } from '../../../utils/rules/all-platforms';
import type { Platform } from '../../../utils/rules/define-platform';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';
import { siteOf } from '../../../utils/url/site';

const rowsOf = (
  some: readonly Platform[],
  settings: Partial<Settings> = {},
  accessible: string[] = [],
  seen = {},
) => {
  const facts = { settings: { ...DEFAULT_SETTINGS, ...settings }, accessible: new Set(accessible), seen };
  return platformRows(some, { ...facts, packs: ['required'], language: 'zh_CN', siteOf });
};

const rowsWith = (...facts: [Partial<Settings>, accessible?: string[], seen?: Record<string, number>]) => {
  const rows = rowsOf(platforms, ...facts);
  return (id: string) => rows.find((row) => row.id === id);
};

describe('platformRows', () => {
  it('has a row for each platform, with its name, company and month', () => {
    expect(platforms.length).toBeGreaterThan(50);
    const zhihu = rowsWith({}, [], { zhihu: 4 })('zhihu');
    expect(zhihu).toMatchObject({ name: '知乎', company: '知乎', seen: 4, chosen: null, byDefault: 'ask' });
    expect(zhihu?.verified).toMatch(/^\d{4}-\d\d$/);
    expect(rowsWith({})('safe-links')).toMatchObject({
      hosts: expect.not.stringContaining('*'),
      company: '微软',
      seen: 0,
    });
  });

  it('says the month in which a rule of it was last looked at, wherever that rule stands', () => {
    const [platform] = platforms;
    const [rule] = platform?.rules ?? [];
    if (!platform || !rule) throw new Error('no rule');
    const rules = ['2025-11', '2026-02', '2025-12'].map((verified) => ({ ...rule, verified }));
    expect(rowsOf([{ ...platform, rules }])[0]?.verified).toBe('2026-02');
  });

  it('is searched by the names of its company in every language', () => {
    const names = rowsWith({})('wechat')?.names;
    for (const name of ['WeChat', '微信', 'Tencent', '腾讯', '騰訊']) expect(names).toContain(name);
  });

  it('may be looked at with its pack, or by itself', () => {
    const row = rowsWith({}, ['steam']);
    const granted = ['zhihu', 'steam', 'safe-links'].map((id) => row(id)?.granted);
    expect(granted).toEqual([true, true, false]);
  });

  it('wants access where a platform is to be opened directly and may not be', () => {
    const choices = { zhihu: 'open-directly' } as const;
    expect(rowsWith({ choices })('zhihu')?.wantsAccess).toBe(true);
    expect(rowsWith({ choices }, ['zhihu'])('zhihu')?.wantsAccess).toBe(false);
    const defaults = { ...DEFAULT_SETTINGS.defaults, notice: 'open-directly' } as const;
    expect(rowsWith({ defaults })('zhihu')?.wantsAccess, 'by default too').toBe(true);
    expect(rowsWith({ defaults, choices: { zhihu: 'ask' } })('zhihu')?.wantsAccess).toBe(false);
  });

  it('says the default that holds', () => {
    expect(rowsWith({ onlyPicked: true })('zhihu')?.byDefault).toBe('leave-alone');
    expect(rowsWith({ choices: { zhihu: 'log-only' } })('zhihu')).toMatchObject({
      chosen: 'log-only',
      byDefault: 'ask',
    });
    expect(
      rowsWith({ defaults: { ...DEFAULT_SETTINGS.defaults, notice: 'log-only' } })('zhihu')?.byDefault,
    ).toBe('log-only');
  });

  it('opens nothing directly in careful mode', () => {
    const careful = rowsWith({ careful: { question: '', answer: '' } })('zhihu');
    expect(careful).toMatchObject({ mayOpenDirectly: false, isNeverDirect: false });
  });

  it('never opens a platform directly none of whose pages is known to be harmless', () => {
    expect(rowsWith({})('safe-links')).toMatchObject({ mayOpenDirectly: false, isNeverDirect: true });
    expect(rowsWith({})('zhihu')).toMatchObject({ mayOpenDirectly: true, isNeverDirect: false });
  });
});
