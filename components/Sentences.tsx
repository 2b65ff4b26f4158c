import type { ComponentChildren } from 'preact';
import type { Translate } from '../utils/language/translate';

/** Sentences that follow one another, with a blank between them where the language has one. */
export function Sentences({ children, t }: { children: ComponentChildren[]; t: Translate }) {
  const between = t('words.sentences', { first: '', next: '' });
  return children.filter(Boolean).map((sentence, i) => (i === 0 ? sentence : [between, sentence]));
}
