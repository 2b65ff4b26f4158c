import type { Translate } from '../../utils/language/translate';
import { Section } from './Section';

interface Props {
  version: string;
  platforms: number;
  rules: number;
  t: Translate;
}

/** What this is, and what it never does. */
export function About({ version, platforms, rules, t }: Props) {
  return (
    <Section id="about" title={t('options.about')}>
      <p>{t('options.about-promise')}</p>
      <p class="soft small">{t('options.about-figures', { version, platforms, rules })}</p>
      <div class="row">
        <a href="welcome.html">{t('options.about-welcome')}</a>
      </div>
    </Section>
  );
}
