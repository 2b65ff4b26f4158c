import { hostsCarried } from '../guess/leads-away';

/** A page that draws itself late is looked at again, so long after its load, in milliseconds. */
const LOOKS_MS = [0, 1000, 3000];
/** A leaving page says little and offers few ways on. */
const MAX_TEXT = 3000;
const MAX_LINKS = 60;
/** Stems of what such pages say. Many other pages say them too: this only decides whether to look properly. */
const SAYS_LEAVING =
  /leav|exit|extern|redirec|outside|third.party|离开|離開|跳转|跳轉|前往|外部|外链|第三方|離れ|移動|покида|внешн|переход|verl[aä]|weiterl|sal[ie]|abandon|quitt|sair|saindo|sort|lasci|떠나|벗어나|이동|opu[sš]|l[aä]mn|forla|poist|elhagy|p[aă]r[aă]s/i;

/**
 * Says once that a page may be a leaving page of another site, and again where Back has brought the whole page without
 * its badge. Of nearly every page only the address is looked at, once; a page that is only prerendered waits until
 * somebody sees it.
 *
 * @param tell is called at most once each time; what follows from it is not ours to know
 */
export function watchPage(window: Window, tell: () => void): void {
  const { document } = window;
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', () => watchPage(window, tell), { once: true });
    return;
  }
  const hosts = hostsCarried(window.location);
  if (hosts.length === 0) return;
  const look = () => {
    let told = false;
    for (const delay of LOOKS_MS) {
      window.setTimeout(() => {
        if (told || !mayBeLeaving(document, hosts)) return;
        told = true;
        tell();
      }, delay);
    }
  };
  look();
  window.addEventListener('pageshow', ({ persisted }) => persisted && look());
}

/** Short, no log-in, and it shows where its address leads or says that one is leaving. */
function mayBeLeaving({ body, links, title }: Document, hosts: readonly string[]): boolean {
  if (!body || links.length > MAX_LINKS || body.querySelector('[type=password]')) return false;
  const text = `${title} ${body.innerText}`.toLowerCase();
  if (text.length > MAX_TEXT) return false;
  return (
    SAYS_LEAVING.test(text) ||
    hosts.some((host) => text.includes(host.replace(/^www\./, ''))) ||
    [...links].some(({ hostname }) => hosts.includes(hostname))
  );
}
