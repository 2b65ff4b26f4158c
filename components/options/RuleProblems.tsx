import type { Translate } from '../../utils/language/translate';
import type { RuleProblem } from '../../utils/own-rules/check-own';

const MOST = 10;

/** What is wrong with a text of own rules; nothing of it was taken. */
export function RuleProblems({ problems, t }: { problems: readonly RuleProblem[]; t: Translate }) {
  if (problems.length === 0) return null;
  return (
    <>
      <p class="caution">{t('options.own-problems')}</p>
      <ul class="small caution">
        {problems.slice(0, MOST).map(({ is, at, more }) => (
          <li key={`${is} ${at} ${more}`}>
            {at && <code>{at}</code>} {t(`options.own-problem-${is}`, { more })}
          </li>
        ))}
      </ul>
    </>
  );
}
