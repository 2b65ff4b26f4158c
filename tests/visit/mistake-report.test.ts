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
    for (const line of [
      'Onward: 1.2.3',
      'rule: example/link (2026-08)',
      'kind: notice, leave-notice',
      'words: 即将离开',
      'found in: param target, 2 wrappers',
      'flags: page-supplied',
    ]) {
      expect(report.split('\n')).toContain(line);
    }
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
  it('writes the destination so that it is no link', () =>
    expect(report).toContain('destination: hxxps://www.example[.]org/a'));
  it('says why a destination was refused', () => {
    const { destination, how, ...rest } = view as Extract<TabView, { state: 'met' }>;
    expect(
      mistakeReport({ ...rest, outcome: 'refused', refusal: 'not-http', candidate: 'x' }, '1'),
    ).toContain('outcome: refused: not-http');
  });
  it('has nothing to say of an ordinary page', () =>
    expect(mistakeReport({ state: 'nothing', url: null, paused: false }, '1')).toBe(''));
});
