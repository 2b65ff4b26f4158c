import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../scripts/browsers/find';
import { builtExtension } from '../../scripts/package/extension';
import { platforms } from '../../utils/rules/all-platforms';
import { atInstall, hostsOf, onRequest, patternsOf } from '../../utils/rules/catalogue';
import type { Platform, Rule } from '../../utils/rules/define-platform';
import { requiredPatterns } from '../../utils/rules/required-patterns';

const HOSTS_1_0 = readFileSync(join(import.meta.dirname, '../fixtures/hosts-of-1.0.txt'), 'utf8')
  .trim()
  .split('\n');

const rule = (id: string, host: string, more: Partial<Rule> = {}): Rule => ({
  id,
  match: [`*://${host}/*`],
  kind: 'unknown',
  destination: [],
  verified: '2026-08',
  ...more,
});
const platform = (id: string, more: Partial<Platform>): Platform => ({
  id,
  name: { en: id, zh_CN: id },
  pack: 'required',
  since: '1.0',
  rules: [rule(`${id}/link`, `${id}.example`)],
  ...more,
});

/** Version 1.0, and an update of it that knows more. */
const first = platform('first', {});
const grown = platform('first', {
  rules: [...first.rules, rule('first/new', 'new.first.example', { since: '1.1' })],
});
const optional = platform('optional', { pack: 'chinese' });
const later = platform('later', { pack: 'chinese', since: '1.1' });

describe('what the installation gives', () => {
  it('does not grow with an update: not by a platform, and not by a rule', () => {
    expect(patternsOf(atInstall([grown, optional, later]))).toEqual(patternsOf(atInstall([first, optional])));
  });

  it('is together with what is asked for on a click everything, once', () => {
    const all = [grown, optional, later];
    expect(hostsOf(onRequest(all))).toEqual(['later.example', 'new.first.example', 'optional.example']);
    const count = (some: readonly Platform[]) => some.flatMap(({ rules }) => rules).length;
    expect(count(atInstall(platforms)) + count(onRequest(platforms))).toBe(count(platforms));
  });
});

describe('every platform of ours', () => {
  it('says the version that brought it', () =>
    expect(platforms.filter(({ since }) => !/^\d+\.\d+$/.test(since ?? '')).map(({ id }) => id)).toEqual([]));

  it('is in an optional pack, if it came after 1.0', () => {
    const wrong = platforms.filter(({ pack, since }) => pack === 'required' && since !== '1.0');
    expect(
      wrong.map(({ id }) => id),
      'choose another pack: no update may ask for more',
    ).toEqual([]);
  });

  it('gives a rule that came later a `since` later than its platform’s', () => {
    const wrong = platforms.flatMap(({ since = '', rules }) =>
      rules.filter((rule) => rule.since !== undefined && Number(rule.since) <= Number(since)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('at installation has the hosts of version 1.0 and no others', () => {
    expect(
      hostsOf(atInstall(platforms)),
      'an update must not ask for more: give the rule with the new host a `since` of its own (before 1.0 is published: change tests/fixtures/hosts-of-1.0.txt)',
    ).toEqual(HOSTS_1_0);
  });
});

describe.each(browserNames)('the manifest for %s', (name) => {
  it('has exactly the patterns of what came with 1.0', () => {
    const manifest = JSON.parse(readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8'));
    const { matches } = manifest.content_scripts[0];
    expect(matches, 'npm run build, if the rules were changed since').toEqual(requiredPatterns);
    expect(requiredPatterns).toEqual(patternsOf(atInstall(platforms)));
  });
});
