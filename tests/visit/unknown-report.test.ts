import { describe, expect, it } from 'vitest';
import type { Looked } from '../../utils/guess/looked';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { siteOf } from '../../utils/url/site';
import { lookView, proposalsOf } from '../../utils/visit/proposals';
import { unknownReport } from '../../utils/visit/unknown-report';

const LOOKED: Looked = {
  url: 'https://forum.example/out?url=https%3A%2F%2Fexample.com%2Fa&token=eyJhbGciOiJIUzI1NiJ9.abc.def',
  title: 'Leaving the forum',
  words: 'You are leaving for https://example.com/a?session=0123456789abcdef0123456789abcdef',
  buttons: ['Continue'],
  recognised: {},
  guesses: [{ destination: 'https://example.com/a', why: ['in-query', 'says-leaving'], places: [] }],
};

describe('the report that a page is not known', () => {
  const { url } = LOOKED;
  const proposals = proposalsOf(LOOKED, url, false, '2026-11', siteOf);
  const look = { url, isPrivate: false, proposals, incident: null };
  const report = unknownReport(lookView(LOOKED, look, DEFAULT_SETTINGS, siteOf), '1.2.3');

  it('says what helps to write a rule', () => {
    const recognised = { warning: 'anti-fraud', imitates: 'wechat' } as const;
    const seen = { ...LOOKED, recognised, buttons: ['Continue', 'Back'] };
    expect(unknownReport(lookView(seen, look, DEFAULT_SETTINGS, siteOf), '1.2.3').split('\n')).toEqual([
      'Onward: 1.2.3',
      'page: https://forum.example/out?url=https%3A%2F%2Fexample.com%2Fa&token=REDACTED',
      'recognised: anti-fraud, looks like wechat',
      'title: Leaving the forum',
      'words: You are leaving for hxxps://example[.]com/a?session=REDACTED',
      'buttons: Continue | Back',
      'proposed: hxxps://example[.]com/a (in-query, says-leaving)',
      `rule: ${JSON.stringify(proposals[0]?.rule?.rules[0])}`,
    ]);
  });

  it('says no more than there is', () => {
    const bare = { ...LOOKED, url: 'https://forum.example/', words: '', buttons: [] };
    const none = { ...look, url: bare.url, proposals: proposals.map((each) => ({ ...each, rule: null })) };
    expect(unknownReport(lookView(bare, none, DEFAULT_SETTINGS, siteOf), '1.2.3').split('\n')).toEqual([
      'Onward: 1.2.3',
      'page: https://forum.example/',
      'title: Leaving the forum',
      'proposed: hxxps://example[.]com/a (in-query, says-leaving)',
    ]);
  });

  it('gives away no secret, and no link that a program would follow', () => {
    expect(report).not.toContain('eyJhbGciOiJIUzI1NiJ9');
    expect(report).not.toContain('0123456789abcdef');
    expect(report.replace(/^page: .*$/m, '')).not.toContain('https://');
  });

  it('gives away no secret that stands in the path, nor through the rule drafted for it', () => {
    const key = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0abc.dGhpcyBpcyBhIHNpZw';
    const path = `https://forum.example/${key}/out?url=https%3A%2F%2Fexample.com%2Fa`;
    const drafted = proposalsOf({ ...LOOKED, url: path }, path, false, '2026-11', siteOf);
    const seen = lookView(
      { ...LOOKED, url: path },
      { ...look, url: path, proposals: drafted },
      DEFAULT_SETTINGS,
      siteOf,
    );
    expect(JSON.stringify(drafted)).toContain(key);
    expect(unknownReport(seen, '1.2.3')).not.toContain(key);
  });
});
