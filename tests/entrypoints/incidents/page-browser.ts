import { vi } from 'vitest';

export const sendMessage = vi.fn();
/** Who hears of changed settings. */
export const changed = new Set<(changes: object, area: string) => void>();

/** The browser, as far as the history's page knows it. */
export const browser = {
  runtime: { sendMessage },
  extension: { inIncognitoContext: false },
  storage: {
    onChanged: {
      addListener: (listener: () => void) => changed.add(listener),
      removeListener: (listener: () => void) => changed.delete(listener),
    },
  },
};
