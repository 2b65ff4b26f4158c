import { afterEach, describe, expect, it, vi } from 'vitest';
import { tellPlainly } from '../../utils/browser/page-link';

const MESSAGE = { type: 'may-be-leaving', url: 'https://forum.example/' } as const;
afterEach(() => vi.unstubAllGlobals());

const rows: { what: string; runtime: unknown }[] = [
  { what: 'nobody answers', runtime: { sendMessage: () => Promise.resolve(undefined) } },
  { what: 'nobody is there', runtime: { sendMessage: () => Promise.reject(new Error('no receiving end')) } },
  {
    what: 'the extension was updated',
    runtime: {
      sendMessage() {
        throw new Error('Extension context invalidated.');
      },
    },
  },
  { what: 'it was removed', runtime: undefined },
  { what: 'an older browser gives no promise', runtime: { sendMessage: () => undefined } },
];

describe('telling the background without the polyfill', () => {
  it.each(rows)('says nothing to the page when $what', async ({ runtime }) => {
    vi.stubGlobal('chrome', { runtime });
    expect(() => tellPlainly(MESSAGE)).not.toThrow();
    // An unhandled rejection would fail the run.
    await new Promise((resolve) => setTimeout(resolve));
  });

  it('hands over the message', () => {
    const sendMessage = vi.fn(async () => undefined);
    vi.stubGlobal('chrome', { runtime: { sendMessage } });
    tellPlainly(MESSAGE);
    expect(sendMessage).toHaveBeenCalledWith(MESSAGE);
  });
});
