import { describe, expect, it } from 'vitest';
import type { StripView } from '../../utils/messages/views';
import { definePlatform, type Kind } from '../../utils/rules/define-platform';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import type { Met } from '../../utils/unwrap/unwrap';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';
import { needsClickView, stripView } from '../../utils/visit/strip-view';
import { MET } from './met';

const PLATFORM = definePlatform({
  id: 'zhihu',
  name: { en: 'Zhihu', zh_CN: '知乎' },
  pack: 'required',
  since: '1.0',
  rules: [],
});
/** What is said, by its key, with what stands in it. */
const t = (key: string, values = {}) => [key, ...Object.values(values)].filter(Boolean).join(' ');

const met = (kind: Kind, change: object = {}) => ({ ...MET, kind, ...change }) as Met;
const NO_DESTINATION = { outcome: 'no-destination', destination: undefined };

function viewOf(met: Met, { asks = false, ...change }: Partial<Settings> & { asks?: boolean } = {}) {
  const visit = { met, isPrivate: false, incident: null, at: 0, referrer: '', isProvisional: false };
  const address = met.outcome === 'unwrapped' ? displayUrl(met.destination, siteOf) : undefined;
  return stripView(visit, PLATFORM, address, asks, { ...DEFAULT_SETTINGS, ...change }, t, 'zh_CN');
}

describe('the strip on a harmless page', () => {
  it.each(['notice', 'preview', 'wall'] as const)('says whose %s it is, and has a button', (kind) => {
    const view = viewOf(met(kind));
    expect(view).toMatchObject({ kind, label: `知乎 · kind.${kind}`, language: 'zh-CN' });
    expect(view).toMatchObject({ site: 'example.com', open: 'strip.open example.com' });
    expect(view).not.toHaveProperty('sentence');
    expect(view).not.toHaveProperty('question');
  });

  it('asks whether all of them should open directly, when it is time for that', () =>
    expect(viewOf(met('notice'), { asks: true }).question).toEqual({
      text: 'strip.ask-directly 知乎',
      yes: 'strip.yes',
      no: 'strip.no',
    }));
});

const others: { name: string; met: Met; sentence: string }[] = [
  ...(['warning', 'unknown', 'app-only', 'gone'] as const).map((kind) => ({
    name: kind,
    met: met(kind),
    sentence: 'strip.see-popup example.com',
  })),
  { name: 'block', met: met('block'), sentence: 'strip.blocked example.com' },
  { name: 'login, which nobody opens', met: met('login'), sentence: 'strip.blocked example.com' },
  { name: 'scan', met: met('scan'), sentence: 'strip.scan example.com' },
  { name: 'scan that hides where it leads', met: met('scan', NO_DESTINATION), sentence: 'strip.withheld' },
  ...(['login', 'app-only', 'gone'] as const).map((kind) => ({
    name: `${kind} that leads nowhere by its nature`,
    met: met(kind, NO_DESTINATION),
    sentence: 'strip.nowhere',
  })),
  {
    name: 'notice behind which an administrator stopped it',
    met: met('notice', { reason: 'admin-block' }),
    sentence: 'strip.blocked example.com',
  },
  {
    name: 'notice before a name that can be taken for another, which only the popup says',
    met: met('notice', { destination: 'https://paypa1.com/' }),
    sentence: 'strip.see-popup paypa1.com',
  },
  { name: 'notice without a destination', met: met('notice', NO_DESTINATION), sentence: 'strip.withheld' },
  {
    name: 'notice whose destination was refused',
    met: met('notice', { outcome: 'refused', refusal: 'not-http', candidate: 'x' }),
    sentence: 'strip.refused',
  },
];

describe('T5 T18 the strip on any other page', () => {
  it.each(others)('$name: has a sentence, no button and no question', ({ met, sentence }) => {
    const view: StripView = viewOf(met, { asks: true });
    expect(view.sentence).toBe(sentence);
    expect(view).not.toHaveProperty('open');
    expect(view).not.toHaveProperty('question');
  });

  it.each([
    ['warning', 'strip.blocked example.com'],
    ['unknown', 'strip.blocked example.com'],
    ['notice', undefined],
  ] as const)('speaks in careful mode of opening only what may be opened: %s', (kind, sentence) => {
    expect(viewOf(met(kind), { careful: { question: '', answer: '' } }).sentence).toBe(sentence);
  });
  it('speaks in careful mode not of opening what has a name that can be taken for another', () => {
    const page = met('notice', { destination: 'https://taoba0.com/' });
    expect(viewOf(page, { careful: { question: '', answer: '' } }).sentence).toBe('strip.blocked taoba0.com');
    expect(viewOf(page, {}).sentence).toBe('strip.see-popup taoba0.com');
  });
});

describe('every strip', () => {
  it('has the chosen theme, and larger letters in careful mode only', () => {
    expect(viewOf(met('notice'))).toMatchObject({ theme: 'auto', isLarge: false });
    expect(viewOf(met('notice'), { theme: 'light' })).toMatchObject({ theme: 'light', isLarge: false });
    const careful = { question: '', answer: '' };
    expect(viewOf(met('notice'), { theme: 'dark', careful })).toMatchObject({ theme: 'dark', isLarge: true });
  });

  it('can be put away, also the one that says that a click on our button is still needed', () => {
    const puts = { dismiss: 'strip.dismiss', snooze: 'strip.snooze' };
    expect(viewOf(met('warning'))).toMatchObject(puts);
    expect(needsClickView('notice', PLATFORM, DEFAULT_SETTINGS, t, 'en')).toEqual({
      kind: 'notice',
      label: 'Zhihu',
      sentence: 'strip.needs-click',
      language: 'en',
      theme: 'auto',
      isLarge: false,
      ...puts,
    });
  });
});
