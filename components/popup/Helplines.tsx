import type { Translate } from '../../utils/language/translate';
import { Sentences } from '../Sentences';
import { CallLines } from './CallLines';

/** Whom to turn to about fraud and harmful pages in mainland China. A click opens it; we ask it nothing. */
export function Helplines({ t }: { t: Translate }) {
  const says = t('popup.helplines');
  return (
    <>
      <p class="small">
        <Sentences t={t}>
          {says}
          <a class="helplines" href="https://www.12321.cn/" target="_blank" rel="noopener noreferrer">
            12321.cn
          </a>
        </Sentences>
      </p>
      <CallLines says={says} t={t} />
    </>
  );
}
