// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CheckDialog } from '../../components/incidents/CheckDialog';
import { ComplaintClock } from '../../components/incidents/ComplaintClock';
import { Reminders } from '../../components/incidents/Reminders';
import { Retention } from '../../components/incidents/Retention';
import { PairDetail } from '../../components/map/PairDetail';
import { Helplines } from '../../components/popup/Helplines';
import { createTranslate, LANGUAGES, type Translate } from '../../utils/language/translate';
import { textsOf } from '../language/texts-of';

afterEach(cleanup);

const clocks = {
  sent: '2026-11-02',
  answerBy: '2026-11-16',
  appealAfter: '2026-11-17',
  term: 'running',
} as const;
const report = {
  outcome: 'intact' as const,
  chains: [{ entries: 3, erased: 1 }] as never,
  findings: [],
};
const pair = {
  ...{ from: 'A', to: 'B', incidents: 3, meetings: 5, openedOk: 1, failed: 1, weeks: [], byKind: {} },
  ...{ openedSince: '2026-11-01', isQuiet: true, last: '2026-11-02', elsewhere: [] },
};
const nothing = () => {};

const shown: [name: string, show: (t: Translate) => ComponentChild][] = [
  ['how long is kept', (t) => <Retention days={30} going={2} recording={false} t={t} />],
  [
    'what waits',
    (t) => <Reminders waiting={{ count: 2, late: 1, next: '2026-11-16' }} onShow={nothing} t={t} />,
  ],
  [
    'a complaint',
    (t) => (
      <ComplaintClock
        complaint={clocks}
        today="2026-11-03"
        t={t}
        faultOf={() => null}
        onComplaint={async () => ({ ok: true })}
      />
    ),
  ],
  ['a check', (t) => <CheckDialog report={report} t={t} onRebuild={nothing} onClose={nothing} />],
  ['a pair', (t) => <PairDetail pair={pair} t={t} onShow={nothing} />],
  ['whom to turn to', (t) => <Helplines t={t} />],
];

/** What is on the screen; nothing at all would have neither fault. */
function sentences(): Element[] {
  const all = [...document.querySelectorAll('p')];
  expect(all).not.toHaveLength(0);
  return all;
}

describe.each(shown)('the sentences of %s', (_, show) => {
  it.each(LANGUAGES)('have blanks between them in %s where it has any', (language) => {
    render(show(createTranslate(language, textsOf(language))) as never);
    for (const p of sentences()) {
      expect(p.textContent).not.toMatch(/[。：，] | {2}|[.:][A-Z]/);
      expect(p.textContent).toBe(p.textContent?.trim());
    }
  });
  it('mark each day, so that no line ends within it', () => {
    render(show(createTranslate('en', textsOf('en'))) as never);
    for (const p of sentences()) {
      const marked = [...p.querySelectorAll('time')].map(({ textContent }) => textContent);
      expect(marked).toEqual(p.textContent?.match(/\d{4}-\d\d-\d\d/g) ?? []);
    }
  });
});
