import { describe, expect, it } from 'vitest';
import type { Kind } from '../../utils/rules/define-platform';
import { type Choice, choiceFor, DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';

const CAREFUL = { question: 'q', answer: 'a' };
const DIRECTLY = { ...DEFAULT_SETTINGS.defaults, notice: 'open-directly' } as const;

const rows: {
  what: string;
  change: Partial<Settings>;
  platform?: string;
  kind?: Kind;
  choice: Choice;
}[] = [
  { what: 'asks', change: {}, choice: 'ask' },
  { what: 'follows the default of its kind', change: { defaults: DIRECTLY }, choice: 'open-directly' },
  { what: 'follows its own choice', change: { choices: { zhihu: 'log-only' } }, choice: 'log-only' },
  {
    what: 'opens nothing directly behind a warning',
    change: { choices: { zhihu: 'open-directly' } },
    kind: 'warning',
    choice: 'ask',
  },
  {
    what: 'opens nothing directly in careful mode',
    change: { choices: { zhihu: 'open-directly' }, careful: CAREFUL },
    choice: 'ask',
  },
  {
    what: 'asks behind a page that nobody knows, whatever is chosen for plain ones',
    change: { defaults: DIRECTLY },
    kind: 'unknown',
    choice: 'ask',
  },
  {
    what: 'asks where a platform is called like what every object has',
    change: {},
    platform: 'valueOf',
    choice: 'ask',
  },
  { what: 'is left alone where it was not picked', change: { onlyPicked: true }, choice: 'leave-alone' },
  {
    what: 'is not where it was',
    change: { onlyPicked: true, choices: { zhihu: 'ask' } },
    choice: 'ask',
  },
  {
    what: 'is picked by whoever made a rule for it',
    change: { onlyPicked: true },
    platform: 'own-forum-example',
    choice: 'ask',
  },
  {
    what: 'is left alone all the same where that was chosen',
    change: { onlyPicked: true, choices: { 'own-forum-example': 'leave-alone' } },
    platform: 'own-forum-example',
    choice: 'leave-alone',
  },
];

describe('the choice that holds for a page', () => {
  it.each(rows)('$what', ({ change, platform = 'zhihu', kind = 'notice', choice }) =>
    expect(choiceFor({ ...DEFAULT_SETTINGS, ...change }, platform, kind)).toBe(choice),
  );
});
