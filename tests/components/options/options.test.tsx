// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import {
  type OptionsHands,
  OptionsScreen,
  type OptionsView,
} from '../../../components/options/OptionsScreen';
import type { PlatformRow } from '../../../components/options/PlatformLine';
import kinds from '../../../locales/en/kinds.json';
import options from '../../../locales/en/options.json';
import words from '../../../locales/en/words.json';
import { createTranslate, type Translate } from '../../../utils/language/translate';
import type { Pack } from '../../../utils/rules/define-platform';
import { CHOICES, DEFAULT_SETTINGS } from '../../../utils/settings/settings';

const row = (id: string, more: Partial<PlatformRow> = {}): PlatformRow => ({
  id,
  name: id,
  names: `${id} 名字`,
  hosts: `${id}.example`,
  company: '',
  chosen: null,
  byDefault: 'ask',
  mayOpenDirectly: true,
  isNeverDirect: false,
  verified: '2026-08',
  seen: 0,
  pack: 'required',
  granted: true,
  wantsAccess: false,
  ...more,
});

const VIEW: OptionsView = {
  settings: DEFAULT_SETTINGS,
  platforms: [row('zhihu', { names: 'Zhihu 知乎' }), row('wechat', { seen: 7, mayOpenDirectly: false })],
  packs: [{ pack: 'forums', granted: false, examples: ['Steam'], count: 3 }],
  everywhere: false,
  isAccessUnknown: false,
  keys: [],
  incidents: 12,
  isHistoryUnread: false,
  arrivals: false,
  canOpenPopup: true,
  canSync: true,
  version: '0.1.0',
  rules: 2,
  notTaken: null,
  saved: 'no',
};

let t: Translate;
let hands: { [Hand in keyof OptionsHands]-?: Mock };

beforeAll(() => {
  t = createTranslate('en', { ...kinds, ...words, ...options });
});
beforeEach(() => {
  const names = [
    'onChange',
    'onChoose',
    'onGrantPlatform',
    'onGrantPacks',
    'onDropPack',
    'onRetention',
    'onArrivals',
    'onForgetEverything',
    'onExport',
    'onFile',
  ];
  hands = Object.fromEntries(names.map((name) => [name, vi.fn()])) as never;
});
afterEach(cleanup);

const show = (view: Partial<OptionsView> = {}) =>
  render(<OptionsScreen view={{ ...VIEW, ...view }} hands={hands} t={t} />);

describe('the platforms table', () => {
  const ids = () =>
    [...document.querySelectorAll<HTMLElement>('[data-platform]')].map((tr) => tr.dataset.platform);

  it('keeps each row where it is while its choice is made', () => {
    const rows = [row('a', { chosen: 'ask' }), row('b'), row('c')];
    const view = (platforms: PlatformRow[]) => (
      <OptionsScreen view={{ ...VIEW, platforms }} hands={hands} t={t} />
    );
    const { rerender } = render(view(rows));
    expect(ids()).toEqual(['a', 'b', 'c']);
    const select = screen.getByLabelText('What to do on c');
    select.focus();
    rerender(view([row('a'), row('b'), row('c', { chosen: 'log-only' })]));
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(document.activeElement).toBe(select);
    fireEvent.input(screen.getByLabelText(t('options.platform-search')), { target: { value: ' ' } });
    expect(ids()).toEqual(['c', 'a', 'b']);
  });

  it.each(['知乎', 'ＺＨＩＨＵ', '騰訊', '腾讯 zhihu', 'hihu.exam'])(
    'finds %s however it is written',
    (value) => {
      show({ platforms: [row('zhihu', { names: 'Zhihu 知乎 腾讯' }), row('wechat'), row('uhihz')] });
      fireEvent.input(screen.getByLabelText('Search platform, company, host'), { target: { value } });
      expect(ids()).toEqual(['zhihu']);
    },
  );

  it('names a company that is called like its platform once', () => {
    show({
      platforms: [row('zhihu', { name: 'Zhihu', company: 'Zhihu' }), row('qq', { company: 'Tencent' })],
    });
    const names = [...document.querySelectorAll('[data-platform] th')].map((cell) => cell.textContent);
    expect(names).toEqual(['qqTencent', 'Zhihu']);
  });

  it('says at the choice why a platform cannot be opened directly', () => {
    show({
      platforms: [
        row('careful', { mayOpenDirectly: false }),
        row('never', { mayOpenDirectly: false, isNeverDirect: true }),
      ],
    });
    const choices = ['careful', 'never'].map((id) =>
      document.querySelector(`[data-platform="${id}"] [value="open-directly"]`),
    );
    expect(choices.map((choice) => choice?.textContent)).toEqual([
      t('choice.open-directly'),
      t('options.never-directly'),
    ]);
    expect(choices.every((choice) => choice?.matches(':disabled'))).toBe(true);
  });

  it('lists what was met most first, then what came with the installation, then by name', () => {
    const seldom = { ...row('bilibili'), pack: 'chinese' } as const;
    show({ platforms: [seldom, row('zhihu'), row('qq'), row('wechat', { seen: 7 })] });
    expect(ids()).toEqual(['wechat', 'qq', 'zhihu', 'bilibili']);
  });

  it('shows the first of many, and all where that is asked for or one is looked for', () => {
    const many = Array.from({ length: 20 }, (_, i) => row(`p${10 + i}`));
    show({ platforms: many });
    const search = (value: string) =>
      fireEvent.input(screen.getByLabelText(t('options.platform-search')), { target: { value } });
    expect(ids()).toHaveLength(12);
    search('p');
    expect(ids()).toHaveLength(20);
    expect(screen.getByText(t('options.platform-count', { count: 20 }))).toBeTruthy();
    search('no such');
    expect(ids()).toEqual([]);
    expect(screen.getByText(t('options.empty-search')).getAttribute('aria-live')).toBe('polite');
    search('');
    fireEvent.click(screen.getByText(t('options.platform-all', { count: 20 })));
    expect(ids()).toHaveLength(20);
    expect(screen.queryByText(t('options.platform-all', { count: 20 }))).toBeNull();
  });

  it('hands on a choice, and the return to the default', () => {
    show({ platforms: [row('qq', { chosen: 'log-only' }), row('zhihu', { byDefault: 'leave-alone' })] });
    const shown = [...document.querySelectorAll<HTMLSelectElement>('[data-platform] select')];
    expect(shown.map(({ value }) => value)).toEqual(['log-only', '']);
    expect(shown[1]?.selectedOptions[0]?.text).toBe(
      t('options.choice-default', { choice: t('choice.leave-alone') }),
    );
    const select = screen.getByLabelText('What to do on zhihu');
    fireEvent.change(select, { target: { value: 'log-only' } });
    fireEvent.change(select, { target: { value: '' } });
    expect(hands.onChoose.mock.calls).toEqual([
      ['zhihu', 'log-only'],
      ['zhihu', null],
    ]);
  });

  it('does not offer to open directly where every page warns', () => {
    show();
    const option = (platform: string) =>
      within(screen.getByLabelText(`What to do on ${platform}`)).getByText(
        'Open directly',
      ) as HTMLOptionElement;
    expect(option('wechat').disabled).toBe(true);
    expect(option('zhihu').disabled).toBe(false);
  });

  it('says that it asks as long as access is missing, and asks for it on a click', () => {
    show({ platforms: [row('zhihu', { chosen: 'open-directly', wantsAccess: true })] });
    expect(screen.getByText('Asks until access is allowed')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Allow access to zhihu'));
    expect(hands.onGrantPlatform).toHaveBeenCalledWith('zhihu');
    cleanup();
    show({ platforms: [row('steam', { granted: false }), row('zhihu')] });
    expect(screen.queryByText('Asks until access is allowed')).toBeNull();
    expect(screen.getByLabelText('Allow access to steam')).toBeTruthy();
    expect(screen.queryByLabelText('Allow access to zhihu')).toBeNull();
  });
});

describe('the general settings', () => {
  it('saves each by itself', () => {
    show();
    fireEvent.click(screen.getByLabelText(/^A line on the page/));
    fireEvent.click(screen.getByLabelText('Dark'));
    fireEvent.change(screen.getByLabelText(t('options.default-of', { kind: t('kind.notice') })), {
      target: { value: 'open-directly' },
    });
    expect(hands.onChange.mock.calls.map(([change]) => change)).toEqual([
      { strip: false },
      { theme: 'dark' },
      { defaults: { notice: 'open-directly' } },
    ]);
  });

  it.each([
    ['options.strip', 'strip', 'options.strip-hint'],
    ['options.popup', 'popupByItself', 'options.popup-hint'],
    ['options.new-tab', 'newTab', null],
    ['options.only-picked', 'onlyPicked', 'options.only-picked-hint'],
    ['options.recording', 'recording', 'options.recording-hint'],
    ['options.sites-only', 'sitesOnly', 'options.sites-only-hint'],
    ['options.sync', 'sync', 'options.sync-hint'],
  ] as const)('shows what is stored, switches that alone and explains it: %s', (label, field, hint) => {
    for (const stored of [true, false]) {
      show({ settings: { ...DEFAULT_SETTINGS, [field]: stored } });
      const toggle = screen.getByRole<HTMLInputElement>('checkbox', { name: t(label) });
      const means = document.getElementById(toggle.getAttribute('aria-describedby') ?? '');
      expect(means?.textContent ?? null).toBe(hint && t(hint));
      expect(toggle.checked).toBe(stored);
      fireEvent.click(toggle);
      expect(hands.onChange).toHaveBeenLastCalledWith({ [field]: !stored });
      cleanup();
    }
  });

  it('shows what is chosen, and takes back what differs from the browser and the device', () => {
    const defaults = { notice: 'log-only', preview: 'leave-alone', wall: 'ask' } as const;
    show({ settings: { ...DEFAULT_SETTINGS, language: 'zh_TW', theme: 'light', defaults } });
    const chosen = screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
    expect(chosen.map(({ labels }) => labels?.[0]?.textContent)).toEqual(['繁體中文', 'Light']);
    const selects = [...document.querySelectorAll<HTMLSelectElement>('#general select')];
    expect(selects.map(({ value }) => value)).toEqual(Object.values(defaults));
    // There is no default behind a default.
    expect([...(selects[0]?.options ?? [])].map(({ value, disabled }) => [value, disabled])).toEqual(
      CHOICES.map((choice) => [choice, false]),
    );
    fireEvent.click(screen.getByLabelText(t('options.language-auto')));
    fireEvent.click(screen.getByLabelText(t('options.theme-auto')));
    expect(hands.onChange.mock.calls).toEqual([[{ language: 'auto' }], [{ theme: 'auto' }]]);
  });

  it('goes past opening directly with arrow keys, and takes it with Enter or when the list is left', () => {
    show();
    const select = screen.getByLabelText(t('options.default-of', { kind: t('kind.notice') }));
    const walkTo = (value: string) => {
      fireEvent.keyDown(select, { key: 'ArrowDown' });
      fireEvent.change(select, { target: { value } });
    };
    walkTo('open-directly');
    expect(select).toHaveProperty('value', 'open-directly');
    expect(hands.onChange).not.toHaveBeenCalled();
    walkTo('log-only');
    fireEvent.blur(select);
    expect(hands.onChange.mock.calls).toEqual([[{ defaults: { notice: 'log-only' } }]]);
    // Taken once: the browser would ask for the permission twice.
    walkTo('open-directly');
    fireEvent.keyDown(select, { key: 'Enter' });
    expect(hands.onChange).toHaveBeenCalledTimes(2);
    fireEvent.blur(select);
    walkTo('open-directly');
    expect(hands.onChange).toHaveBeenCalledTimes(2);
    fireEvent.blur(select);
    expect(hands.onChange).toHaveBeenCalledTimes(3);
    expect(hands.onChange).toHaveBeenLastCalledWith({ defaults: { notice: 'open-directly' } });
  });

  it.each(['ArrowDown', 'Enter'])(
    'takes what was picked in the list that a key has opened: %s',
    async (key) => {
      show();
      const select = screen.getByLabelText(t('options.default-of', { kind: t('kind.notice') }));
      fireEvent.keyDown(select, { key });
      if (key !== 'Enter') await new Promise((done) => setTimeout(done));
      fireEvent.change(select, { target: { value: 'open-directly' } });
      expect(hands.onChange).toHaveBeenCalledWith({ defaults: { notice: 'open-directly' } });
    },
  );

  it('does not offer the popup by itself where the browser cannot, and says so', () => {
    const popup = () => screen.getByRole('checkbox', { name: t('options.popup') });
    const settings = { ...DEFAULT_SETTINGS, popupByItself: true };
    show({ canOpenPopup: false, settings });
    expect(popup()).toMatchObject({ disabled: true, checked: false });
    expect(screen.getByText(t('options.popup-missing'))).toBeTruthy();
    cleanup();
    show({ settings });
    expect(popup()).toMatchObject({ disabled: false, checked: true });
    expect(screen.queryByText(t('options.popup-missing'))).toBeNull();
  });
});

describe('history and privacy', () => {
  it('asks before it keeps less, and shows the old value until then', () => {
    show();
    const select = screen.getByLabelText('Keep for') as HTMLSelectElement;
    fireEvent.change(select, { target: { value: '30' } });
    expect(hands.onRetention).toHaveBeenCalledWith(30);
    expect(select.value).toBe('365');
    fireEvent.change(select, { target: { value: 'null' } });
    expect(hands.onRetention).toHaveBeenLastCalledWith(null);
    expect(hands.onChange).not.toHaveBeenCalled();
  });

  it('shows whether the browser tells what opened, and asks for it straight from the change', () => {
    show();
    const arrivals = () => screen.getByLabelText(/^Let the browser say/) as HTMLInputElement;
    expect(arrivals().checked).toBe(false);
    fireEvent.click(arrivals());
    expect(hands.onArrivals).toHaveBeenLastCalledWith(true);
    cleanup();
    show({ arrivals: true });
    expect(arrivals().checked).toBe(true);
    fireEvent.click(arrivals());
    expect(hands.onArrivals).toHaveBeenLastCalledWith(false);
  });

  it.each([
    [{ incidents: 1 }, false],
    [{ incidents: 0 }, true],
    [{ incidents: 0, isHistoryUnread: true }, false],
  ])('offers to delete only what is there, or may be: %o', (view, disabled) => {
    show(view);
    expect(screen.getByText('Delete the whole history').closest('button')).toHaveProperty(
      'disabled',
      disabled,
    );
  });

  it('asks what is to be written only where anything is', () => {
    const sitesOnly = () => screen.getByRole('checkbox', { name: t('options.sites-only') });
    show();
    expect(sitesOnly()).toHaveProperty('disabled', false);
    cleanup();
    show({ settings: { ...DEFAULT_SETTINGS, recording: false } });
    expect(sitesOnly()).toHaveProperty('disabled', true);
  });

  it('names each time by its days, and the longest', () => {
    show();
    const { options, value } = screen.getByLabelText<HTMLSelectElement>('Keep for');
    expect(value).toBe('365');
    const times = [...options];
    expect(times.map(({ text }) => text)).toEqual(['7 days', '30 days', '90 days', '365 days', 'Forever']);
  });
});

it.each([
  ['options.retention', 'options.retention-hint'],
  ['options.careful-question', 'options.careful-question-hint'],
] as const)('is heard with what it brings about: %s', (label, hint) => {
  show();
  const heard = screen.getByLabelText(t(label)).getAttribute('aria-describedby')?.split(' ');
  expect(heard?.map((id) => document.getElementById(id)?.textContent)).toContain(t(hint));
});

describe('careful mode', () => {
  it('offers to open nothing directly, also where nothing is chosen for a platform', () => {
    show({ settings: { ...DEFAULT_SETTINGS, careful: { question: '', answer: '' } } });
    const select = screen.getByLabelText(t('options.default-of', { kind: t('kind.notice') }));
    expect(within(select).getByText('Open directly')).toHaveProperty('disabled', true);
    for (const id of ['platforms', 'general'])
      expect(document.getElementById(id)?.textContent).toContain('In careful mode nothing opens directly.');
  });

  it('is switched off only with the answer, however it is written', () => {
    show({ settings: { ...DEFAULT_SETTINGS, careful: { question: 'The dog?', answer: 'Wang Cai' } } });
    const answer = screen.getByLabelText('The dog?');
    expect(screen.queryByText('That is not the answer.')).toBeNull();
    fireEvent.input(answer, { target: { value: 'Rex' } });
    fireEvent.click(screen.getByText('Turn off careful mode'));
    expect(hands.onChange).not.toHaveBeenCalled();
    expect(screen.getByText('That is not the answer.').id).toBe(answer.getAttribute('aria-describedby'));
    fireEvent.input(answer, { target: { value: ' wangcai ' } });
    expect(screen.queryByText('That is not the answer.')).toBeNull();
    expect(answer.getAttribute('aria-invalid')).toBe('false');
    expect(fireEvent.submit(answer.closest('form') as HTMLFormElement)).toBe(false);
    expect(hands.onChange).toHaveBeenCalledWith({ careful: null });
  });

  it('is switched on and off in one click where nobody wants a question', () => {
    show();
    fireEvent.click(screen.getByText('Turn on careful mode'));
    const careful = { question: '', answer: '' };
    expect(hands.onChange.mock.calls).toEqual([[{ careful }]]);
    cleanup();
    show({ settings: { ...DEFAULT_SETTINGS, careful } });
    expect(document.querySelector('#careful input')).toBeNull();
    fireEvent.click(screen.getByText('Turn off careful mode'));
    expect(hands.onChange).toHaveBeenLastCalledWith({ careful: null });
  });

  it('takes no question without an answer', () => {
    show();
    fireEvent.input(screen.getByLabelText('A question before it can be switched off'), {
      target: { value: ' Q? ' },
    });
    const button = screen.getByText('Turn on careful mode') as HTMLButtonElement;
    const form = button.closest('form') as HTMLFormElement;
    expect(button.disabled).toBe(true);
    // It is heard as it comes, and with either field.
    const half = screen.getByText(t('options.careful-half'));
    expect(half.getAttribute('role')).toBe('status');
    for (const field of document.querySelectorAll('#careful input'))
      expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(half.id);
    // Enter in a field asks no button.
    fireEvent.submit(form);
    expect(hands.onChange).not.toHaveBeenCalled();
    fireEvent.input(screen.getByLabelText('The answer'), { target: { value: ' A ' } });
    expect(half.textContent).toBe('');
    expect(half.isConnected).toBe(true);
    // The browser would load the page anew.
    expect(fireEvent.submit(form)).toBe(false);
    expect(hands.onChange).toHaveBeenCalledWith({ careful: { question: 'Q?', answer: 'A' } });
  });
});

it('names each language in its own, to be read aloud so', () => {
  show();
  const languages = screen.getAllByText(/English|简体中文|繁體中文/, { selector: 'label' });
  expect(languages.map(({ lang }) => lang)).toEqual(['en', 'zh-CN', 'zh-TW']);
});

describe('access', () => {
  const pack = (pack: Pack, granted: boolean) => ({ pack, granted, examples: [], count: 1 });
  const packs = [pack('forums', true), pack('work', false), pack('chinese', false)];

  it('is given back pack by pack', () => {
    show({ packs });
    expect(screen.queryByLabelText('Allow access: Forums and games')).toBeNull();
    expect(screen.queryByLabelText('Revoke access: Mail and work')).toBeNull();
    expect(within(document.getElementById('access') as HTMLElement).getAllByText('Allowed')).toHaveLength(1);
    fireEvent.click(screen.getByLabelText('Revoke access: Forums and games'));
    expect(hands.onDropPack.mock.calls).toEqual([['forums']]);
  });

  it('is not given back for one pack as long as all sites are allowed', () => {
    show({ packs, everywhere: true });
    expect(screen.queryByLabelText('Revoke access: Forums and games')).toBeNull();
  });

  it('is asked for all together where more than one pack is missing', () => {
    show({ packs });
    fireEvent.click(screen.getByText(t('options.pack-all')));
    expect(hands.onGrantPacks.mock.calls).toEqual([[['work', 'chinese']]]);
    cleanup();
    show({ packs: packs.slice(0, 2) });
    expect(screen.queryByText(t('options.pack-all'))).toBeNull();
  });
});

describe('the keys', () => {
  const keys = [
    { name: 'open-destination', keys: 'Alt+O' },
    { name: 'toggle-pause', keys: '' },
  ];
  it('are shown, or that there are none, and changed where the browser has a page for it', () => {
    const onChangeKeys = vi.fn();
    hands.onChangeKeys = onChangeKeys;
    show({ keys });
    expect([...document.querySelectorAll('.keys td')].map(({ textContent }) => textContent)).toEqual([
      'Alt+O',
      'none',
    ]);
    expect(document.querySelector('a[href="#keys"]')).not.toBeNull();
    fireEvent.click(screen.getByText(t('options.keys-change')));
    expect(onChangeKeys).toHaveBeenCalledOnce();
    cleanup();
    hands.onChangeKeys = undefined as never;
    show({ keys });
    expect(screen.queryByText(t('options.keys-change'))).toBeNull();
  });
});

describe('what a browser may lack', () => {
  it('keys are not spoken of where there are none', () => {
    show();
    expect(document.getElementById('keys')).toBeNull();
    expect(document.querySelector('a[href="#keys"]')).toBeNull();
  });

  it('the account is not spoken of where it carries nothing, whatever a file of settings says', () => {
    const lacks = { settings: { ...DEFAULT_SETTINGS, sync: true }, notTaken: 'ahead' as const };
    const spoken = () => [t('options.sync'), t('options.sync-ahead')].map((text) => screen.queryByText(text));
    show(lacks);
    expect(spoken()).not.toContain(null);
    cleanup();
    show({ ...lacks, canSync: false });
    expect(spoken()).toEqual([null, null]);
  });

  it('packs say how many platforms they hold, where not all are named', () => {
    show({
      packs: [
        { pack: 'forums', granted: false, examples: ['Steam'], count: 3 },
        { pack: 'development', granted: false, examples: ['AtCoder', 'HackerOne'], count: 2 },
      ],
    });
    const said = [...document.querySelectorAll('[data-pack] small')].map((each) => each.textContent);
    expect(said).toEqual(['Steam … 3 in all', 'AtCoder, HackerOne']);
  });
  it('packs are asked for on a click', () => {
    show();
    fireEvent.click(screen.getByLabelText('Allow access: Forums and games'));
    expect(hands.onGrantPacks).toHaveBeenCalledWith(['forums']);
  });
});
