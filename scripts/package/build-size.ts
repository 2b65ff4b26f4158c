import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import type { BrowserName } from '../browsers/find';

/** The platforms that the background's aim was set with (30 kB gzipped); every one since then comes on top. */
export const FIRST_PLATFORMS = (
  'wechat wecom tencent-cloud qq weibo zhihu juejin csdn jianshu baidu-tieba tencent-docs qq-mail douban gitee ' +
  'bilibili bytedance steam linkedin youtube x bitly facebook instagram'
).split(' ');

/** In bytes. */
interface BuildSize {
  bytes: number;
  gzip: number;
}

/** What the platforms weigh by themselves in every context that knows them. @param platforms their ids; all if left out */
export function measureCatalogue(platforms?: readonly string[]): Promise<BuildSize> {
  return measureBuild('utils/rules/all-platforms.ts', 'chromium', platforms);
}

/** What the background weighs if it knows only some platforms. @param platforms their ids; all if left out */
export function measureBackground(browser: BrowserName, platforms?: readonly string[]): Promise<BuildSize> {
  return measureBuild('entrypoints/background/index.ts', browser, platforms);
}

/** Builds one script as the extension's are built, and writes nothing. */
async function measureBuild(
  entry: string,
  browser: BrowserName,
  platforms: readonly string[] | undefined,
): Promise<BuildSize> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'import.meta.env.FIREFOX': String(browser === 'firefox') },
    plugins: platforms ? [only(platforms)] : [],
    build: {
      write: false,
      minify: true,
      lib: {
        entry: resolve(import.meta.dirname, '../..', entry),
        formats: ['iife'],
        name: 'measured',
        fileName: 'measured',
      },
    },
  });
  const code = (built as Rolldown.RolldownOutput[])[0]?.output[0].code ?? '';
  return { bytes: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
}

const ALL = './platforms/*.ts';

/** Leaves all other platform files out. */
function only(platforms: readonly string[]): Plugin {
  return {
    name: 'only-some-platforms',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('utils/rules/all-platforms.ts')) return null;
      if (!code.includes(ALL)) this.error(`${id} does not load ${ALL} any more`);
      return code.replace(ALL, `./platforms/{${platforms.join(',')}}.ts`);
    },
  };
}
