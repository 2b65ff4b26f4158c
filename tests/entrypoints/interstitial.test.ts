// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import interstitial from '../../entrypoints/interstitial';
import { FakeEvent } from '../fake-browser';

const strip = vi.hoisted(() => ({ showStrip: vi.fn(), clearStrips: vi.fn() }));
vi.mock('../../utils/page/strip', () => strip);

type Actions = { open(): void; answer(answer: string): void };
const onMessage = new FakeEvent();
const send = vi.fn<(message: { type: string }) => Promise<unknown>>();
/** The script waits for a page to be quiet, and longer on a busy machine. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, 10_000);
const said = () => send.mock.calls.map(([{ type }]) => type);

beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { id: 'onward-id', sendMessage: send, onMessage } });
  send.mockReset().mockResolvedValue({ do: 'show-strip', strip: { kind: 'notice' } });
  strip.showStrip.mockReset().mockReturnValue(() => {});
});

describe('the content script', () => {
  it('shows the strip it is told to show, and passes on what is clicked there', async () => {
    interstitial.main();
    await soon(() => expect(strip.showStrip).toHaveBeenCalled());
    const actions = strip.showStrip.mock.calls[0]?.[2] as Actions;
    actions.open();
    actions.answer('no');
    expect(said()).toEqual(['interstitial-seen', 'open-from-strip', 'strip-answered']);
  });

  it('shows what there is to say about an answer, unless the page is another by then', async () => {
    interstitial.main();
    await soon(() => expect(strip.showStrip).toHaveBeenCalledOnce());
    const actions = strip.showStrip.mock.calls[0]?.[2] as Actions;
    const said = (label: string) => send.mockResolvedValueOnce({ do: 'show-strip', strip: { label } });
    const shown = () => strip.showStrip.mock.calls.map(([, view]) => (view as { label?: string }).label);
    said('one more step');
    actions.answer('yes');
    await soon(() => expect(shown()).toContain('one more step'));
    said('too late');
    actions.answer('yes');
    history.replaceState(null, '', '#elsewhere');
    await new Promise((done) => setTimeout(done));
    expect(shown()).not.toContain('too late');
  });

  it('leaves the strip away that the person put away, also where the question on it is answered now', async () => {
    const view = { kind: 'notice', label: 'put away' };
    const question = { text: 'Always?', yes: 'Yes', no: 'No' };
    document.body.innerHTML = '<p>1</p>';
    const read = { do: 'read', sources: [{ from: 'text', select: 'p' }], until: ['text p'], patience: 9 };
    send.mockResolvedValueOnce(read);
    send.mockResolvedValueOnce({ do: 'show-strip', strip: { ...view, question } });
    interstitial.main();
    await soon(() => expect(strip.showStrip).toHaveBeenCalledOnce());
    send.mockResolvedValueOnce({ do: 'nothing' }).mockResolvedValueOnce({ do: 'show-strip', strip: view });
    const actions = strip.showStrip.mock.calls[0]?.[2] as Actions;
    actions.answer('no');
    document.body.innerHTML = '<p>2</p>';
    await soon(() => expect(send).toHaveBeenCalledTimes(4));
    await new Promise((done) => setTimeout(done));
    expect(strip.showStrip).toHaveBeenCalledOnce();
  });

  it('takes the strip away at a click that nobody hears any more', async () => {
    const hide = vi.fn();
    strip.showStrip.mockReturnValue(hide);
    interstitial.main();
    await soon(() => expect(strip.showStrip).toHaveBeenCalledOnce());
    const actions = strip.showStrip.mock.calls[0]?.[2] as Actions;
    actions.open();
    await new Promise((done) => setTimeout(done));
    expect(hide).not.toHaveBeenCalled();
    send.mockRejectedValue(new Error('Extension context invalidated.'));
    actions.open();
    await soon(() => expect(hide).toHaveBeenCalledOnce());
  });

  it('takes the strip away, and itself, once the extension was updated or switched off', async () => {
    const hide = vi.fn();
    strip.showStrip.mockReturnValue(hide);
    interstitial.main();
    await soon(() => expect(strip.showStrip).toHaveBeenCalledOnce());
    const before = onMessage.listeners.length;
    vi.stubGlobal('chrome', { runtime: { onMessage } });
    await soon(() => expect(hide).toHaveBeenCalled());
    expect(onMessage.listeners).toHaveLength(before - 1);
  });

  it.each([
    { answer: 'no', next: { do: 'nothing' }, shows: 1 },
    { answer: 'yes', next: { do: 'show-strip', strip: { label: 'one more step' } }, shows: 2 },
  ])(
    'is done with its question at a “$answer”, whatever a page that counts down goes on saying',
    async ({ answer, next, shows }) => {
      const page = document.body.appendChild(document.createElement('p'));
      page.textContent = '5';
      const seconds = { from: 'text', select: 'p' };
      send.mockResolvedValueOnce({ do: 'read', sources: [seconds], until: ['text p'], patience: 1000 });
      const view = { kind: 'notice', question: { text: 'from now on?' } };
      send.mockResolvedValueOnce({ do: 'show-strip', strip: view });
      interstitial.main();
      await soon(() => expect(strip.showStrip).toHaveBeenCalledOnce());
      send.mockResolvedValueOnce(next);
      const actions = strip.showStrip.mock.calls[0]?.[2] as Actions;
      actions.answer(answer);
      page.textContent = '4';
      await soon(() => expect(send).toHaveBeenCalledTimes(4));
      await new Promise((done) => setTimeout(done));
      expect(strip.showStrip).toHaveBeenCalledTimes(shows);
      page.remove();
    },
  );

  it('says where it is, and leaves only the page it was asked about', async () => {
    type Listener = (message: object, sender: object, respond: (answer: unknown) => void) => boolean;
    const [listener] = onMessage.listeners as Listener[];
    const answer = (message: object) =>
      new Promise((respond) => expect(listener?.(message, {}, respond)).toBe(true));
    expect(await answer({ type: 'where-are-you' })).toBe(location.href);
    expect(
      await answer({ type: 'leave-for', from: 'https://no.example/', destination: 'https://b.example/' }),
    ).toBe(false);
  });

  it('gives way to itself where it is put into the page again', async () => {
    const before = onMessage.listeners.length;
    interstitial.main();
    await soon(() => expect(strip.showStrip).toHaveBeenCalled());
    expect(onMessage.listeners).toHaveLength(before);
  });

  it('asks again where the background was stopped, and gives up quietly where it is gone for good', async () => {
    send.mockRejectedValueOnce(new Error('stopped'));
    interstitial.main();
    await soon(() => expect(strip.showStrip).toHaveBeenCalled());
    expect(said()).toEqual(['interstitial-seen', 'interstitial-seen']);
    send.mockReset().mockRejectedValue(new Error('Extension context invalidated.'));
    vi.spyOn(onMessage, 'removeListener').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    strip.showStrip.mockClear();
    interstitial.main();
    await soon(() => expect(send).toHaveBeenCalledTimes(2));
    expect(strip.showStrip).not.toHaveBeenCalled();
  });

  it('does nothing in a frame', () => {
    vi.spyOn(window, 'top', 'get').mockReturnValue(null);
    send.mockClear();
    interstitial.main();
    expect(send).not.toHaveBeenCalled();
  });
});
