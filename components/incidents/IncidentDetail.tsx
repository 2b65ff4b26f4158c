import { useRef } from 'preact/hooks';
import type { Noted } from '../../utils/incidents/journal';
import { clocksOf, MAX_TAG, MAX_TAGS, withComplaint } from '../../utils/incidents/reminders';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Button } from '../Button';
import { Dated } from '../Dated';
import { DELETE } from '../drawings';
import { ComplaintClock } from './ComplaintClock';
import type { IncidentView } from './incident-view';
import { NoteForm } from './NoteForm';
import type { RowHands } from './row-hands';
import { WhetherOpened } from './WhetherOpened';

interface Props {
  view: IncidentView;
  hands: RowHands;
  t: Translate;
}

/** Everything else about one incident, and everything that can be done with it. */
export function IncidentDetail({ view, hands, t }: Props) {
  const { id, facts, whetherOpened, note, tags, destination } = view;
  /** What is wrong with tags, in words: nothing is cut off in silence, and a complaint takes the place of one. */
  const faultOf = (all: readonly string[]) => {
    if (all.length > MAX_TAGS) return t('incidents.tags-full', { max: MAX_TAGS });
    return all.some(({ length }) => length > MAX_TAG) ? t('incidents.tag-long', { max: MAX_TAG }) : null;
  };
  const kept = withComplaint(tags, view.complaint?.sent ?? null);
  /** The tags last wished for, until the incident has others: one wish may follow another before it is shown. */
  const wished = useRef<{ over: string; tags: readonly string[] } | null>(null);
  if (wished.current?.over !== kept.join()) wished.current = null;
  const present = () => wished.current?.tags ?? kept;
  const writeTags = async (all: readonly string[], words: Noted = {}): Promise<Reply> => {
    if (faultOf(all) !== null) return { ok: false, why: 'not-allowed' };
    const wish = { over: kept.join(), tags: all };
    wished.current = wish;
    const reply = await hands.onNote(id, { ...words, tags: all });
    if (!reply.ok && wished.current === wish) wished.current = null;
    return reply;
  };
  // The form shows the person's own tags only; a complaint stays what it was.
  const allOf = (names: readonly string[]) =>
    withComplaint([...new Set(names)], clocksOf(present())?.sent ?? null);
  const elsewhere = hands.elsewhere(id);
  return (
    <div class="incident-detail">
      {whetherOpened && (
        <WhetherOpened known={whetherOpened} onAnswer={(told) => hands.onAnswer(id, told)} t={t} />
      )}
      {destination.state === 'unknown' && destination.raw && (
        <p class="small">
          <span class="soft">{t('incidents.raw')} </span>
          <code>{destination.raw}</code>
        </p>
      )}
      <NoteForm
        note={note}
        tags={tags}
        draft={hands.drafts.get(id)}
        t={t}
        faultOf={(names) => faultOf(allOf(names))}
        onSave={(words, names) => (names ? writeTags(allOf(names), words) : hands.onNote(id, words))}
        onDraft={(draft) => (draft ? hands.drafts.set(id, draft) : hands.drafts.delete(id))}
      />
      <ComplaintClock
        complaint={view.complaint}
        today={view.today}
        faultOf={(sent) => faultOf(withComplaint(present(), sent))}
        t={t}
        onComplaint={(sent) => writeTags(withComplaint(present(), sent))}
      />
      {elsewhere.length > 0 && (
        <section>
          <h4>{t('incidents.elsewhere')}</h4>
          <ul class="small">
            {elsewhere.map(({ name, days, last }) => (
              <li key={name}>
                <Dated>{t('incidents.elsewhere-row', { platform: name, count: days, day: last })}</Dated>
              </li>
            ))}
          </ul>
        </section>
      )}
      <dl class="facts small">
        {facts.map(({ label, value, isAddress }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{isAddress ? <code>{value}</code> : value}</dd>
          </div>
        ))}
      </dl>
      <div class="row">
        <Button look="danger" icon={DELETE} data-action="delete" onClick={() => hands.onDelete(id)}>
          {t('button.delete')}
        </Button>
      </div>
    </div>
  );
}
