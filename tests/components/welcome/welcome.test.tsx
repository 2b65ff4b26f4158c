// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../../components/welcome/Welcome';
import { createTranslate, LANGUAGES, type Translate } from '../../../utils/language/translate';
import { textsOf } from '../../language/texts-of';

let t: Translate;
beforeEach(() => {
  t = createTranslate('en', textsOf('en'));
});
afterEach(cleanup);

function show(change: Partial<ComponentProps<typeof Welcome>> = {}) {
  const onChoose = vi.fn(async () => 'done' as const);
  const onRecording = vi.fn(async () => true);
  const onGrant = vi.fn(async () => true);
  render(
    <Welcome
      chosen="ask"
      recording
      packs={[
        { pack: 'forums', granted: false, examples: ['Steam'] },
        { pack: 'work', granted: false, examples: ['Slack'] },
        { pack: 'international', granted: true, examples: ['X'] },
      ]}
      button="hidden"
      onChoose={onChoose}
      onRecording={onRecording}
      onGrant={onGrant}
      t={t}
      {...change}
    />,
  );
  return { onChoose, onRecording, onGrant };
}

describe('the welcome page', () => {
  it.each(LANGUAGES)('has what an app says in Chinese read aloud so: %s', (language) => {
    t = createTranslate(language, textsOf(language));
    show({ t });
    const quoted = [...document.querySelectorAll('.apps [lang]')].map((each) => [
      each.getAttribute('lang'),
      each.textContent,
    ]);
    expect(quoted).toEqual(language === 'en' ? [['zh-CN', '在浏览器打开']] : []);
  });
  it('sets what happens at leaving notices in one click', async () => {
    const { onChoose } = show();
    fireEvent.click(screen.getByRole('radio', { name: 'Open directly' }));
    expect(onChoose).toHaveBeenCalledWith('open-directly');
    expect(await screen.findByText(t('choice-means.open-directly'))).toBeTruthy();
  });
  it('says what it promises', () => {
    show();
    const promises = [...document.querySelectorAll('.promise li')].map(({ textContent }) => textContent);
    expect(promises).toEqual([
      t('welcome.promise-why-network'),
      t('welcome.promise-why-account'),
      t('welcome.promise-why-history'),
    ]);
  });
  it('stays where it is while the page to try it on is opened, which is not told where from', () => {
    show();
    const link = document.querySelector<HTMLAnchorElement>('[data-action="try"]');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noreferrer']);
  });
  it('is walked through with arrow keys, round and round, and chosen from with Space or Enter only', () => {
    const { onChoose } = show();
    const radio = (name: string) => screen.getByRole('radio', { name });
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
    radio('Ask each time').focus();
    // What is prevented is that the browser chooses.
    expect(press('ArrowDown')).toBe(false);
    expect(document.activeElement).toBe(radio('Open directly'));
    press('ArrowRight');
    expect(document.activeElement).toBe(radio('Only record'));
    press('ArrowDown');
    expect(document.activeElement).toBe(radio('Ask each time'));
    press('ArrowUp');
    expect(onChoose).not.toHaveBeenCalled();
    expect(radio('Ask each time')).toHaveProperty('checked', true);
    expect(press('Tab')).toBe(true);
    expect(fireEvent.keyDown(radio('Only record'), { key: 'ArrowLeft', altKey: true })).toBe(true);
    press('Enter');
    expect(onChoose.mock.calls).toEqual([['log-only']]);
  });
  it('offers “do nothing” only to who has chosen it, and shows it then', () => {
    show();
    expect(screen.queryByRole('radio', { name: 'Do nothing' })).toBeNull();
    cleanup();
    show({ chosen: 'leave-alone' });
    expect((screen.getByRole('radio', { name: 'Do nothing' }) as HTMLInputElement).checked).toBe(true);
  });
  it('says so where the browser gave no access to a pack, and lets it be asked for again', async () => {
    const onGrant = vi.fn(async () => false);
    show({ onGrant });
    const add = () => document.querySelector('[data-pack="forums"] button') as HTMLElement;
    fireEvent.click(add());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(t('options.refused'));
    expect(alert.closest('li')).toBe(add().closest('li'));
    fireEvent.click(document.querySelector('[data-action="grant-all"]')!);
    await waitFor(() => expect(screen.getByRole('alert').closest('li')).toBeNull());
    onGrant.mockResolvedValue(true);
    fireEvent.click(add());
    await waitFor(() => expect(add()).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });
  it('keeps the keyboard where it was when the button that was pressed goes with what it did', async () => {
    show();
    const add = (pack: string) => document.querySelector(`[data-pack="${pack}"] button`) as HTMLElement;
    add('forums').focus();
    fireEvent.click(add('forums'));
    await waitFor(() => expect(document.activeElement).toBe(add('work')));
    fireEvent.click(add('work'));
    // No pack is left to be added: it goes on behind them.
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-action="try"]')));
  });
  it('goes back to asking, and says so, without the permission', async () => {
    show({ onChoose: async () => 'refused' });
    fireEvent.click(screen.getByRole('radio', { name: 'Open directly' }));
    expect(await screen.findByText(t('welcome.defaults-refused'))).toBeTruthy();
    expect((screen.getByRole('radio', { name: 'Ask each time' }) as HTMLInputElement).checked).toBe(true);
  });
  it('shows what is stored, and says so, where a choice or the record could not be saved', async () => {
    show({ onChoose: async () => 'failed', onRecording: async () => false });
    fireEvent.click(screen.getByRole('radio', { name: 'Only record' }));
    expect(await screen.findByText(t('words.failed'))).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Ask each time' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('checkbox'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.failed'));
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
  });
  it('turns the record off and on, and shows it so', async () => {
    const { onRecording } = show();
    const box = screen.getByRole('checkbox');
    for (const on of [false, true]) {
      await act(async () => void fireEvent.click(box));
      expect(onRecording).toHaveBeenLastCalledWith(on);
      expect(box).toHaveProperty('checked', on);
      expect(screen.queryByRole('alert')).toBeNull();
    }
  });
  it('adds a pack in one click and says that it is added', async () => {
    const { onGrant } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Allow access: Forums and games' }));
    expect(onGrant).toHaveBeenCalledWith(['forums']);
    await waitFor(() =>
      expect(document.querySelector('[data-pack="forums"]')?.textContent).toContain('Allowed'),
    );
  });
  it('adds the ones that are missing together', () => {
    const { onGrant } = show();
    fireEvent.click(document.querySelector('[data-action="grant-all"]')!);
    expect(onGrant).toHaveBeenCalledWith(['forums', 'work']);
    cleanup();
    show({ packs: [{ pack: 'work', granted: false, examples: ['Slack'] }] });
    expect(document.querySelector('[data-pack="work"] button')).not.toBeNull();
    expect(document.querySelector('[data-action="grant-all"]')).toBeNull();
  });
  it.each([
    ['toolbar', 'welcome.pinned'],
    ['hidden', 'welcome.pin'],
    ['menu', 'welcome.in-menu'],
  ] as const)('says where the button is: %s', (button, key) => {
    show({ button });
    expect(screen.getByText(t(key))).toBeTruthy();
  });
  it('leads to a page to try it on, with a destination reserved for examples', () => {
    show();
    const href = document.querySelector<HTMLAnchorElement>('[data-action="try"]')?.href ?? '';
    expect(new URL(href).searchParams.get('target')).toBe('https://example.com');
  });
  it.each(LANGUAGES)('can be read in under a minute in %s', (language) => {
    t = createTranslate(language, textsOf(language));
    show();
    for (const details of document.querySelectorAll('details p')) details.remove();
    const text = document.querySelector('main')?.textContent ?? '';
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const words = text.match(/[A-Za-z]+/g)?.length ?? 0;
    // 500 characters or 240 words a minute are an unhurried reader's pace.
    expect(han / 500 + words / 240).toBeLessThan(1);
    expect(han + words).toBeGreaterThan(100);
  });
});
