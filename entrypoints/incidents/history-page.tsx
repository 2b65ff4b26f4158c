import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BulkBar } from '../../components/incidents/BulkBar';
import { Filters } from '../../components/incidents/Filters';
import { type Filter, isFiltered, NO_FILTER } from '../../components/incidents/filter';
import { IncidentList } from '../../components/incidents/IncidentList';
import { Pager } from '../../components/incidents/Pager';
import { Reminders } from '../../components/incidents/Reminders';
import { Retention } from '../../components/incidents/Retention';
import type { RowHands } from '../../components/incidents/row-hands';
import { Toolbar } from '../../components/incidents/Toolbar';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import { siteOf } from '../../utils/browser/public-suffix';
import { waitingOf } from '../../utils/incidents/reminders';
import { dayNamer } from './day-name';
import { type Deletion, DeletionQuestion } from './deletion';
import { Empty } from './empty';
import { facetsOf, rowsFor, withChosen } from './facets';
import { goingOf } from './going';
import { HistoryDialogs } from './history-dialogs';
import type { HistoryScreen } from './names';
import { rowHands } from './row-hands';
import { useCheck } from './use-check';
import type { useExport } from './use-export';
import type { useImport } from './use-import';
import { usePage } from './use-page';
import { PAGE_SIZE, stillThere, type useRows } from './use-rows';
import { useToday } from './use-today';
import { viewOf } from './view-of';

interface Props {
  store: IncidentArchive;
  history: ReturnType<typeof useRows>;
  screen: HistoryScreen;
  filter: Filter;
  exporting: ReturnType<typeof useExport>;
  importing: ReturnType<typeof useImport>;
  drafts: RowHands['drafts'];
  /** Whether the map was looked at before. */
  isAfterMap: boolean;
  onFilter: (filter: Filter) => void;
}

/** The list: search, pages, details, and what is done with the whole of it. */
export function HistoryPage(props: Props) {
  const { store, history, screen, exporting, importing, filter, drafts, isAfterMap, onFilter } = props;
  const { language, t, settings } = screen;
  const { rows, total, state } = history;
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<string | null>(filter.id || null);
  const [chosen, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const says = useId();
  // What had the focus went with the map, and the keyboard goes on here. Who came by the link above has the focus on that.
  useLayoutEffect(() => {
    if (isAfterMap && !document.activeElement?.closest('header')) top.current?.focus({ preventScroll: true });
  }, []);

  const today = useToday();
  const isSearching = isFiltered(filter);
  // What is gone is not selected any more, whoever deleted it.
  const selected = useMemo(() => stillThere(chosen, history), [chosen, rows, state]);
  const found = useMemo(
    () => (isSearching ? rowsFor(filter, rows, today) : rows),
    [rows, filter, isSearching, today],
  );
  const facets = useMemo(() => facetsOf(rows, screen), [rows, screen]);
  const waiting = useMemo(() => waitingOf(rows, today), [rows, today]);
  const dayName = useMemo(() => dayNamer(language, t, today), [language, t, today]);
  const count = isSearching || state === 'complete' ? found.length : total;
  const last = Math.max(0, Math.ceil(count / PAGE_SIZE) - 1);
  const shown = Math.min(page, last);
  const incidents = usePage(store, history, isSearching ? found : null, shown);
  const views = (incidents === 'failed' ? [] : incidents).map((incident) =>
    viewOf(incident, { ...screen, siteOf, today }),
  );
  // What is shown may not be all of it yet.
  const here = isSearching || shown > 0 ? found.slice(shown * PAGE_SIZE, (shown + 1) * PAGE_SIZE) : views;
  const going = useMemo(
    () => goingOf(rows, settings.retentionDays, Date.now()),
    [rows, settings.retentionDays],
  );
  const checking = useCheck(store, history.reload);

  const filterBy = (wanted: Filter) => {
    onFilter(wanted);
    setPage(0);
    setSelected(new Set());
  };
  /** Another page begins at its top. */
  const turnTo = (wanted: number) => {
    setPage(wanted);
    top.current?.scrollIntoView();
  };
  /** The button that was pressed goes with what it cleared; the keyboard goes on at what is found. */
  const clear = () => {
    filterBy(NO_FILTER);
    top.current?.focus({ preventScroll: true });
  };
  const retry = () => {
    top.current?.focus({ preventScroll: true });
    void history.reload();
  };
  // When the last row goes, all buttons go with it: the keyboard goes on at what is said instead.
  useEffect(() => {
    if (!deletion) return;
    return () => {
      if (!document.activeElement?.matches('body, :disabled')) return;
      (document.querySelector<HTMLElement>('.nothing h2') ?? top.current)?.focus({ preventScroll: true });
    };
  }, [deletion]);
  const toggle = (id: string) =>
    setSelected((known) => {
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const hands = rowHands({
    history,
    screen,
    drafts,
    onSelect: toggle,
    onToggle: (id) => setOpen(open === id ? null : id),
    onDelete: (id) => setDeletion({ what: 'some', ids: new Set([id]) }),
  });
  const isBroken = state === 'failed' || incidents === 'failed';
  const hasRows = incidents !== 'failed' && here.length > 0;
  const isIdle = isBroken || (count === 0 && (state === 'complete' || total === 0));
  return (
    <>
      <Toolbar
        hasAny={total > 0}
        isUnread={isBroken}
        t={t}
        onExport={exporting.choose}
        onImport={(file) => void importing.read(file)}
        onCheck={() => void checking.run()}
        onDeleteAll={() => setDeletion({ what: 'everything' })}
      />
      <Retention days={settings.retentionDays} going={going} recording={settings.recording} t={t} />
      <Reminders waiting={waiting} t={t} onShow={() => filterBy({ ...NO_FILTER, outcome: 'waiting' })} />
      {(total > 0 || isSearching) && (
        <Filters
          filter={filter}
          facets={withChosen(facets, filter, screen)}
          t={t}
          onFilter={filterBy}
          onClear={clear}
        />
      )}
      <section ref={top} class="found" aria-labelledby={says} tabIndex={-1} aria-busy={state === 'loading'}>
        <p id={says} class="small soft" role="status">
          {(total > 0 || isSearching) && t('incidents.found', { count })}{' '}
          {state === 'loading' && isSearching && t('incidents.searching')}
        </p>
        {hasRows && (
          <BulkBar
            selected={selected.size}
            onPage={here.length}
            found={found.length}
            t={t}
            onSelectPage={() => setSelected(new Set(here.map(({ id }) => id)))}
            onSelectFound={() => setSelected(new Set(found.map(({ id }) => id)))}
            onClear={() => setSelected(new Set())}
            onDelete={() => setDeletion({ what: 'some', ids: selected })}
          />
        )}
      </section>
      {isIdle && (
        <Empty state={isBroken ? 'failed' : state} isSearching={isSearching} t={t} onRetry={retry} />
      )}
      <IncidentList views={views} selected={selected} open={open} dayName={dayName} hands={hands} t={t} />
      <Pager page={shown} size={PAGE_SIZE} total={count} t={t} onPage={turnTo} />
      {hasRows && <p class="small soft keys">{t('incidents.keys')}</p>}
      {deletion && (
        <DeletionQuestion
          deletion={deletion}
          total={isBroken ? null : total}
          t={t}
          onDeleted={(ids) => {
            if (!ids) return history.reload();
            history.remove(ids);
            setSelected((known) => new Set([...known].filter((id) => !ids.has(id))));
          }}
          onClose={() => setDeletion(null)}
        />
      )}
      <HistoryDialogs
        exporting={exporting}
        importing={importing}
        checking={checking}
        total={total}
        found={isSearching ? found : null}
        state={state}
        t={t}
      />
    </>
  );
}
