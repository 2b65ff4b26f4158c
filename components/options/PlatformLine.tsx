import type { Translate } from '../../utils/language/translate';
import type { Pack } from '../../utils/rules/define-platform';
import type { Choice } from '../../utils/settings/settings';
import { Button } from '../Button';
import { ChoiceSelect } from './ChoiceSelect';

export interface PlatformRow {
  id: string;
  /** In the person's language. */
  name: string;
  /** All its names and those of its company, to search in. */
  names: string;
  hosts: string;
  company: string;
  /** The person's own choice; `null`: the default holds. */
  chosen: Choice | null;
  byDefault: Choice;
  mayOpenDirectly: boolean;
  /** None of its pages is known to be harmless: whatever is set, none opens directly. */
  isNeverDirect: boolean;
  /** Year and month the facts were last seen, `2026-08`. */
  verified: string;
  /** Incidents in the history. */
  seen: number;
  pack: Pack;
  granted: boolean;
  /** `open-directly` was chosen, and the browser does not let us: it asks until access is given. */
  wantsAccess: boolean;
}

interface Props {
  row: PlatformRow;
  t: Translate;
  onChoose: (platform: string, choice: Choice | null) => void;
  onGrant: (platform: string) => void;
}

/** One platform in the table. On a narrow screen the cells stand below one another, each with its label. */
export function PlatformLine({ row, t, onChoose, onGrant }: Props) {
  const needsAccess = row.wantsAccess || !row.granted;
  return (
    <tr data-platform={row.id}>
      <th scope="row">
        {row.name}
        {row.company && row.company !== row.name && <small class="soft">{row.company}</small>}
      </th>
      <td data-label={t('options.column-choice')}>
        <ChoiceSelect
          label={t('options.choice-of', { platform: row.name })}
          chosen={row.chosen}
          byDefault={row.byDefault}
          mayOpenDirectly={row.mayOpenDirectly}
          isNeverDirect={row.isNeverDirect}
          t={t}
          onChoose={(choice) => onChoose(row.id, choice)}
        />
        {row.wantsAccess && <small class="caution">{t('options.asks-until-access')}</small>}
      </td>
      <td data-seen data-label={t('options.column-seen')} class="number">
        {t('words.number', { number: row.seen })}
      </td>
      <td data-verified data-label={t('options.column-verified')}>
        <time dateTime={row.verified}>{row.verified}</time>
      </td>
      <td data-label={t('options.column-access')}>
        {needsAccess ? (
          <Button
            onClick={() => onGrant(row.id)}
            aria-label={t('options.allow-platform', { platform: row.name })}
          >
            {t('options.allow')}
          </Button>
        ) : (
          <span class="granted">{t('options.allowed')}</span>
        )}
      </td>
    </tr>
  );
}
