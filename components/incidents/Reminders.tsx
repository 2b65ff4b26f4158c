import type { Waiting } from '../../utils/incidents/reminders';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Dated } from '../Dated';
import { Sentences } from '../Sentences';

/** How many complaints wait for an answer; nothing where none does. */
export function Reminders({ waiting, t, onShow }: { waiting: Waiting; t: Translate; onShow: () => void }) {
  const { count, late, next } = waiting;
  if (count === 0) return null;
  return (
    <div class="row small" data-reminders>
      <p>
        <Sentences t={t}>
          {t('incidents.waiting', { count })}
          {late > 0 && <b>{t('incidents.waiting-late', { count: late })}</b>}
          {next && <Dated>{t('incidents.waiting-next', { day: next })}</Dated>}
        </Sentences>
      </p>
      <Button look="quiet" data-action="show-waiting" onClick={onShow}>
        {t('incidents.waiting-show')}
      </Button>
    </div>
  );
}
