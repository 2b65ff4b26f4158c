import { act, cleanup, configure } from '@testing-library/preact';
import { vi } from 'vitest';

// A page with every platform on it takes its time in a pretend browser on a busy machine.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

export const action = (name: string) => document.querySelector(`[data-action="${name}"]`) as HTMLElement;
/**
 * Opens one of our own pages in the pretend browser, as a context of its own: its modules are loaded anew.
 *
 * @param path with its query: `/popup.html?tab=7`
 * @param root the id of the element it draws into
 * @param load imports the page's `main`
 */
export async function openPage(path: string, root: string, load: () => Promise<unknown>): Promise<void> {
  cleanup();
  history.replaceState(null, '', path);
  document.body.innerHTML = `<div id="${root}"></div>`;
  vi.resetModules();
  // With its effects: a page listens to what changes only then.
  await act(async () => void (await load()));
}
