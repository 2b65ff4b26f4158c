import { describe, expect, it } from 'vitest';
import { platforms } from '../../utils/rules/all-platforms';
import { problemsIn } from '../../utils/rules/problems';

const sound = {
  id: 'example',
  name: { en: 'Example', zh_CN: '例子' },
  pack: 'chinese',
  rules: [
    {
      id: 'example/link',
      match: ['*://link.example.com/go'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'target', decode: ['html', ['drop-param', 'from']] }],
      verified: '2026-08',
    },
  ],
};
const [soundRule] = sound.rules;
const reading = { words: [{ from: 'text', select: 'p' }], says: [['危险', 'warning', 'security-risk']] };

/** The sound platform with its rule changed. */
const ruled = (changes: object) => ({ ...sound, rules: [{ ...soundRule, ...changes }] });
const extracting = (extractor: object) => ruled({ destination: [extractor] });

describe('problemsIn', () => {
  it('has platforms to check', () => expect(platforms.length).toBeGreaterThan(0));

  it.each(platforms)('finds none in $id', (platform) => expect(problemsIn(platform)).toEqual([]));

  it('finds none in a sound example', () => {
    expect(problemsIn(sound)).toEqual([]);
    expect(problemsIn(ruled({ reading: { first: true, ...reading } }))).toEqual([]);
  });

  const malformed: { name: string; platform: unknown; at: string }[] = [
    { name: 'nothing at all', platform: undefined, at: 'platform' },
    { name: 'a list', platform: [], at: 'platform' },
    { name: 'an id with capitals', platform: { ...sound, id: 'Example' }, at: 'id' },
    { name: 'no English name', platform: { ...sound, name: { zh_CN: '例子' } }, at: 'name.en' },
    { name: 'a pack nobody knows', platform: { ...sound, pack: 'everything' }, at: 'pack' },
    { name: 'a field nobody knows', platform: { ...sound, owner: 'example' }, at: 'platform' },
    { name: 'no rules', platform: { ...sound, rules: [] }, at: 'rules' },
    { name: 'the same rule twice', platform: { ...sound, rules: [soundRule, soundRule] }, at: 'rules' },
    { name: "another platform's rule", platform: ruled({ id: 'other/link' }), at: 'rules' },
    { name: 'a rule without a name', platform: ruled({ id: 'example' }), at: 'rules.0.id' },
    { name: 'no pattern', platform: ruled({ match: [] }), at: 'rules.0.match' },
    {
      name: 'a pattern without a path',
      platform: ruled({ match: ['*://example.com'] }),
      at: 'rules.0.match.0',
    },
    {
      name: 'a wildcard inside a label',
      platform: ruled({ match: ['*://jump*.example.com/*'] }),
      at: 'rules.0.match.0',
    },
    {
      name: 'a wildcard for the last label',
      platform: ruled({ match: ['*://google.*/url'] }),
      at: 'rules.0.match.0',
    },
    {
      name: 'a scheme nobody opens',
      platform: ruled({ match: ['ftp://example.com/*'] }),
      at: 'rules.0.match.0',
    },
    {
      name: 'an exclusion that is no pattern',
      platform: ruled({ exclude: ['example.com'] }),
      at: 'rules.0.exclude.0',
    },
    {
      name: 'a parameter that is `false`',
      platform: ruled({ params: { url: false } }),
      at: 'rules.0.params.url',
    },
    { name: 'a kind nobody knows', platform: ruled({ kind: 'nuisance' }), at: 'rules.0.kind' },
    { name: 'a reason nobody knows', platform: ruled({ reason: 'greed' }), at: 'rules.0.reason' },
    { name: 'a kind that rests on nothing', platform: ruled({ basis: undefined }), at: 'rules.0.basis' },
    { name: 'unknown that rests on something', platform: ruled({ kind: 'unknown' }), at: 'rules.0.basis' },
    {
      name: 'a reading without words',
      platform: ruled({ reading: { ...reading, words: [] } }),
      at: 'rules.0.reading.words',
    },
    {
      name: 'a row with an unknown kind',
      platform: ruled({ reading: { ...reading, says: [['危险', 'danger', 'security-risk']] } }),
      at: 'rules.0.reading.says.0.1',
    },
    {
      name: 'an empty fragment, which every page says',
      platform: ruled({ reading: { ...reading, says: [['', 'notice', 'leave-notice']] } }),
      at: 'rules.0.reading.says.0.0',
    },
    {
      name: 'an address that names a reason by no parameter',
      platform: ruled({ reading: { ...reading, addressReasons: [['', 'mass-forward']] } }),
      at: 'rules.0.reading.addressReasons.0.0',
    },
    {
      name: 'an address that names a reason nobody knows',
      platform: ruled({ reading: { ...reading, addressReasons: [['evil=20', 'greed']] } }),
      at: 'rules.0.reading.addressReasons.0.1',
    },
    { name: 'no destination at all', platform: ruled({ destination: undefined }), at: 'rules.0.destination' },
    { name: 'a source nobody knows', platform: extracting({ from: 'cookie' }), at: 'rules.0.destination.0' },
    {
      name: 'a parameter without a name',
      platform: extracting({ from: 'param' }),
      at: 'rules.0.destination.0',
    },
    {
      name: 'a path that is cut twice',
      platform: extracting({ from: 'path', after: '/go/', skip: 1 }),
      at: 'rules.0.destination.0',
    },
    {
      name: 'a decoder nobody knows',
      platform: extracting({ from: 'param', name: 'u', decode: ['rot13'] }),
      at: 'rules.0.destination.0',
    },
    {
      name: 'a decoder without its argument',
      platform: extracting({ from: 'param', name: 'u', decode: ['drop-param'] }),
      at: 'rules.0.destination.0',
    },
    { name: 'a function', platform: extracting({ from: () => 'param' }), at: 'rules.0.destination.0' },
    { name: 'a date that is none', platform: ruled({ verified: '2026-13' }), at: 'rules.0.verified' },
  ];
  it.each(malformed)('finds $name', ({ platform, at }) => {
    const places = problemsIn(platform).map(({ at }) => at);
    expect(places).not.toEqual([]);
    expect(places).toContain(at);
  });

  it('says which values there are, and of what is not there that it is missing', () => {
    const { pack: _, ...without } = sound;
    expect(problemsIn(without)).toContainEqual({ at: 'pack', is: 'missing' });
    const [wrong] = problemsIn(ruled({ kind: 'notise' }));
    expect(wrong).toMatchObject({ at: 'rules.0.kind', is: 'choice' });
    expect(wrong?.more?.split(', ')).toEqual(expect.arrayContaining(['notice', 'warning', 'unknown']));
  });
});
