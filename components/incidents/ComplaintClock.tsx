import { useId, useRef, useState } from 'preact/hooks';
import type { Clocks, Term } from '../../utils/incidents/reminders';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Button } from '../Button';
import { Dated } from '../Dated';
import { failureIn } from '../failure';
import { useHeldFocus } from '../held-focus';
import { Sentences } from '../Sentences';

/** No day before it is meant: it is a year that is half typed. */
const EARLIEST = '2000-01-01';

interface Props {
  /** `null` where no complaint was sent. */
  complaint: (Clocks & { term: Term }) | null;
  /** The local day. */
  today: string;
  /** Why a complaint of that day cannot be kept, in words. */
  faultOf: (sent: string | null) => string | null;
  t: Translate;
  /** The day a complaint was sent; `null` once it was answered. */
  onComplaint: (sent: string | null) => Promise<Reply>;
}

/** When a complaint was sent, and until when an answer is due. */
export function ComplaintClock({ complaint, today, faultOf, t, onComplaint }: Props) {
  /** `null` until another is chosen: today, also past midnight. */
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? today;
  const isToCome = day > today;
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const whole = useRef<HTMLElement>(null);
  useHeldFocus(whole);
  const set = async (sent: string | null) => {
    // A screen reader says a status only when it changes.
    setFault(null);
    const failure = failureIn(await onComplaint(sent), 'incidents.gone');
    setFault(failure && (faultOf(sent) ?? t(failure)));
  };
  return (
    <section ref={whole} class="complaint small">
      {complaint ? (
        <>
          <p id={`${id}-term`}>
            <Sentences t={t}>
              <Dated>{t('incidents.complaint-sent-on', { day: complaint.sent })}</Dated>
              <b>{t(`incidents.term-${complaint.term}`)}</b>
            </Sentences>
          </p>
          <p>
            <Dated>
              {t('incidents.complaint-clocks', { answer: complaint.answerBy, appeal: complaint.appealAfter })}
            </Dated>
          </p>
          <p class="soft">{t('incidents.complaint-days')}</p>
          <Button
            data-action="complaint-answered"
            aria-describedby={`${id}-term`}
            onClick={() => void set(null)}
          >
            {t('incidents.complaint-answered')}
          </Button>
        </>
      ) : (
        <div class="row">
          <label>
            {t('incidents.complaint-day')}{' '}
            <input
              type="date"
              value={day}
              min={EARLIEST}
              max={today}
              aria-invalid={isToCome}
              aria-describedby={`${id}-day`}
              onInput={(event) => setChosen(event.currentTarget.value)}
            />
          </label>
          <Button
            data-action="complaint-sent"
            disabled={day < EARLIEST || isToCome}
            onClick={() => void set(day)}
          >
            {t('incidents.complaint-sent')}
          </Button>
          <small id={`${id}-day`} class="caution" role="status">
            {isToCome && t('incidents.complaint-to-come')}
          </small>
        </div>
      )}
      {fault && (
        <p class="caution" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
