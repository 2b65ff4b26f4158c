// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { platforms } from '../../../utils/rules/all-platforms';
import { originsOf } from '../../../utils/rules/catalogue';
import { fake } from '../../fake-browser';
import { t } from '../../language/english';
import { startBackground, wish } from '../background/start-background';
import { openPage } from '../open-page';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('../../fake-browser')).fake.browser,
}));

const settings = () => fake.browser.storage.local.values.settings;
const radio = (name: string) => screen.getByRole('radio', { name });

beforeEach(async () => {
  await startBackground();
  await openPage('/welcome.html', 'welcome', () => import('../../../entrypoints/welcome/main'));
});

describe('the welcome page, wired', () => {
  it('is there also where the browser does not say what it allows', async () => {
    const contains = vi.spyOn(fake.browser.permissions, 'contains').mockRejectedValue(new Error('no'));
    const shown = vi.spyOn(fake.browser.action, 'getUserSettings').mockRejectedValue(new Error('no'));
    await openPage('/welcome.html', 'welcome', () => import('../../../entrypoints/welcome/main'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('welcome.title'));
    expect(document.title).toContain(t('welcome.title'));
    // Nobody is told that the button is in sight where that is not known.
    expect(screen.getByText(t('welcome.pin'))).toBeTruthy();
    contains.mockRestore();
    shown.mockRestore();
  });

  it('keeps a choice for plain notices, and asks for the hosts it needs', async () => {
    fake.answers.permission = false;
    fireEvent.click(radio(t('choice.open-directly')));
    await screen.findByText(t('welcome.defaults-refused'));
    expect(settings()).toMatchObject({ defaults: { notice: 'ask', wall: 'ask' } });
    fake.answers.permission = true;
    fireEvent.click(radio(t('choice.open-directly')));
    await waitFor(() =>
      expect(settings()).toMatchObject({ defaults: { notice: 'open-directly', wall: 'ask' } }),
    );
    fireEvent.click(radio(t('choice.log-only')));
    await waitFor(() => expect(settings()).toMatchObject({ defaults: { notice: 'log-only', wall: 'ask' } }));
  });

  it.each([true, false])(
    'keeps what was chosen last, though a prompt is answered after it: %s',
    async (answer) => {
      let decide = (_: boolean) => {};
      vi.spyOn(fake.browser.permissions, 'request').mockImplementationOnce(
        () =>
          new Promise((resolve) => {
            decide = resolve;
          }),
      );
      fireEvent.click(radio(t('choice.open-directly')));
      fireEvent.click(radio(t('choice.log-only')));
      await waitFor(() => expect(settings()).toMatchObject({ defaults: { notice: 'log-only' } }));
      decide(answer);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(settings()).toMatchObject({ defaults: { notice: 'log-only' } });
      expect(radio(t('choice.log-only'))).toHaveProperty('checked', true);
      expect(screen.queryByText(t('welcome.defaults-refused'))).toBeNull();
    },
  );

  it('asks for the hosts of platforms whose notice is known by its words only', async () => {
    fireEvent.click(radio(t('choice.open-directly')));
    await waitFor(() => expect(settings()).toMatchObject({ defaults: { notice: 'open-directly' } }));
    const byWords = platforms.filter(
      ({ rules }) =>
        rules.every(({ kind }) => kind !== 'notice') &&
        rules.some(({ reading }) => reading?.says?.some(([, kind]) => kind === 'notice')),
    );
    expect(byWords.map(({ id }) => id)).toEqual(expect.arrayContaining(['csdn', 'steam', 'weibo', 'x']));
    expect([...fake.granted]).toEqual(expect.arrayContaining(originsOf(byWords)));
  });

  it('leaves what was chosen for other kinds of page, when it is seen again', async () => {
    const defaults = { notice: 'leave-alone', preview: 'log-only', wall: 'leave-alone' } as const;
    await wish({ type: 'change-settings', change: { defaults } });
    await openPage('/welcome.html', 'welcome', () => import('../../../entrypoints/welcome/main'));
    expect(radio(t('choice.leave-alone'))).toHaveProperty('checked', true);
    fireEvent.click(radio(t('choice.ask')));
    await waitFor(() => expect(settings()).toMatchObject({ defaults: { ...defaults, notice: 'ask' } }));
  });

  it('follows what is changed and allowed elsewhere', async () => {
    await wish({
      type: 'change-settings',
      change: { defaults: { notice: 'log-only' }, recording: false, language: 'zh_CN' },
    });
    await waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'));
    await waitFor(() => expect(radio('只记录')).toHaveProperty('checked', true));
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', false);
    const pack = () => document.querySelector('[data-pack="forums"]')?.getAttribute('data-granted');
    expect(pack()).toBe('false');
    await fake.browser.permissions.request({ origins: ['*://*/*'] });
    await waitFor(() => expect(pack()).toBe('true'));
    await fake.browser.permissions.remove({ origins: ['*://*/*'] });
    await waitFor(() => expect(pack()).toBe('false'));
  });

  it('says why links keep asking only as long as they do', async () => {
    fake.answers.permission = false;
    fireEvent.click(radio(t('choice.open-directly')));
    await screen.findByText(t('welcome.defaults-refused'));
    await wish({ type: 'change-settings', change: { defaults: { notice: 'log-only' } } });
    await screen.findByText(t('choice-means.log-only'));
    expect(screen.queryByText(t('welcome.defaults-refused'))).toBeNull();
  });

  it('says that the record goes on where that could not be changed', async () => {
    vi.spyOn(fake.browser.storage.local, 'set').mockRejectedValueOnce(new Error('broken disk'));
    fireEvent.click(screen.getByRole('checkbox'));
    await screen.findByText(t('words.failed'));
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
  });

  it('does not say that platforms are there which were taken away', async () => {
    expect(screen.queryByText(t('welcome.packs-means'))).not.toBeNull();
    vi.stubEnv('FIREFOX', 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    await openPage('/welcome.html', 'welcome', () => import('../../../entrypoints/welcome/main'));
    expect(screen.queryByText(t('welcome.packs-taken'))).not.toBeNull();
    fireEvent.click(document.querySelector('[data-pack="required"] button') as HTMLElement);
    await screen.findByText(t('welcome.packs-means'));
    await waitFor(() => expect(document.querySelector('[data-pack="required"]')).toBeNull());
  });

  it('turns the record off, and adds a pack on a click', async () => {
    fireEvent.click(screen.getByRole('checkbox'));
    await waitFor(() => expect(settings()).toMatchObject({ recording: false }));
    const button = () => document.querySelector('[data-pack="forums"] button') as HTMLElement;
    vi.spyOn(fake.browser.permissions, 'request').mockRejectedValueOnce(new Error('no gesture'));
    fireEvent.click(button());
    await waitFor(() => expect(button()).not.toBeNull());
    fireEvent.click(button());
    await waitFor(() => expect(button()).toBeNull());
    await waitFor(() => expect(fake.scripts.has('packs')).toBe(true));
  });
});
