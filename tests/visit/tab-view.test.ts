import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { type Choice, DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import { platformOf, ruleOf } from '../../utils/visit/platform-of';
import { tabView } from '../../utils/visit/tab-view';

function viewOf(url: string, choice: Choice, hasAccess: boolean) {
  const met = unwrap({ url }, catalogue, siteOf);
  if (met.outcome === 'unmatched') throw new Error('no rule fits');
  const platform = platformOf(catalogue, met.platform)!;
  const visit = { met, isPrivate: false, incident: null, at: 0, referrer: '', isProvisional: false };
  const settings = { ...DEFAULT_SETTINGS, choices: { [platform.id]: choice } };
  const rule = ruleOf(catalogue, met.rule)!;
  return tabView(
    1,
    visit,
    { platform, rule },
    settings,
    { hasAccess, needsClick: false, incident: null, timesMet: 1, note: '' },
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
  });
});
