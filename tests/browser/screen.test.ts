// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openScreen } from '../../utils/browser/screen';
import { loadTexts } from '../../utils/language/load-texts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';

const reading = vi.hoisted(() => ({ settings: (_: Settings) => {} }));
vi.mock('../../utils/browser/api', async () => ({ browser: (await import('../fake-browser')).fake.browser }));
vi.mock('../../utils/browser/settings-store', () => ({
  onSettingsChanged: () => () => {},
  readSettings: () =>
    new Promise<Settings>((resolve) => {
      reading.settings = resolve;
    }),
}));
vi.mock('../../utils/language/load-texts', () => ({
  loadTexts: vi.fn(async (language: string) => ({ 'words.options': `in ${language}` })),
}));

const read = () => vi.mocked(loadTexts).mock.calls.map(([language]) => language);
const open = () => openScreen(['popup'], () => {});

beforeEach(() => void vi.mocked(loadTexts).mockClear());

describe('a page of ours', () => {
  it("reads the texts of the browser's language while its settings are still read, and once", async () => {
    const opening = open();
    expect(read()).toEqual(['en']);
    reading.settings(DEFAULT_SETTINGS);
    expect((await opening).t('words.options')).toBe('in en');
    expect(read()).toEqual(['en']);
  });

  it('speaks the language that was chosen, whatever the browser speaks', async () => {
    const opening = open();
    reading.settings({ ...DEFAULT_SETTINGS, language: 'zh_TW' });
    expect((await opening).t('words.options')).toBe('in zh_TW');
    expect(document.documentElement.lang).toBe('zh-TW');
    expect(read()).toEqual(['en', 'zh_TW']);
  });

  it.each([
    ['as the device looks', {}, { theme: undefined, careful: undefined }],
    ['dark', { theme: 'dark' }, { theme: 'dark', careful: undefined }],
    ['larger', { careful: { question: '', answer: '' } }, { theme: undefined, careful: '' }],
  ] as const)('is dressed %s, whatever it wore before', async (_, change, { theme, careful }) => {
    document.documentElement.dataset.theme = 'light';
    document.documentElement.dataset.careful = '';
    const opening = open();
    reading.settings({ ...DEFAULT_SETTINGS, ...change });
    await opening;
    const { dataset } = document.documentElement;
    expect([dataset.theme, dataset.careful]).toEqual([theme, careful]);
  });
});
