import { type ComplaintTexts, exportComplaint } from '../../utils/incidents/export/complaint';
import type { Keep } from '../../utils/incidents/export-copy';
import type { Incident } from '../../utils/incidents/incident';
import { loadTexts } from '../../utils/language/load-texts';
import { createTranslate, type Language } from '../../utils/language/translate';
import { companyById } from '../../utils/owners/owner-of';
import { companyOf, type HistoryScreen, platformName } from './names';

/**
 * The draft in the person's Chinese and in English, whatever the page speaks: it goes to a Chinese company or
 * authority, and its sender may not read Chinese.
 */
export async function* writeComplaint(
  incidents: AsyncIterable<Incident>,
  { language, platforms }: HistoryScreen,
  keep: Keep,
): AsyncGenerator<string> {
  const versions = await Promise.all(
    [language === 'zh_TW' ? language : ('zh_CN' as const), 'en' as const].map((each) =>
      textsIn(each, platforms),
    ),
  );
  yield* exportComplaint(incidents, { versions, companyOf, keep });
}

async function textsIn(language: Language, platforms: HistoryScreen['platforms']): Promise<ComplaintTexts> {
  const t = createTranslate(language, await loadTexts(language, ['complaint', 'kinds']));
  return {
    text: (key, values) => t(`complaint.${key}`, values),
    platformName: (platform) => platformName(platform, { language, platforms }),
    companyName: (id) => companyById(id)?.name[language] ?? null,
    kindName: (kind) => t(`kind.${kind}`),
  };
}
