import type { Translate } from '../../utils/language/translate';

/** What Onward does in three pictures, each with its sentence. */
export function Pictures({ t }: { t: Translate }) {
  return (
    <ol class="pictures">
      <li>
        <svg viewBox="0 0 200 120" aria-hidden="true">
          <Link />
          <rect class="sheet" x="92" y="14" width="90" height="92" rx="10" />
          <path class="stop" d="M137 34v52" stroke-dasharray="9 10" />
          <path d="M18 60h60M66 48l12 12-12 12" />
        </svg>
        <p>{t('welcome.picture-met')}</p>
      </li>
      <li>
        <svg viewBox="0 0 200 120" aria-hidden="true">
          <rect class="sheet" x="18" y="14" width="90" height="92" rx="10" />
          <path class="stop" d="M63 34v52" stroke-dasharray="9 10" />
          <path class="way" d="M34 60h118M138 44l16 16-16 16" />
          <circle class="goal" cx="176" cy="60" r="12" />
        </svg>
        <p>{t('welcome.picture-shown')}</p>
      </li>
      <li>
        <svg viewBox="0 0 200 120" aria-hidden="true">
          <rect class="sheet" x="30" y="10" width="140" height="100" rx="12" />
          <path d="M46 32h76" />
          <rect class="button-shape" x="46" y="44" width="108" height="22" rx="7" />
          <path class="line" d="M46 82h44M46 95h70" />
          <path class="tick" d="M138 88l6 6 11-13" />
        </svg>
        <p>{t('welcome.picture-chosen')}</p>
      </li>
    </ol>
  );
}

/** A line of text with a link in it. */
function Link() {
  return (
    <>
      <path class="line" d="M18 36h44M18 84h38" />
      <path d="M18 60h32" />
    </>
  );
}
