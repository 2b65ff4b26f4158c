import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../scripts/browsers/find';
import { builtExtension } from '../../scripts/package/extension';
import { shortLinkHosts } from '../../utils/resolve/short-links';

const ROOT = join(import.meta.dirname, '../..');
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe.each(browserNames)('the package for %s', (name) => {
  const folder = builtExtension(name);
  const manifest = readJson(join(folder, 'manifest.json'));
  const files = (ending: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');

  it('T8 gives nothing to pages and answers no other extension', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.externally_connectable ?? { ids: [] }).toEqual({ ids: [] });
  });

  it('T7 runs one script, in its own world, in top frames of at most 60 hosts', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [{ matches, ...script }] = manifest.content_scripts;
    expect(script).toEqual({ js: ['interstitial.js'], run_at: 'document_start' });
    const hosts = new Set(matches.map((pattern: string) => pattern.split('/')[2]));
    expect(hosts.size).toBeGreaterThan(10);
    expect(hosts.size).toBeLessThanOrEqual(60);
    expect([...hosts].filter((host) => String(host).includes('*') && !String(host).startsWith('*.'))).toEqual(
      [],
    );
  });

  it('T9 asks for no host at installation, and may ask for any on a click, and for one permission', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.optional_permissions).toEqual(['webNavigation']);
  });

  it('T9 T10 T22 runs only its own scripts, and talks to short links only', () => {
    const policy = Object.fromEntries(
      (manifest.content_security_policy.extension_pages as string)
        .split('; ')
        .map((directive) => directive.split(' '))
        .map(([directive = '', ...sources]) => [directive, sources]),
    );
    const { 'connect-src': connect, ...others } = policy;
    expect(others).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ["'none'"],
    });
    const known = shortLinkHosts.map(({ host }) => host);
    expect(connect?.[0]).toBe("'self'");
    expect(connect?.slice(1).filter((source) => !known.includes(new URL(source).host))).toEqual([]);
  });

  it('T6 T22 loads no code from anywhere else and makes none out of text', () => {
    const pages = files(/\.html$/);
    const scripts = files(/\.js$/);
    expect([pages.length > 4, scripts.length > 4]).toEqual([true, true]);
    for (const page of pages) {
      const html = text(page);
      expect(html, page).not.toMatch(/<script(?![^>]*\ssrc=")|\son\w+=|javascript:/i);
      expect(html.match(/(?:src|href)="(?!\/)[^"]*"/g) ?? [], page).toEqual([]);
    }
    for (const script of scripts) {
      expect(text(script), script).not.toMatch(
        /\beval\(|new Function\(|\bimport\(\s*["'`]https?:|importScripts\(|\.src\s*=\s*["'`]https?:/,
      );
    }
  });
});

describe('T22 what the packages are made of', () => {
  const { dependencies, devDependencies, allowScripts } = readJson(join(ROOT, 'package.json'));
  const { packages } = readJson(join(ROOT, 'package-lock.json')) as {
    packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }>;
  };

  it('T22 is few packages, each in one exact version', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(7);
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });

  it('T22 is locked with a checksum for each package, and no package runs a script of its own', () => {
    const locked = Object.entries(packages).filter(([path]) => path !== '');
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
    expect(Object.values(allowScripts)).not.toContain(true);
  });
});
