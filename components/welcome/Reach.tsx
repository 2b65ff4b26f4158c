import type { Translate } from '../../utils/language/translate';

const APPS = ['wechat', 'qq', 'wecom', 'dingtalk', 'feishu'] as const;

/** How links get out of the apps and into this browser: without that, there is nothing to see. */
export function Reach({ t }: { t: Translate }) {
  return (
    <section class="card stack">
      <h2>{t('welcome.reach')}</h2>
      <p>{t('welcome.reach-means')}</p>
      <div class="apps">
        {APPS.map((app) => (
          <details key={app}>
            <summary>{t(`welcome.app-${app}`)}</summary>
            <p class="small">{t(`welcome.app-${app}-how`)}</p>
          </details>
        ))}
        <details>
          <summary>{t('welcome.phone')}</summary>
          <p class="small">{quoting(t('welcome.phone-how'))}</p>
        </details>
      </div>
    </section>
  );
}

/** What an app says stands in it as the app says it: in a sentence of another language it is read aloud as Chinese. */
function quoting(sentence: string) {
  if (/^\p{sc=Han}/u.test(sentence)) return sentence;
  return sentence.split(/(\p{sc=Han}+)/u).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={part} lang="zh-CN">
        {part}
      </span>
    ),
  );
}
