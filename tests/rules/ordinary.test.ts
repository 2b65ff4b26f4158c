import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import text from '../fixtures/ordinary-urls.txt?raw';

const lines = text.split('\n').filter((line) => line !== '');
const groups = lines.filter((line) => line.startsWith('# '));
const urls = lines.filter((line) => !line.startsWith('# '));

describe('ordinary addresses', () => {
  it('are at least 400, each once, in named groups', () => {
    expect(groups.length).toBeGreaterThan(10);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.length).toBeGreaterThanOrEqual(400);
  });

  it.each(urls)('%s', (url) => {
    expect(unwrap({ url }, catalogue, siteOf)).toEqual({ outcome: 'unmatched', url });
  });
});
