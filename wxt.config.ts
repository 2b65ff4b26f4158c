import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'wxt';
import { hasDisplay } from './scripts/browsers/find';
import { makeRepeatable } from './scripts/package/repeatable-zip';
import { shortLinkHosts } from './utils/resolve/short-links';

/**
 * The only hosts the package can talk to, and only after a click: a redirect that leads anywhere else is refused
 * by the browser before it is sent.
 */
const shortLinkSources = shortLinkHosts
  .flatMap(({ host, https }) => (https ? [`https://${host}`] : [`https://${host}`, `http://${host}`]))
  .join(' ');

/** The pages every installation looks at; computed from the catalogue, so that no second list exists. */
async function requiredPatterns(): Promise<string[]> {
  const { module } = await runnerImport<typeof import('./utils/rules/required-patterns')>(
    './utils/rules/required-patterns.ts',
  );
  return module.requiredPatterns;
}

/** Vite would have each page fetch ahead what a late import needs. Here all of it lies beside the page already. */
const importPlainly: Plugin = {
  name: 'import-plainly',
  enforce: 'pre',
  apply: 'build',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** The manifest; a paragraph for each permission stands in PERMISSIONS.md. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  // Without a display no browser comes up in development, and the server would end with it.
  webExt: { disabled: !hasDisplay() },
  // Every browser that takes the package knows `modulepreload`.
  vite: () => ({ plugins: [importPlainly], build: { modulePreload: { polyfill: false } } }),
  hooks: {
    // The popup has to be there at once: it is one file, not a dozen that it shares with the other pages.
    'entrypoints:grouped': (_, groups) => {
      for (const group of groups.flatMap((each) => (Array.isArray(each) ? [each] : []))) {
        const popup = group.findIndex(({ type }) => type === 'popup');
        if (popup >= 0 && group.length > 1) groups.push(group.splice(popup, 1));
      }
    },
    // The texts are fetched by their names, so they go into the package as they are.
    'build:publicAssets': ({ config }, files) => {
      const texts = readdirSync(join(config.root, 'locales'), { recursive: true, encoding: 'utf8' });
      for (const file of texts.filter((name) => name.endsWith('.json'))) {
        const relativeDest = join('locales', file);
        files.push({ absoluteSrc: join(config.root, relativeDest), relativeDest });
      }
    },
    // Whoever packs the same sources compares the ZIP they have with the one they were given.
    'zip:done': (_, files) => files.forEach(makeRepeatable),
  },
  zip: { excludeSources: ['.pictures/**', '.coverage/**', '.ci/**'] },
  manifest: async ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'alarms',
      'webRequest',
      'publicSuffix',
      'contextMenus',
      ...(browser === 'firefox' ? ['webRequestBlocking'] : []),
    ],
    optional_permissions: ['webNavigation'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'spanning',
    content_scripts: [
      { matches: await requiredPatterns(), js: ['interstitial.js'], run_at: 'document_start' },
    ],
    // Only the popup has keys from the start, and rare ones; the others wait for the person to give them some.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'open-destination': { description: '__MSG_commandOpen__' },
      'copy-destination': { description: '__MSG_commandCopy__' },
      'toggle-pause': { description: '__MSG_commandPause__' },
    },
    omnibox: { keyword: '__MSG_omniboxKeyword__' },
    action: { default_area: 'navbar' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        // In development its server hands out the style sheets, and tells the pages what has changed.
        `style-src 'self'${mode === 'development' ? ' http://localhost:*' : ''}`,
        "img-src 'self' data:",
        `connect-src 'self' ${shortLinkSources}${mode === 'development' ? ' ws://localhost:*' : ''}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'onward@onward.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '127', externally_connectable: { ids: [] } }),
  }),
});
