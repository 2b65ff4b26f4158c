import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { IncidentRow } from './IncidentRow';
import type { IncidentView } from './incident-view';
import { useRowFocus } from './row-focus';
import type { RowHands } from './row-hands';
import { walkRows } from './walk-rows';

interface Props {
  views: readonly IncidentView[];
  selected: ReadonlySet<string>;
  /** The incident whose details are shown. */
  open: string | null;
  /** A day in words: today, yesterday, a date. */
  dayName: (day: string) => string;
  hands: RowHands;
  t: Translate;
}

/** A page of the history, day by day. Arrow keys walk the rows, Enter shows one, Space selects, Delete deletes. */
export function IncidentList({ views, selected, open, dayName, hands, t }: Props) {
  const list = useRef<HTMLElement>(null);
  const holdFocus = useRowFocus(list);
  // A row has no state that could be heard, as its button has.
  const [says, setSays] = useState('');
  const onToggle = (id: string) => {
    setSays(t(open === id ? 'incidents.detail-closed' : 'incidents.detail-open'));
    hands.onToggle(id);
  };
  const days = [...new Set(views.map(({ day }) => day))];
  return (
    <section
      ref={list}
      aria-label={t('words.history')}
      onKeyDown={(event) => walkRows(event, { ...hands, onToggle })}
      onFocusIn={(event) => {
        setSays('');
        holdFocus(event);
      }}
    >
      <p class="heard" role="status">
        {says}
      </p>
      {days.map((day) => (
        <section key={day} class="day" aria-label={dayName(day)}>
          <h2>
            <time dateTime={day}>{dayName(day)}</time>
          </h2>
          {views
            .filter((view) => view.day === day)
            .map((view) => (
              <IncidentRow
                key={view.id}
                view={view}
                selected={selected.has(view.id)}
                open={open === view.id}
                hands={hands}
                t={t}
              />
            ))}
        </section>
      ))}
    </section>
  );
}
