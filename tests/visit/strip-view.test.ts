import { expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { platformOf } from '../../utils/visit/platform-of';
import { stripView } from '../../utils/visit/strip-view';

const NOTICE = 'https://link.zhihu.com/?target=https%3A//example.com/a';

function viewWith(change: Partial<Settings>) {
  const met = unwrap({ url: NOTICE }, catalogue, siteOf);
  if (met.outcome === 'unmatched') throw new Error('no rule fits');
  const platform = platformOf(catalogue, met.platform)!;
  const visit = { met, isPrivate: false, incident: null, at: 0, referrer: '', isProvisional: false };
  const settings = { ...DEFAULT_SETTINGS, ...change };
  return stripView(visit, platform, 'example.com', false, settings, (key) => key, 'zh_CN');
}

it('tells the strip the chosen theme, and of larger letters in careful mode only', () => {
  expect(viewWith({})).toMatchObject({ site: 'example.com', theme: 'auto', isLarge: false });
  expect(viewWith({ theme: 'light' })).toMatchObject({ theme: 'light', isLarge: false });
  const careful = { question: '', answer: '' };
  expect(viewWith({ theme: 'dark', careful })).toMatchObject({ theme: 'dark', isLarge: true });
});
