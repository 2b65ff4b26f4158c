import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { siteOf } from '../../utils/url/site';
import { mayOpenDirectly, shouldAskDirectly } from '../../utils/visit/ask-directly';
import type { Visit } from '../../utils/visit/visit';
import { MET } from './met';

const NOTICE: Visit = {
  met: MET,
  isPrivate: false,
  incident: null,
  at: 0,
  referrer: '',
  isProvisional: false,
};
const WARNING: Visit = { ...NOTICE, met: { ...MET, kind: 'warning' } };
const careful = { question: '', answer: '' };

const rows: { name: string; visit?: Visit; times?: number; settings?: Partial<Settings>; asks: boolean }[] = [
  { name: 'at the second meeting', asks: true },
  { name: 'at a later one, as long as nobody answers', times: 9, asks: true },
  { name: 'at the first', times: 1, asks: false },
  { name: 'in a private window', visit: { ...NOTICE, isPrivate: true }, asks: false },
  { name: 'once it was answered with yes', settings: { choices: { zhihu: 'open-directly' } }, asks: false },
  { name: 'once something else was chosen', settings: { choices: { zhihu: 'ask' } }, asks: false },
  { name: 'once it was answered with no', settings: { declined: ['zhihu'] }, asks: false },
  { name: 'where another platform was declined', settings: { declined: ['qq'] }, asks: true },
  {
    name: 'where pages of its kind open by themselves',
    settings: { defaults: { ...DEFAULT_SETTINGS.defaults, notice: 'open-directly' } },
    asks: false,
  },
  { name: 'in careful mode', settings: { careful }, asks: false },
  { name: 'at a warning', visit: WARNING, asks: false },
];

describe('whether all links of a platform should open directly', () => {
  it.each(rows)('T18 $name: is asked $asks', ({ visit = NOTICE, times = 2, settings, asks }) =>
    expect(shouldAskDirectly(visit, { ...DEFAULT_SETTINGS, ...settings }, times, siteOf)).toBe(asks),
  );

  it('T18 is offered behind a harmless page only, and never in careful mode', () => {
    expect(mayOpenDirectly(NOTICE, DEFAULT_SETTINGS, siteOf)).toBe(true);
    expect(mayOpenDirectly(WARNING, DEFAULT_SETTINGS, siteOf)).toBe(false);
    expect(mayOpenDirectly(NOTICE, { ...DEFAULT_SETTINGS, careful }, siteOf)).toBe(false);
  });
});
