import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { type Choice, DEFAULT_SETTINGS } from '../../utils/settings/settings';
import type { PageTexts } from '../../utils/unwrap/evidence';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { platformOf, ruleOf } from '../../utils/visit/platform-of';
import { type Surroundings, tabView } from '../../utils/visit/tab-view';
import type { Visit } from '../../utils/visit/visit';

function viewOf(
  url: string,
  choice: Choice,
  hasAccess: boolean,
  known: { visit?: Partial<Visit>; around?: Partial<Surroundings>; texts?: PageTexts; careful?: true } = {},
) {
  const { visit: change, around, texts, careful } = known;
  const met = unwrap({ url, ...(texts && { texts }) }, catalogue, siteOf);
  if (met.outcome === 'unmatched') throw new Error('no rule fits');
  const platform = platformOf(catalogue, met.platform)!;
  const visit = {
    ...{ met, isPrivate: false, incident: null, at: 0, referrer: '', isProvisional: false },
    ...change,
  };
  const settings = {
    ...DEFAULT_SETTINGS,
    choices: { [platform.id]: choice },
    careful: careful ? { question: '', answer: '' } : null,
  };
  const rule = ruleOf(catalogue, met.rule)!;
  return tabView(
    visit,
    { platform, rule },
    settings,
    { hasAccess, needsClick: false, incident: null, timesMet: 1, note: '', ...around },
    siteOf,
  );
}

const NOTICE = 'https://link.zhihu.com/?target=https%3A//example.com/a';

describe('a choice and the permission it needs', () => {
  it('opens directly with the permission', () => {
    const view = viewOf(NOTICE, 'open-directly', true);
    expect(view).toMatchObject({ choice: 'open-directly' });
    expect(view).not.toHaveProperty('wantsAccess');
  });

  it('asks without it, and says so', () =>
    expect(viewOf(NOTICE, 'open-directly', false)).toMatchObject({ choice: 'ask', wantsAccess: true }));

  it.each(['ask', 'log-only'] as const)('needs none for %s', (choice) => {
    const view = viewOf(NOTICE, choice, false);
    expect(view).toMatchObject({ choice });
    expect(view).not.toHaveProperty('wantsAccess');
  });
});

describe('what the popup is told of a page', () => {
  it('is its destination, where that stood, and what is worth knowing of it', () => {
    const view = viewOf('https://link.zhihu.com/?target=http%3A//example.com/a', 'ask', true);
    expect(view).toMatchObject({
      state: 'met',
      outcome: 'unwrapped',
      destination: { href: 'http://example.com/a', site: 'example.com' },
      how: 'param target',
      flags: ['http'],
      hops: 1,
      mayOpen: true,
    });
    expect(view).not.toHaveProperty('refusal');
  });

  it('is what was refused, and why', () => {
    const view = viewOf('https://link.zhihu.com/?target=javascript%3Aalert%281%29', 'ask', true);
    expect(view).toMatchObject({
      outcome: 'refused',
      refusal: 'not-http',
      candidate: 'javascript:alert(1)',
      flags: [],
      hops: 0,
      mayOpen: false,
    });
    expect(view).not.toHaveProperty('destination');
  });

  it('is that there is no destination', () => {
    const view = viewOf('https://link.zhihu.com/', 'ask', true);
    expect(view).toMatchObject({ outcome: 'no-destination', flags: [], hops: 0, mayOpen: false });
    for (const field of ['destination', 'refusal', 'candidate', 'words', 'withheld'])
      expect(view).not.toHaveProperty(field);
    for (const field of ['fault', 'isBeingRead', 'snoozedUntil']) expect(view).not.toHaveProperty(field);
    expect(view).toMatchObject({ needsClick: false, askDirectly: false, careful: false });
  });

  it('is what the page says of itself, and that it keeps the destination', () => {
    const texts = { 'text .ui-title, .ui-desc, section p': ['危险网站，已停止访问'] };
    const view = viewOf('https://c.pc.qq.com/middleb.html', 'ask', true, { texts });
    expect(view).toMatchObject({
      platform: { id: 'qq' },
      rule: { id: 'qq/dangerous', verified: '2026-08' },
      ...{ kind: 'warning', reason: 'security-risk', words: '危险网站，已停止访问', withheld: true },
    });
  });

  it('is that it leads somewhere, and may not be opened there', () => {
    const danger = 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fexample.org%2F';
    expect(viewOf(danger, 'ask', true)).toMatchObject({ outcome: 'unwrapped', mayOpen: true });
    expect(viewOf(danger, 'ask', true, { careful: true })).toMatchObject({
      outcome: 'unwrapped',
      mayOpen: false,
    });
  });

  it('is what is known of it beside that', () => {
    const visit = { fault: 'quota-exceeded' as const, isProvisional: true, isPrivate: true };
    const around = { needsClick: true, incident: 'i', note: 'mine', timesMet: 2, snoozedUntil: 5 };
    const view = viewOf(NOTICE, 'ask', true, { visit, around, careful: true });
    expect(view).toMatchObject({
      ...{ url: NOTICE, fault: 'quota-exceeded', isBeingRead: true, isPrivate: true, careful: true },
      ...{ needsClick: true, incident: 'i', note: 'mine', snoozedUntil: 5, mayOpenDirectly: false },
      origins: ['*://link.zhihu.com/*'],
    });
  });
});
