// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import Ajv2020 from 'ajv/dist/2020';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORMATS, type Format } from '../../../components/incidents/FormatChoice';
import { App } from '../../../entrypoints/incidents/app';
import { namedPlatforms } from '../../../entrypoints/incidents/names';
import { parseCsv } from '../../../scripts/office/parse-csv';
import { unpack } from '../../../scripts/package/unpack';
import { type IncidentArchive, openIncidentArchive } from '../../../utils/browser/incidents/archive';
import { checkEvidence } from '../../../utils/incidents/export/evidence/check-evidence';
import { localDay, momentOf } from '../../../utils/incidents/moment';
import { uuidV7 } from '../../../utils/incidents/new-id';
import type { Language } from '../../../utils/language/translate';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings';
import { t } from '../../language/english';
import { textsOf } from '../../language/texts-of';

const { saveFile } = vi.hoisted(() => ({ saveFile: vi.fn() }));
vi.mock('../../../utils/browser/api', () => ({
  browser: {
    runtime: { sendMessage: async () => ({ ok: true }), getManifest: () => ({ version: '1.2.3' }) },
    storage: { onChanged: { addListener: () => {}, removeListener: () => {} } },
  },
}));
vi.mock('../../../utils/browser/save-file', () => ({ saveFile }));
vi.mock('../../../utils/language/load-texts', () => ({
  loadTexts: async (language: Language) => textsOf(language),
}));

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
configure({ asyncUtilTimeout: 15_000 });

let store: IncidentArchive;
let clock = 0;

/** A minute later. */
async function meet(page: string) {
  clock += 60_000;
  const destination = `https://www.example.com/${page}?token=geheim`;
  await store.recordSeen(
    {
      outcome: {
        outcome: 'unwrapped',
        url: `https://weixin110.qq.com/cgi-bin/x?url=${encodeURIComponent(destination)}`,
        platform: 'wechat',
        rule: 'wechat/confirm',
        kind: 'wall',
        reason: 'copy-wall',
        words: '如需浏览，请长按网址复制后使用浏览器访问',
        destination,
        how: 'param url',
        flags: [],
        hops: 1,
      },
      verified: '2026-08',
      extension: '1.2.3',
    },
    { tab: clock },
  );
}

beforeEach(async () => {
  history.replaceState(null, '', '/incidents.html');
  globalThis.indexedDB = new IDBFactory();
  saveFile.mockReset();
  clock = Date.UTC(2026, 10, 20, 9, 31);
  store = openIncidentArchive({
    now: () => momentOf(new Date(clock)),
    newId: () => uuidV7(clock, random(10)),
    random,
    indexedDB: new IDBFactory(),
  });
  for (const page of ['a', 'b', 'c']) await meet(page);
});
afterEach(async () => {
  cleanup();
  await store.close();
});

const showApp = () =>
  render(
    <App
      store={store}
      screen={{ settings: DEFAULT_SETTINGS, language: 'en', t, platforms: namedPlatforms([]) }}
    />,
  );

/** The history's page, once it has read everything. */
async function openApp() {
  showApp();
  await waitFor(() => expect(document.querySelector('[aria-busy="false"]')).not.toBeNull());
}

/** Makes a file of everything through the dialog, as a person does. */
async function exported(format: Format, count = 3) {
  await openApp();
  fireEvent.click(document.querySelector('[data-action="export"]') as HTMLElement);
  // It is there before it has anything to say.
  const heard = (await screen.findByRole('dialog')).querySelector('[role="status"]');
  fireEvent.click(document.querySelector(`input[name="format"][value="${format}"]`) as HTMLElement);
  fireEvent.click(document.querySelector('[data-action="export-now"]') as HTMLElement);
  await waitFor(() => expect(heard?.textContent).toBe(t('incidents.exported', { count })));
  const [name, file] = saveFile.mock.calls[0] as [string, Blob];
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('the export dialog', () => {
  /** Searches, and asks for a file of what is found. */
  const search = async (text: string) => {
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe(text));
    fireEvent.click(document.querySelector('[data-action="export"]') as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    const now = () => dialog.querySelector<HTMLButtonElement>('[data-action="export-now"]');
    return { dialog, now };
  };

  it('waits with what was found until all of the history was searched, and says so', async () => {
    const { pages } = store;
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    store.pages = async function* (size?: number) {
      await held;
      yield* pages.call(store, size);
    };
    showApp();
    await screen.findByText(t('incidents.export'));
    await waitFor(() =>
      expect(document.querySelector('[data-action="export"]:not(:disabled)')).not.toBeNull(),
    );
    const { dialog, now } = await search('wechat');
    expect(now()?.disabled).toBe(true);
    expect(dialog.textContent).toContain(t('incidents.searching'));
    go();
    await waitFor(() => expect(now()?.disabled).toBe(false));
    expect(dialog.textContent).not.toContain(t('incidents.searching'));
    expect(now()?.textContent).toBe(t('incidents.export-now', { count: 3 }));
  });

  it('says beside its name what kind of file each is', async () => {
    showApp();
    await waitFor(() =>
      expect(document.querySelector('[data-action="export"]:not(:disabled)')).not.toBeNull(),
    );
    fireEvent.click(document.querySelector('[data-action="export"]') as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    const names = [...dialog.querySelectorAll('.formats label')].map(
      (label) => `${label.querySelector('b')?.textContent}: ${label.querySelector('span span')?.textContent}`,
    );
    expect(names).toEqual([
      'Backup: JSON Lines',
      'Copy for others: JSON Lines',
      'Table: CSV',
      'Report: HTML',
      'Complaint draft: Markdown',
      'Evidence file: ZIP',
      'Counts for research: CSV',
    ]);
  });

  it('can be cancelled while the history is held, and then makes nothing', async () => {
    await openApp();
    const { revision } = store;
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    store.revision = () => held.then(revision);
    const begin = async () => {
      fireEvent.click(document.querySelector('[data-action="export"]') as HTMLElement);
      await screen.findByRole('dialog');
      fireEvent.click(document.querySelector('[data-action="export-now"]') as HTMLElement);
    };
    await begin();
    await screen.findByText(t('incidents.exporting'));
    // Nobody is told of anything that has to be waited for.
    fireEvent(screen.getByRole('dialog'), new Event('close'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    go();
    await begin();
    await screen.findByText(t('incidents.exported', { count: 3 }));
    expect(saveFile).toHaveBeenCalledOnce();
  });

  it('stays in sight where Back leads to the map, and can be cancelled there', async () => {
    location.hash = '#list';
    await openApp();
    const go = (to: string) => {
      location.hash = to;
      fireEvent(window, new HashChangeEvent('hashchange'));
    };
    const isMap = () => waitFor(() => expect(document.querySelector('.map')).not.toBeNull());
    const open = () => fireEvent.click(document.querySelector('[data-action="export"]') as HTMLElement);
    open();
    await screen.findByRole('dialog');
    go('#map');
    await isMap();
    expect(screen.queryByRole('dialog')).toBeNull();
    go('#list');
    await screen.findByText(t('incidents.export'));
    const { revision } = store;
    let comes = () => {};
    const held = new Promise<void>((resolve) => {
      comes = resolve;
    });
    store.revision = () => held.then(revision);
    open();
    await screen.findByRole('dialog');
    fireEvent.click(document.querySelector('[data-action="export-now"]') as HTMLElement);
    await screen.findByText(t('incidents.exporting'));
    go('#map');
    await isMap();
    screen.getByText(t('incidents.exporting'));
    fireEvent.click(screen.getByText(t('button.cancel')));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    comes();
    go('#list');
    await screen.findByText(t('incidents.export'));
    open();
    await screen.findByRole('dialog');
    fireEvent.click(document.querySelector('[data-action="export-now"]') as HTMLElement);
    go('#map');
    await isMap();
    await screen.findByText(t('incidents.exported', { count: 3 }));
    expect(saveFile).toHaveBeenCalledOnce();
  });

  it('makes no file of nothing, and says that nothing was found', async () => {
    await openApp();
    const { dialog, now } = await search('nowhere');
    expect(now()?.disabled).toBe(true);
    expect(dialog.textContent).toContain(t('incidents.nothing-found'));
    fireEvent.click(screen.getByLabelText(t('incidents.only-found', { count: 0 })));
    await waitFor(() => expect(now()?.disabled).toBe(false));
    expect(now()?.textContent).toBe(t('incidents.export-now', { count: 3 }));
  });

  it.each(FORMATS)('puts into a file of the kind %s what was found, and nothing else', async (format) => {
    await openApp();
    const { dialog, now } = await search('example.com/b');
    await waitFor(() => expect(now()?.textContent).toBe(t('incidents.export-now', { count: 1 })));
    fireEvent.click(dialog.querySelector(`input[name="format"][value="${format}"]`) as HTMLElement);
    fireEvent.click(now() as HTMLElement);
    await screen.findByText(t('incidents.exported', { count: 1 }));
    const [, file] = saveFile.mock.calls[0] as [string, Blob];
    const bytes = new Uint8Array(await file.arrayBuffer());
    const files = format === 'evidence' ? [...unpack(bytes).values()] : [bytes];
    const text = files.map(textOf).join('\n');
    expect(text.includes('example.com/b')).toBe(format !== 'aggregate');
    expect(text).not.toMatch(/example\.com\/[ac]/);
  });

  it('makes a file of everything where the person wants more than was found', async () => {
    await openApp();
    const { now } = await search('example.com/b');
    fireEvent.click(screen.getByLabelText(t('incidents.only-found', { count: 1 })));
    await waitFor(() => expect(now()?.textContent).toBe(t('incidents.export-now', { count: 3 })));
    fireEvent.click(now() as HTMLElement);
    await screen.findByText(t('incidents.exported', { count: 3 }));
  });

  it('says that there is no file of what is written to all the time, and leaves nothing of it behind', async () => {
    const revision = vi.spyOn(store, 'revision');
    await openApp();
    let written = 0;
    revision.mockImplementation(async () => ++written);
    fireEvent.click(document.querySelector('[data-action="export"]') as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(dialog.querySelector('input[name="format"][value="csv"]') as HTMLElement);
    fireEvent.click(dialog.querySelector('[data-action="export-now"]') as HTMLElement);
    expect((await within(dialog).findByRole('alert')).textContent).toBe(t('words.failed'));
    expect(saveFile).not.toHaveBeenCalled();
    // It can be tried again.
    revision.mockImplementation(async () => 1);
    fireEvent.click(dialog.querySelector('[data-action="export-now"]') as HTMLElement);
    await screen.findByText(t('incidents.exported', { count: 3 }));
  });

  it('makes a table with words under headings that are words', async () => {
    const { bytes } = await exported('csv');
    const [columns = [], ...records] = parseCsv(textOf(bytes).replace(/^\uFEFF/, ''));
    const under = (column: 'platform' | 'kind' | 'action') =>
      new Set(records.map((record) => record[columns.indexOf(t(`incidents.column-${column}`))]));
    expect(under('platform')).toEqual(new Set(['WeChat']));
    expect(under('kind')).toEqual(new Set([t('kind.wall')]));
    expect(under('action')).toEqual(new Set([t('incidents.did-none')]));
  });

  it('makes a complaint draft in Chinese and English', async () => {
    const begun = localDay(momentOf(new Date()));
    const { name, bytes } = await exported('complaint');
    // Midnight may have passed meanwhile.
    const days = [begun, localDay(momentOf(new Date()))];
    expect(days.map((day) => `onward-${day}.complaint.md`)).toContain(name);
    const draft = textOf(bytes);
    for (const text of ['企业：腾讯', 'Company: Tencent', '平台：微信', 'Platforms: WeChat', 'REDACTED']) {
      expect(draft).toContain(text);
    }
    expect(draft.match(/^3\. 2026-/gm)).toHaveLength(2);
    expect(draft).not.toMatch(/geheim|complaint\./);
  });

  it.each(['csv', 'html', 'complaint', 'aggregate'] as const)(
    'loses nothing of %s that is met again while it is written',
    async (format) => {
      const { pages } = store;
      let rounds = 0;
      // A page of one, after which the one that would come last moves before the first.
      store.pages = async function* (size) {
        const isFirstFile = size !== undefined && rounds++ === 0;
        let isMoved = false;
        for await (const page of pages(isFirstFile ? 1 : size)) {
          yield page;
          if (isFirstFile && !isMoved) await meet('a');
          isMoved = true;
        }
      };
      await exported(format);
      expect(rounds).toBe(2);
    },
  );

  it('makes no file that is called off in its last moment, and can be opened again', async () => {
    const { revision } = store;
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await openApp();
    const open = () => fireEvent.click(document.querySelector('[data-action="export"]') as HTMLElement);
    open();
    const dialog = await screen.findByRole<HTMLDialogElement>('dialog');
    fireEvent.click(document.querySelector('input[name="format"][value="csv"]') as HTMLElement);
    // Asked before everything is read, and after it.
    const asked = vi.fn();
    store.revision = async () => {
      asked();
      if (asked.mock.calls.length === 2) await held;
      return revision();
    };
    fireEvent.click(document.querySelector('[data-action="export-now"]') as HTMLElement);
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    // As Escape does.
    dialog.close();
    go();
    await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    expect(saveFile).not.toHaveBeenCalled();
    open();
    expect((await screen.findByRole<HTMLDialogElement>('dialog')).open).toBe(true);
  });

  it('makes counts for research, and offers no addresses for them', async () => {
    const { name, bytes } = await exported('aggregate');
    expect(name).toMatch(/\.aggregate\.csv$/);
    const lines = textOf(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('wechat,example.com,known,2026-11-16,3,3,');
    expect(lines[1]).not.toContain('www.');
  });

  it('makes an evidence file, and names its hash', async () => {
    const { name, bytes } = await exported('evidence');
    expect(name).toMatch(/\.evidence\.zip$/);
    const files = unpack(bytes);
    const report = await checkEvidence(files);
    expect(report).toMatchObject({
      outcome: 'intact',
      intact: ['incidents.jsonl', 'block-incident.schema.json', 'report.html', 'VERIFY.md'],
    });
    expect(screen.getByText(report.manifest ?? '')).toBeTruthy();
    const lines = textOf(files.get('incidents.jsonl') ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ schema: 'block-incident/1' });
      expect(line).not.toMatch(/geheim|"journal"/);
    }
    const schema = JSON.parse(textOf(files.get('block-incident.schema.json') ?? new Uint8Array()));
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    for (const line of lines) expect(isValid(JSON.parse(line))).toBe(true);
    expect(textOf(files.get('report.html') ?? new Uint8Array())).toContain('如需浏览');
    expect(textOf(files.get('datapackage.json') ?? new Uint8Array())).toContain('"software": "Onward 1.2.3"');
  });

  it('makes an evidence file anew when the history changes under it, and its files agree', async () => {
    const [id] = (await store.latest(3)).map((incident) => incident.id);
    const kept = store.kept;
    let rounds = 0;
    store.kept = async function* () {
      yield* kept();
      if (rounds++ === 0) await store.remove([id ?? '']);
    };
    const { bytes } = await exported('evidence', 2);
    expect(rounds).toBe(2);
    const files = unpack(bytes);
    const jsonLines = textOf(files.get('incidents.jsonl') ?? new Uint8Array());
    expect(jsonLines.trim().split('\n')).toHaveLength(2);
    expect(textOf(files.get('report.html') ?? new Uint8Array()).match(/<article>/g)).toHaveLength(2);
  });
});
