import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { ShareCode } from '../../utils/share-text/share-text';

/** The apps that hand out codes, by name. */
const APPS: Readonly<Record<string, TextKey>> = {
  taobao: 'link.app-taobao',
  jd: 'link.app-jd',
  xiaohongshu: 'link.app-xiaohongshu',
  douyin: 'link.app-douyin',
  alipay: 'link.app-alipay',
  quark: 'link.app-quark',
  wechat: 'link.app-wechat',
};

/** Codes that no link stands for: what only an app can open, by the app's name where its marks tell, and passcodes. */
export function Codes({ codes, t }: { codes: readonly ShareCode[]; t: Translate }) {
  return (
    <>
      {codes.map(({ code, platform, use }) => (
        <p key={code} data-code={code}>
          <code>{code}</code> {use === 'app' ? onlyApp(platform, t) : t('popup.code-passcode')}
        </p>
      ))}
    </>
  );
}

function onlyApp(platform: string | null, t: Translate): string {
  const app = platform !== null && Object.hasOwn(APPS, platform) ? APPS[platform] : undefined;
  return app ? t('popup.code-app-of', { app: t(app) }) : t('popup.code-app');
}
