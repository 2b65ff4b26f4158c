import type { Translate } from '../../utils/language/translate';

export const FORMATS = ['backup', 'copy', 'csv', 'html', 'complaint', 'evidence', 'aggregate'] as const;
export type Format = (typeof FORMATS)[number];

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
            <b>{t(`incidents.format-${value}`)}</b>
            <small class="soft">{t(`incidents.format-${value}-says`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
