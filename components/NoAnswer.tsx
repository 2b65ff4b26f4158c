import type { ComponentChildren } from 'preact';
import type { Translate } from '../utils/language/translate';
import { Heading } from './Heading';

interface Props {
  /** What is known all the same. */
  children?: ComponentChildren;
  t: Translate;
}

/** The browser does not hand out what it keeps for us: that is said, instead of nothing. */
export function NoAnswer({ children, t }: Props) {
  return (
    <main class="no-answer">
      <div>
        <Heading>{t('words.no-answer')}</Heading>
        <p class="soft small">{t('words.no-answer-means')}</p>
      </div>
      {children}
    </main>
  );
}
