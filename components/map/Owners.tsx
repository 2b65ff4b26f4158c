import type { Translate } from '../../utils/language/translate';

/** A company, the sites that count as its own, and where that can be looked up. */
export interface OwnerLine {
  name: string;
  sites: readonly string[];
  sources: readonly string[];
}

/** Which sites belong to whom, so that everybody can check the map. */
export function Owners({ lines, t }: { lines: readonly OwnerLine[]; t: Translate }) {
  return (
    <details class="owners">
      <summary>{t('incidents.map-owners')}</summary>
      <p class="small soft">{t('incidents.map-owners-says')}</p>
      <dl class="small">
        {lines.map(({ name, sites, sources }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{sites.join(' ')}</code>
              <br />
              {sources.map((source, i) => (
                <a key={source} href={source} rel="noopener noreferrer" target="_blank">
                  {t('incidents.map-source', { number: i + 1 })}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
