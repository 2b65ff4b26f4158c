import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Switch } from '../Switch';
import { Section } from './Section';

export interface StraightRow {
  id: string;
  /** In the person's language. */
  name: string;
  /** One that people meet daily: shown before anybody asks for more. */
  everyday: boolean;
  on: boolean;
  /** The browser lets us be on the platform's own pages. */
  granted: boolean;
  /** Links that went straight: today, and as long as counts are kept. */
  today: number;
  total: number;
}

interface Props {
  rows: readonly StraightRow[];
  /** The browser did not say where it lets us be. */
  isUnknown: boolean;
  /** In careful mode no link is changed. */
  careful: boolean;
  t: Translate;
  /** Called straight from the change: the browser asks only then. */
  onStraighten: (platform: string, on: boolean) => void;
  onGrant: (platform: string) => void;
}

/** On which platforms' own pages wrapped links go straight. */
export function StraightLinks({ rows, isUnknown, careful, t, onStraighten, onGrant }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.filter(({ on, everyday }) => on || everyday);
  return (
    <Section id="straight" title={t('options.straight')} says={t('options.straight-says')}>
      {careful && <p class="small caution">{t('options.straight-careful')}</p>}
      {isUnknown && (
        <p class="small caution" role="alert">
          {t('options.access-unknown')}
        </p>
      )}
      <ul class="packs">
        {shown.map(({ id, name, on, granted, today, total }) => (
          <li key={id} data-straight={id}>
            <Switch
              label={name}
              hint={total > 0 ? t('options.straight-count', { count: total, today }) : undefined}
              checked={on}
              disabled={careful}
              onChange={(checked) => onStraighten(id, checked)}
            />
            {on && !granted && (
              <div class="row">
                <small class="caution">{t('options.straight-rests')}</small>
                <Button
                  onClick={() => onGrant(id)}
                  aria-label={t('options.straight-allow', { platform: name })}
                >
                  {t('options.allow')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('options.platform-all', { count: rows.length })}
        </Button>
      )}
    </Section>
  );
}
