import { type GalleryPage, galleryPages } from '../../tests/e2e/gallery';
import { scenes } from './scenes';

/** A harmless place with a path that says something. */
const DESTINATION = 'https://www.example.com/travel/tea-road?season=autumn';

/** The pages behind the scenes: those of the gallery, and some of our own. */
export function scenePages(): GalleryPage[] {
  const names = new Set(scenes.map(({ at }) => at));
  const pages = galleryPages();
  const zhihu = pages.find(({ name }) => name === 'zhihu-leave');
  const linkedin = pages.find(({ platform }) => platform.id === 'linkedin');
  if (zhihu === undefined || linkedin === undefined) throw new Error('The gallery has lost two pages.');
  const { url, destination = '' } = zhihu.expected;
  return [
    ...pages.filter(({ name }) => names.has(name)),
    {
      ...zhihu,
      name: 'notice',
      html: zhihu.html.replaceAll(destination, DESTINATION),
      expected: {
        ...zhihu.expected,
        url: url.replace(/=.*/, `=${encodeURIComponent(DESTINATION)}`),
        destination: DESTINATION,
      },
    },
    {
      platform: linkedin.platform,
      name: 'sign-in',
      html: '<!doctype html><title>Sign in</title><h1>Sign in',
      expected: {
        url: 'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsomeone',
        rule: 'linkedin/auth-wall',
        outcome: 'no-destination',
        kind: 'login',
      },
    },
    ...unknownPages.map(({ name, url, html }) => ({
      platform: zhihu.platform,
      name,
      html,
      expected: { url, rule: '', outcome: 'unmatched' as const },
    })),
  ];
}

/** Pages that no rule fits. */
const unknownPages = [
  {
    name: 'forum',
    url: `https://bbs.tea.example/out?to=${encodeURIComponent(DESTINATION)}`,
    html: `<!doctype html><title>离开本站</title><p>您即将离开本站，前往以下外部网站：<p>${DESTINATION}
      <p><a href="${DESTINATION}">继续访问</a> <a href="/">返回</a> <a href="https://beian.miit.gov.cn/">备案</a>`,
  },
  {
    name: 'imitation',
    url: 'https://zhihu.com.evil.example/login',
    html: '<!doctype html><title>知乎</title><form><input><button>登录</button></form>',
  },
  {
    name: 'stop-page',
    url: 'https://stop.carrier.example/',
    html: '<!doctype html><title>提示</title><p>该网站涉嫌诈骗，已被国家反诈中心拦截，请拨打96110',
  },
];
