import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { syncedPart, takeOver } from '../../utils/settings/synced';

const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, sync: true, ...change });
const careful = { question: 'Dog?', answer: 'Rex' };

const rows: { name: string; ours: Partial<Settings>; theirs: Partial<Settings>; after: Partial<Settings> }[] =
  [
    {
      name: 'takes over how things look and speak',
      ours: {},
      theirs: { language: 'zh_TW', theme: 'dark', strip: false, newTab: true },
      after: { language: 'zh_TW', theme: 'dark', strip: false, newTab: true },
    },
    {
      name: 'merges choices, theirs being the newer ones',
      ours: { choices: { zhihu: 'ask', qq: 'log-only' } },
      theirs: { choices: { zhihu: 'leave-alone', steam: 'ask' } },
      after: { choices: { zhihu: 'leave-alone', qq: 'log-only', steam: 'ask' } },
    },
    {
      name: 'never begins to open directly',
      ours: { choices: { zhihu: 'ask' } },
      theirs: {
        choices: { zhihu: 'open-directly', steam: 'open-directly' },
        defaults: { notice: 'open-directly', preview: 'log-only', wall: 'ask' },
      },
      after: { choices: { zhihu: 'ask' }, defaults: { notice: 'ask', preview: 'log-only', wall: 'ask' } },
    },
    {
      name: 'stops opening directly where they ask now, and goes on where they say nothing',
      ours: { choices: { zhihu: 'open-directly', qq: 'open-directly' } },
      theirs: { choices: { zhihu: 'ask' } },
      after: { choices: { zhihu: 'ask', qq: 'open-directly' } },
    },
    {
      name: 'never switches careful mode off, nor changes its question',
      ours: { careful },
      theirs: { careful: null },
      after: { careful },
    },
    { name: 'switches careful mode on', ours: {}, theirs: { careful }, after: { careful } },
    {
      name: 'keeps what governs the history of this device',
      ours: { recording: false, sitesOnly: true, retentionDays: null },
      theirs: { recording: true, sitesOnly: false, retentionDays: 7 },
      after: { recording: false, sitesOnly: true, retentionDays: null },
    },
    {
      name: 'remembers every "do not ask again"',
      ours: { declined: ['zhihu'], snoozed: { qq: 5 } },
      theirs: { declined: ['steam', 'zhihu'], snoozed: {} },
      after: { declined: ['zhihu', 'steam'], snoozed: { qq: 5 } },
    },
  ];

describe('settings of another browser', () => {
  it('has rows', () => expect(rows.length).toBeGreaterThan(5));

  it.each(rows)('$name', ({ ours, theirs, after }) => {
    expect(takeOver(settings(ours), settings(theirs))).toEqual(settings({ ...ours, ...after }));
  });

  it('leave alone what they say nothing of, as an older version does', () => {
    const ours = settings({ theme: 'dark', onlyPicked: true, choices: { qq: 'ask' } });
    expect(takeOver(ours, { language: 'zh_TW' })).toEqual({ ...ours, language: 'zh_TW' });
  });

  it('do not go back and forth', () => {
    const ours = settings({ choices: { zhihu: 'open-directly' }, declined: ['qq'], careful });
    expect(takeOver(ours, settings(syncedPart(ours) as Settings))).toEqual(ours);
  });

  it('say nothing of the history', () => {
    const fields = Object.keys(syncedPart(DEFAULT_SETTINGS));
    expect(fields).toContain('choices');
    for (const own of ['recording', 'sitesOnly', 'retentionDays', 'snoozed', 'straight', 'sync'])
      expect(fields).not.toContain(own);
  });
});
