import type { Omnibox } from 'webextension-polyfill';
import { browser } from '../../utils/browser/api';
import { openLinkPage } from '../../utils/browser/link-texts';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { speech } from '../../utils/browser/speech';
import { activeTab, openOwnPage } from '../../utils/browser/tabs';
import { type Incident, knownDestination } from '../../utils/incidents/incident';
import type { Catalogue } from '../../utils/rules/catalogue';
import { displayUrl } from '../../utils/url/display';
import { contentOf, escapeXml, mentions, readTyped } from '../../utils/visit/address-bar';
import { nameOf, platformOf } from '../../utils/visit/platform-of';
import { readLink } from '../../utils/visit/read-link';
import { incidentPages } from './history';
import { currentCatalogue } from './own-rules';

const SUGGESTED = 5;
/** Looked through at each key, the latest first; who looks for more goes to the history page. */
const LOOKED_THROUGH = 2000;
const PAGE = 250;

/** Our keyword in the address bar: a link or a share text first, then the history. */
export function answerAddressBar(): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  let latest = '';
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    latest = text;
    const { title, found } = await answer(text);
    if (latest !== text) return;
    await omnibox.setDefaultSuggestion({ description: inOmnibox(title) });
    suggest(found);
  });
  omnibox.onInputEntered.addListener((text, where) => void enter(text, where));
}

async function answer(text: string): Promise<{ title: string; found: Omnibox.SuggestResult[] }> {
  const [settings, catalogue] = await Promise.all([readSettings(), currentCatalogue()]);
  const { t, language } = await speech(settings);
  const typed = readTyped(text);
  if (typed.wants === 'look') {
    const link = readLink(typed.text, catalogue, siteOf);
    const met = link.is === 'wrapped' && link.met.outcome === 'unwrapped' ? link.met : null;
    const platform = met && platformOf(catalogue, met.platform);
    if (!platform) return { title: t('menus.bar-look'), found: [] };
    const { site } = displayUrl(met.destination, siteOf);
    return { title: t('menus.bar-look-site', { site, platform: nameOf(platform, language) }), found: [] };
  }
  const incidents = typed.wants === 'search' && typed.text !== '' ? await find(typed.text, catalogue) : [];
  const found = incidents.map((incident) => {
    const platform = platformOf(catalogue, incident.platform.id);
    const words = [
      knownDestination(incident)?.site,
      platform && nameOf(platform, language),
      t(`kind.${incident.kind}`),
    ];
    return { content: contentOf(incident.id), description: inOmnibox(words.filter(Boolean).join(' · ')) };
  });
  return { title: t('menus.bar-search'), found };
}

async function enter(text: string, where: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const typed = readTyped(text);
  const isPrivate = (await activeTab())?.incognito ?? false;
  if (typed.wants === 'look') return openLinkPage({ text: typed.text, isPrivate }, where);
  // The browser's history keeps addresses, and our pages may be in ordinary windows only.
  if (typed.wants === 'search' && isPrivate) return openOwnPage('/incidents.html', where);
  const query = typed.wants === 'incident' ? { incident: typed.id } : { search: typed.text };
  return openOwnPage(`/incidents.html?${new URLSearchParams(query)}`, where);
}

/** The latest incidents that speak of what was typed. */
async function find(typed: string, catalogue: Catalogue): Promise<Incident[]> {
  const found: Incident[] = [];
  let looked = 0;
  for await (const page of incidentPages(PAGE)) {
    found.push(...page.filter((incident) => mentions(saidBy(incident, catalogue), typed)));
    looked += page.length;
    if (found.length >= SUGGESTED || looked >= LOOKED_THROUGH) break;
  }
  return found.slice(0, SUGGESTED);
}

function saidBy(incident: Incident, catalogue: Catalogue): (string | undefined)[] {
  const { platform, note, tags } = incident;
  const names = Object.values(platformOf(catalogue, platform.id)?.name ?? {});
  const { url, host, site } = knownDestination(incident) ?? {};
  return [...names, platform.host, url ?? host, site, note, ...tags];
}

/** Firefox shows a suggestion as it is. */
function inOmnibox(text: string): string {
  return import.meta.env.FIREFOX ? text : escapeXml(text);
}
