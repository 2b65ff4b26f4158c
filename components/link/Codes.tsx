import type { Translate } from '../../utils/language/translate';
import type { ShareCode } from '../../utils/share-text/share-text';

/** Codes that no link stands for: what only an app can open, by the app's name where its marks tell, and passcodes. */
export function Codes({ codes, t }: { codes: readonly ShareCode[]; t: Translate }) {
  return (
    <>
      {codes.map((code) => (
        <p key={code.code} data-code={code.code}>
          <code>{code.code}</code> {purposeOf(code, t)}
        </p>
      ))}
    </>
  );
}

function purposeOf({ use, platform }: ShareCode, t: Translate): string {
  if (use === 'passcode') return t('popup.code-passcode');
  return platform ? t('popup.code-app-of', { app: t(`link.app-${platform}`) }) : t('popup.code-app');
}
