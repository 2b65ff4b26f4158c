import { type ComplaintTexts, exportComplaint } from '../../utils/incidents/export/complaint';
import type { Keep } from '../../utils/incidents/export-copy';
import type { Incident } from '../../utils/incidents/incident';
import { loadTexts } from '../../utils/language/load-texts';
import { createTranslate, type Language } from '../../utils/language/translate';
import { companyById } from '../../utils/owners/owner-of';
import { companyOf, platformName } from './names';

/**
 * The draft in the person's Chinese and in English, whatever the page speaks: it goes to a Chinese company or
 * authority, and its sender may not read Chinese.
 */
export async function* writeComplaint(
  incidents: AsyncIterable<Incident>,
  language: Language,
  keep: Keep,
): AsyncGenerator<string> {
  const versions = await Promise.all(
    [language === 'zh_TW' ? language : ('zh_CN' as const), 'en' as const].map(textsIn),
  );
  yield* exportComplaint(incidents, { versions, companyOf, keep });
}

async function textsIn(language: Language): Promise<ComplaintTexts> {
  const t = createTranslate(language, await loadTexts(language, ['complaint', 'kinds']));
  return {
    text: (key, values) => t(`complaint.${key}`, values),
    platformName: (id) => platformName(id, language),
    companyName: (id) => companyById(id)?.name[language] ?? null,
    kindName: (kind) => t(`kind.${kind}`),
  };
}
