import type { Translate } from '../../utils/language/translate';

/** What each kind of file is called by those who open it. */
const FILES = {
  backup: 'JSON Lines',
  copy: 'JSON Lines',
  csv: 'CSV',
  html: 'HTML',
  complaint: 'Markdown',
  evidence: 'ZIP',
  aggregate: 'CSV',
} as const;

export type Format = keyof typeof FILES;
export const FORMATS = Object.keys(FILES) as Format[];

/** Whether "only sites" can be asked for: a backup is always whole, an aggregate never holds an address. */
export function hasAddresses(format: Format): boolean {
  return format !== 'backup' && format !== 'aggregate';
}

interface Props {
  format: Format;
  t: Translate;
  onFormat: (format: Format) => void;
}

/** Every kind of file, with what it is for. */
export function FormatChoice({ format, t, onFormat }: Props) {
  return (
    <fieldset class="formats">
      <legend class="heard">{t('incidents.format')}</legend>
      {FORMATS.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="format"
            value={value}
            checked={format === value}
            onChange={() => onFormat(value)}
          />
          <span>
            <b>{t(`incidents.format-${value}`)}</b> <span class="soft small">{FILES[value]}</span>
            <small class="soft">{t(`incidents.format-${value}-says`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
