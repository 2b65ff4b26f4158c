import { describe, expect, it } from 'vitest';
import { type Change, withChange } from '../../utils/settings/change';
import { readSettings } from '../../utils/settings/read-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { exchange, type LastMet, syncedPart } from '../../utils/settings/synced';

const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, sync: true, ...change });
/** Ours after another browser wrote `theirs`, where nothing was changed here. */
const takeOver = (ours: Settings, theirs: Partial<Settings>, before: Partial<Settings> = {}) =>
  exchange(ours, theirs, { ours, theirs: before }).settings;
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
  it.each(rows)('$name', ({ ours, theirs, after }) => {
    expect(takeOver(settings(ours), settings(theirs))).toEqual(settings({ ...ours, ...after }));
  });

  it('leave alone what they say nothing of, as an older version does', () => {
    const ours = settings({ theme: 'dark', onlyPicked: true, choices: { qq: 'ask' } });
    expect(takeOver(ours, { language: 'zh_TW' })).toEqual({ ...ours, language: 'zh_TW' });
  });

  it('do not go back and forth', () => {
    const ours = settings({ choices: { zhihu: 'open-directly' }, declined: ['qq'], careful });
    const theirs = syncedPart(ours);
    expect(exchange(ours, theirs, { ours: theirs, theirs })).toMatchObject({ settings: ours, write: null });
  });

  it('take nothing back from who opens by default: a choice that went would open directly here', () => {
    const ours = settings({
      choices: { zhihu: 'ask' },
      defaults: { ...DEFAULT_SETTINGS.defaults, notice: 'open-directly' },
    });
    expect(takeOver(ours, { choices: {} }, { choices: { zhihu: 'ask' } })).toEqual(ours);
  });

  it('say nothing of the history', () => {
    const fields = Object.keys(syncedPart(DEFAULT_SETTINGS));
    expect(fields).toContain('choices');
    for (const own of ['recording', 'sitesOnly', 'retentionDays', 'snoozed', 'straight', 'watch', 'sync'])
      expect(fields).not.toContain(own);
  });
});

/** Two browsers of one person, and what their account holds for both. */
function devices() {
  let account: Partial<Settings> = {};
  const device = () => {
    let mine = settings({});
    let met: LastMet | undefined;
    const carry = (isTaken = true) => {
      const { settings, write, met: last } = exchange(mine, readSettings(account).given, met);
      mine = settings;
      if (isTaken && write) account = write;
      met = isTaken && write ? { ours: mine, theirs: write } : last;
    };
    const change = (wanted: Change, isTaken = true) => {
      mine = withChange(mine, wanted);
      carry(isTaken);
    };
    carry();
    return { change, carry, settings: () => mine };
  };
  return { join: device, account: () => account };
}

describe('two browsers of one person', () => {
  /** The first changes something, the second its theme only; both have heard of it. */
  const afterTheme = (...changes: Change[]) => {
    const { join } = devices();
    const [one, two] = [join(), join()];
    for (const each of changes) {
      one.change(each);
      two.carry();
    }
    two.change({ theme: 'dark' });
    one.carry();
    return { one: one.settings(), two: two.settings() };
  };

  it('tell each other a default, of whichever kind', () => {
    const { one, two } = afterTheme(
      { defaults: { notice: 'log-only' } },
      { defaults: { wall: 'leave-alone' } },
    );
    const defaults = { notice: 'log-only', preview: 'ask', wall: 'leave-alone' };
    for (const each of [one, two]) expect(each).toMatchObject({ defaults });
  });

  it('leave a default that opens directly to where it was chosen', () => {
    const { one, two } = afterTheme({ defaults: { notice: 'open-directly' } });
    expect([one.defaults.notice, two.defaults.notice]).toEqual(['open-directly', 'ask']);
    expect(one.theme).toBe('dark');
  });

  it('do not switch careful mode on again that was switched off, nor off where it is on', () => {
    const { one, two } = afterTheme({ careful }, { careful: null });
    expect([one.careful, two.careful]).toEqual([null, careful]);
  });

  it('do not bring back what was taken back, and take it back as well', () => {
    const { one, two } = afterTheme(
      { choices: { zhihu: 'leave-alone', qq: 'ask' }, declined: { steam: true } },
      { choices: { zhihu: null }, declined: { steam: null } },
    );
    for (const each of [one, two]) expect(each).toMatchObject({ choices: { qq: 'ask' }, declined: [] });
    expect(two.choices).toEqual({ qq: 'ask' });
  });

  it('send again what the account did not take, and hold to it until then', () => {
    const { join, account } = devices();
    const [one, two] = [join(), join()];
    one.change({ newTab: true, careful, choices: { zhihu: 'log-only' } }, false);
    two.change({ theme: 'dark', choices: { zhihu: 'ask', qq: 'ask' } });
    one.carry(false);
    expect(one.settings()).toMatchObject({ newTab: true, theme: 'dark' });
    expect(one.settings().choices).toEqual({ zhihu: 'log-only', qq: 'ask' });
    one.carry();
    expect(account()).toMatchObject({ newTab: true, theme: 'dark', careful, choices: { zhihu: 'log-only' } });
    two.carry();
    expect(two.settings()).toEqual(one.settings());
  });

  it('bring together what was set on both before one joined, and lose nothing to defaults', () => {
    const { join } = devices();
    const one = join();
    one.change({
      theme: 'dark',
      newTab: true,
      choices: { zhihu: 'ask' },
      defaults: { wall: 'open-directly' },
    });
    const theirs = syncedPart(one.settings());
    const ours = settings({ theme: 'light', choices: { zhihu: 'log-only', qq: 'ask' } });
    const { settings: joined, write } = exchange(ours, theirs);
    expect(joined).toEqual({ ...ours, newTab: true });
    expect(write).toEqual({ ...theirs, theme: 'light', choices: { zhihu: 'log-only', qq: 'ask' } });
  });
});
