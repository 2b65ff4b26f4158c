import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  answerBackground,
  askWhereLinkLeads,
  onAbandoned,
  tellBackground,
  tellPlainly,
} from '../../utils/browser/page-link';

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

  describe('what is answered', () => {
    const asking = {
      type: 'interstitial-seen',
      url: 'https://forum.example/',
      document: 1,
      referrer: '',
    } as const;
    /** A background that gives one answer after the other; what is an error is thrown. */
    function answers(...given: unknown[]) {
      const sendMessage = vi.fn(async (_: unknown) => {
        const answer = given.shift();
        if (answer instanceof Error) throw answer;
        return answer;
      });
      vi.stubGlobal('chrome', { runtime: { sendMessage } });
      return sendMessage;
    }
    const ANSWER = { do: 'nothing' };
    const GONE = new Error('no receiving end');

    it.each([
      ['is taken', [ANSWER], ANSWER, 1],
      ['is asked for once more where nobody was there', [GONE, ANSWER], ANSWER, 2],
      ['is asked for once more where the background was stopped over it', [undefined, ANSWER], ANSWER, 2],
      ['is asked for once more where it is no instruction', [{ message: 'failed' }, ANSWER], ANSWER, 2],
      ['is asked for once more where it is nothing', [null, ANSWER], ANSWER, 2],
      ['is none where nobody is there any more', [GONE, GONE], null, 2],
      ['is none where it is a text twice', ['do', 'do'], null, 2],
    ])('%s', async (_, given, answer, times) => {
      vi.useFakeTimers();
      const sendMessage = answers(...given);
      const told = tellBackground(asking);
      await vi.advanceTimersByTimeAsync(249);
      expect(sendMessage).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await told).toEqual(answer);
      expect(sendMessage.mock.calls).toEqual(Array(times).fill([asking]));
    });

    it('of a link, is where it leads, and nothing else', async () => {
      const sendMessage = answers('https://example.com/', ANSWER, GONE);
      const ask = () => askWhereLinkLeads(MESSAGE.url, 'https://forum.example/out');
      expect([await ask(), await ask(), await ask()]).toEqual(['https://example.com/', null, null]);
      expect(sendMessage).toHaveBeenCalledWith({
        type: 'straighten',
        url: MESSAGE.url,
        link: 'https://forum.example/out',
      });
    });
  });
});

describe('a page that is asked by the background', () => {
  it('answers later, and no more once it has stopped, nor once the extension is gone', async () => {
    const listeners = new Set<(...given: unknown[]) => unknown>();
    const onMessage = {
      addListener: (each: () => unknown) => listeners.add(each),
      removeListener: (each: () => unknown) => listeners.delete(each),
    };
    vi.stubGlobal('chrome', { runtime: { onMessage } });
    const stop = answerBackground(async ({ type }) => `answer to ${type}`);
    const [listener] = listeners;
    const answer = new Promise((respond) => {
      expect(listener?.({ type: 'where-are-you' }, {}, respond)).toBe(true);
    });
    expect(await answer).toBe('answer to where-are-you');
    stop();
    expect(listeners.size).toBe(0);
    vi.stubGlobal('chrome', {
      runtime: {
        get onMessage() {
          throw new Error('Extension context invalidated.');
        },
      },
    });
    expect(stop).not.toThrow();
  });

  it('notices that the extension is gone, until it is told to stop', () => {
    vi.useFakeTimers();
    const runtime: { id?: string } = { id: 'ours' };
    vi.stubGlobal('chrome', { runtime });
    const left = vi.fn();
    const stop = onAbandoned(left);
    vi.advanceTimersByTime(5000);
    expect(left).not.toHaveBeenCalled();
    delete runtime.id;
    vi.advanceTimersByTime(1000);
    expect(left).toHaveBeenCalledTimes(1);
    stop();
    vi.advanceTimersByTime(5000);
    expect(left).toHaveBeenCalledTimes(1);
  });
});
