import { describe, expect, it } from 'vitest';
import type { TabView } from '../../utils/messages/views';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';
import { mistakeReport } from '../../utils/visit/mistake-report';
import { NOTICE } from './met-view';

const view: TabView = {
  ...NOTICE,
  url: 'https://link.example.com/?ticket=s3cr3t&target=https%3A%2F%2Fwww.example.org%2Fa',
  words: '即将离开',
  destination: displayUrl('https://www.example.org/a?token=abcdef0123456789abcdef0123456789', siteOf),
  flags: ['page-supplied'],
  how: 'param target',
  hops: 2,
};

describe('mistakeReport', () => {
  const report = mistakeReport(view, '1.2.3');
  it('names what has to be put right', () => {
    expect(report.split('\n')).toEqual([
      'Onward: 1.2.3',
      'platform: example',
      'rule: example/link (2026-08)',
      'outcome: unwrapped',
      'kind: notice, leave-notice',
      'words: 即将离开',
      'page: https://link.example.com/?ticket=REDACTED&target=https%3A%2F%2Fwww.example.org%2Fa',
      'destination: hxxps://www[.]example[.]org/a?token=REDACTED',
      'found in: param target, 2 wrappers',
      'flags: page-supplied',
    ]);
  });
  it('names no more than there is', () => {
    const { reason: _, ...plain } = NOTICE;
    expect(mistakeReport({ ...plain, how: 'param target' }, '1').split('\n')).toEqual([
      'Onward: 1',
      'platform: example',
      'rule: example/link (2026-08)',
      'outcome: unwrapped',
      'kind: notice',
      'page: https://link.example.com/?target=https%3A%2F%2Fwww.example.org%2Fa',
      'destination: hxxps://www[.]example[.]org/a',
      'found in: param target',
    ]);
  });
  it('holds no secret', () => {
    expect(report).not.toContain('s3cr3t');
    expect(report).not.toContain('abcdef0123456789');
  });
  it.each([
    ['https://example.org/a?token=', 'hxxps://example[.]org/a?token=REDACTED now'],
    ['HTTPS://example.org/a?token=', 'hxxps://example[.]org/a?token=REDACTED now'],
    ['example.org/a?token=', 'example.org/a?token=REDACTED now'],
  ])('holds none of the page’s own words either: %s', (address, said) => {
    const words = `Leaving for ${address}abcdef0123456789abcdef0123456789 now`;
    expect(mistakeReport({ ...(view as Extract<TabView, { state: 'met' }>), words }, '1')).toContain(
      `words: Leaving for ${said}`,
    );
  });
  it('says why a destination was refused', () => {
    const { destination, how, ...rest } = view as Extract<TabView, { state: 'met' }>;
    expect(
      mistakeReport({ ...rest, outcome: 'refused', refusal: 'not-http', candidate: 'x' }, '1'),
    ).toContain('outcome: refused: not-http');
  });
  it('has nothing to say of an ordinary page', () =>
    expect(mistakeReport({ state: 'nothing', names: {}, url: null, paused: false }, '1')).toBe(''));
});
