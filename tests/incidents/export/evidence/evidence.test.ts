import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Zip, ZipPassThrough, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpack } from '../../../../scripts/package/unpack';
import { checkEvidence } from '../../../../utils/incidents/export/evidence/check-evidence';
import { exportEvidence, type Part } from '../../../../utils/incidents/export/evidence/evidence';
import { exportJsonLines } from '../../../../utils/incidents/export/json-lines';
import type { Incident } from '../../../../utils/incidents/incident';
import { incidentOf } from '../../samples';

const ROOT = join(import.meta.dirname, '../../../..');
const FILES = ['incidents.jsonl', 'report.html', 'VERIFY.md', 'datapackage.json', 'datapackage-digest.json'];
type Files = Map<string, Uint8Array<ArrayBuffer>>;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
const sign = async (bytes: Uint8Array<ArrayBuffer>) => ({
  publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)),
  signature: new Uint8Array(await crypto.subtle.sign(algorithm, keys.privateKey, bytes)),
});

async function* kept(incidents: Incident[]) {
  for (const incident of incidents) yield { incident, entries: [] };
}
async function* pieces(...texts: string[]) {
  yield* texts;
}

async function zipOf(incidents: Incident[], onDigest?: (hash: string) => void): Promise<Uint8Array> {
  const parts: Part[] = [
    {
      path: 'incidents.jsonl',
      mediatype: 'application/jsonl',
      pieces: exportJsonLines(kept(incidents), 'addresses'),
    },
    { path: 'report.html', mediatype: 'text/html', pieces: pieces('<!doctype html>', '<p>报告', '</p>') },
  ];
  const made = new Date('2026-11-20T09:31:05.120Z');
  const chunks: Uint8Array[] = [];
  const options = { made, software: 'Onward test', sign, ...(onDigest && { onDigest }) };
  for await (const chunk of exportEvidence(parts, options)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

let folder: string;
let zip: Uint8Array;
let digest = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onward-evidence-'));
  zip = await zipOf([incidentOf(), incidentOf({ id: 'i2', note: '备注' })], (hash) => {
    digest = hash;
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

let places = 0;
/** The files in a folder of their own. */
function lay(files: Files): string {
  const place = join(folder, `p${places++}`);
  mkdirSync(place);
  for (const [path, bytes] of files) writeFileSync(join(place, path), bytes);
  return place;
}

/** The commands of VERIFY.md, one block after the other, in the shell and with the tools it names. */
function commandsOf(guide: string): string[] {
  return [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, commands = '']) => commands);
}

function runGuide(place: string, guide: string) {
  return commandsOf(guide).map((commands) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', commands], {
      cwd: place,
      encoding: 'utf8',
    });
    return { ok: status === 0, said: stdout + stderr };
  });
}

function changed(files: Files, path: string): Files {
  const copy: Files = new Map([...files].map(([name, bytes]) => [name, bytes.slice()]));
  const bytes = copy.get(path)!;
  bytes[bytes.length >> 1]! ^= 1;
  return copy;
}

/** A fresh machine need not have it: Node and git are all we ask for. */
const hasUnzip = spawnSync('unzip', ['-v']).error === undefined;

describe('the evidence file', () => {
  it.skipIf(!hasUnzip && !process.env.CI)(
    'holds what it should, and can be unpacked by others (unzip)',
    () => {
      const path = join(folder, 'e.zip');
      writeFileSync(path, zip);
      const listed = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n');
      expect(listed).toEqual(FILES);
      execFileSync('unzip', ['-tq', path]);
      expect(new TextDecoder().decode(unpack(zip).get('report.html'))).toBe('<!doctype html><p>报告</p>');
    },
  );

  it('can be checked with the commands of its own text', () => {
    const files = unpack(zip);
    const guide = new TextDecoder().decode(files.get('VERIFY.md'));
    const runs = runGuide(lay(files), guide);
    expect(runs).toHaveLength(4);
    for (const { ok, said } of runs) expect(said, said).toSatisfy(() => ok);
    expect(runs[0]?.said.match(/: OK$/gm)).toHaveLength(3);
    expect(runs[1]?.said).toContain('datapackage.json: OK');
    expect(runs[2]?.said).toContain('Verified OK');
  });

  it.each(FILES)('shows a changed byte in %s, to the commands and to us', async (path) => {
    const guide = new TextDecoder().decode(unpack(zip).get('VERIFY.md'));
    const files = changed(unpack(zip), path);
    expect(runGuide(lay(files), guide).every(({ ok }) => ok)).toBe(false);
    const report = await checkEvidence(files);
    expect(report.outcome).toBe('damaged');
    expect(report.faults.map((fault) => fault.path)).toContain(path);
  });

  it('names its manifest’s hash to whoever makes it', async () => {
    const report = await checkEvidence(unpack(zip));
    expect(report).toMatchObject({ outcome: 'intact', faults: [], manifest: digest });
    expect(report.intact).toEqual(FILES.slice(0, 3));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows any changed byte of the ZIP that changes a file', async () => {
    const before = unpack(zip);
    for (let at = 0; at < zip.length; at += 13) {
      const copy = zip.slice();
      copy[at]! ^= 0x20;
      let files: Files;
      try {
        files = unpack(copy);
      } catch (error) {
        expect(String(error)).toMatch(/^Error: (".*"|the ZIP) cannot be unpacked: ./);
        continue;
      }
      const same =
        files.size === before.size &&
        [...before].every(([path, bytes]) => Buffer.from(bytes).equals(files.get(path) ?? Buffer.from('')));
      expect([at, (await checkEvidence(files)).outcome]).toEqual([at, same ? 'intact' : 'damaged']);
    }
  });

  it('shows a file that is gone, one that nobody named, and one of another key', async () => {
    const gone = unpack(zip);
    gone.delete('report.html');
    expect((await checkEvidence(gone)).faults).toEqual([{ what: 'file-missing', path: 'report.html' }]);
    const more = unpack(zip);
    more.set('more.txt', new Uint8Array([1]));
    expect((await checkEvidence(more)).faults).toEqual([{ what: 'file-unnamed', path: 'more.txt' }]);
    const guide = new TextDecoder().decode(more.get('VERIFY.md'));
    expect(runGuide(lay(more), guide)[0]?.said).not.toContain('more.txt');
    expect(guide).toContain('A file that has no line here');
    expect(guide).toContain('此处未列出的文件');
    const other = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const key = Buffer.from(await crypto.subtle.exportKey('spki', other.publicKey)).toString('base64');
    const swapped = unpack(zip);
    const text = new TextDecoder()
      .decode(swapped.get('datapackage-digest.json'))
      .replace(/"publicKey": "[^"]*"/, `"publicKey": "${key}"`);
    swapped.set('datapackage-digest.json', new TextEncoder().encode(text));
    expect((await checkEvidence(swapped)).faults).toEqual([
      { what: 'signature-wrong', path: 'datapackage-digest.json' },
    ]);
  });

  it('shows a key that has something behind it, and so another fingerprint', async () => {
    const files = unpack(zip);
    const text = new TextDecoder()
      .decode(files.get('datapackage-digest.json'))
      .replace(/(?<="publicKey": ")[^"]*/, (key) =>
        Buffer.concat([Buffer.from(key, 'base64'), Buffer.of(0)]).toString('base64'),
      );
    files.set('datapackage-digest.json', new TextEncoder().encode(text));
    expect((await checkEvidence(files)).faults).toEqual([
      { what: 'signature-wrong', path: 'datapackage-digest.json' },
    ]);
  });

  it('says so where there is no package at all', async () => {
    expect((await checkEvidence(new Map())).faults.map(({ what }) => what)).toEqual(['no-manifest']);
    expect(() => unpack(new Uint8Array([1, 2, 3]))).toThrow();
  });

  it('hides no file behind a name that means something to JavaScript', () => {
    const chunks: Uint8Array[] = [];
    const hiding = new Zip((_, chunk) => chunks.push(chunk));
    const file = new ZipPassThrough('__proto__');
    hiding.add(file);
    file.push(new Uint8Array([1]), true);
    hiding.end();
    expect(() => unpack(new Uint8Array(Buffer.concat(chunks)))).toThrow('"__proto__" cannot be unpacked');
  });

  it('hands its bytes out as they come', async () => {
    let read = 0;
    async function* many() {
      for (; read < 40; read++) yield 'x'.repeat(10_000) + read;
    }
    const part = { path: 'incidents.jsonl', mediatype: 'application/jsonl', pieces: many() };
    const writing = exportEvidence([part], { made: new Date('2026-11-20'), software: '', sign });
    const chunks: Uint8Array[] = [(await writing.next()).value ?? new Uint8Array()];
    expect(read).toBeLessThan(20);
    for await (const chunk of writing) chunks.push(chunk);
    const files = unpack(new Uint8Array(Buffer.concat(chunks)));
    const whole = Array.from({ length: 40 }, (_, n) => 'x'.repeat(10_000) + n).join('');
    expect(new TextDecoder().decode(files.get('incidents.jsonl'))).toBe(whole);
    expect((await checkEvidence(files)).outcome).toBe('intact');
  });

  it('says when it was made, and what each file is', () => {
    // As a ZIP dates its files: by the local clock, in steps of two seconds.
    const made = new Date('2026-11-20T09:31:05.120Z');
    const day = ((made.getFullYear() - 1980) << 9) | ((made.getMonth() + 1) << 5) | made.getDate();
    const time = (made.getHours() << 11) | (made.getMinutes() << 5) | (made.getSeconds() >> 1);
    expect([(zip[12] ?? 0) | ((zip[13] ?? 0) << 8), (zip[10] ?? 0) | ((zip[11] ?? 0) << 8)]).toEqual([
      day,
      time,
    ]);
    const { resources } = JSON.parse(new TextDecoder().decode(unpack(zip).get('datapackage.json')));
    expect(resources.map(({ mediatype }: { mediatype: string }) => mediatype)).toEqual([
      'application/jsonl',
      'text/html',
      'text/markdown',
    ]);
  });
});

describe('npm run verify-evidence', () => {
  const run = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return spawnSync('npm', ['run', '--silent', 'verify-evidence', path], { cwd: ROOT, encoding: 'utf8' });
  };

  it('says that a package is intact', () => {
    const { status, stdout } = run('whole.zip', zip);
    expect(stdout).toContain('intact   incidents.jsonl');
    expect(stdout).toContain(`manifest sha256:${digest}`);
    expect(stdout).toContain('Nothing was changed');
    expect(status).toBe(0);
  }, 60_000);

  it('names the file with a changed byte', () => {
    const files = changed(unpack(zip), 'incidents.jsonl');
    const { status, stdout } = run('changed.zip', zipSync(Object.fromEntries(files)));
    expect(stdout).toContain('DAMAGED  "incidents.jsonl" is not what was signed');
    expect(stdout).toContain('intact   report.html');
    expect(status).toBe(1);
  }, 60_000);

  it('says what it cannot read', () => {
    const { status, stderr } = run('no.zip', readFileSync(join(ROOT, 'package.json')));
    expect(stderr).toContain('the ZIP cannot be unpacked');
    expect(status).toBe(1);
  }, 60_000);
});
