import { describe, expect, it } from 'vitest';
import { type PlatformFile, platformFiles, rulesOfPages } from '../../../scripts/catalogue/platform-files';
import { platformTable } from '../../../scripts/catalogue/platform-table';

const files: PlatformFile[] = [
  {
    default: {
      id: 'zoo',
      name: { en: 'Zoo', zh_CN: '动物园' },
      pack: 'forums',
      rules: [
        {
          id: 'zoo/a',
          match: ['*://zoo.example/a'],
          kind: 'notice',
          basis: 'words',
          reading: { words: [], says: [['unsafe', 'warning', 'security-risk']] },
          destination: [],
          verified: '2026-08',
        },
        { id: 'zoo/b', match: ['*://zoo.example/b'], kind: 'notice', destination: [], verified: '2025-12' },
      ],
    },
    examples: [{ rule: null, url: 'https://zoo.example/' }],
  },
  {
    default: {
      id: 'ark',
      name: { en: 'Ark' },
      pack: 'work',
      rules: [
        { id: 'ark/a', match: ['*://ark.example/a'], kind: 'scan', destination: [], verified: '2026-01' },
      ],
    },
    examples: [],
  },
];

describe('the table of platforms', () => {
  it('has a line for each platform, sorted by name, with its counts and its freshest date', () => {
    expect(platformTable(files, ['zoo/a', 'zoo/b', 'ark/a', 'zoology/a']).split('\n')).toEqual([
      '| Platform | Kinds | Rules | Examples | Pages | Last verified |',
      '| --- | --- | --: | --: | --: | --: |',
      '| Ark | scan | 1 | 0 | 1 | 2026-01 |',
      '| Zoo 动物园 | notice, warning | 2 | 1 | 2 | 2026-08 |',
    ]);
  });

  it('counts the whole catalogue and its pages', () => {
    const lines = platformTable(platformFiles, rulesOfPages).split('\n').slice(2);
    const pages = lines.map((line) => Number(line.split('|')[5]));
    expect(platformFiles.length).toBeGreaterThan(0);
    expect(lines).toHaveLength(platformFiles.length);
    expect(rulesOfPages.length).toBeGreaterThan(0);
    expect(pages.reduce((a, b) => a + b, 0)).toBe(rulesOfPages.length);
  });
});
