import { describe, expect, it } from 'vitest';
import { fuzz } from '../../scripts/fuzz/fuzz';
import { checkAccepted, checkDisplayed } from '../../scripts/fuzz/promises';

/** Fixed, so that a run says the same tomorrow; `npm run fuzz` tries a million others. */
const SEED = 20_261_120;

describe('T1 T2 T3 T4 whatever is written', () => {
  it('the gate accepts no credentials, no second reading, no private address and no other scheme, and what is shown is what is opened', () => {
    const { inputs, accepted } = fuzz(6000, SEED);
    expect(inputs).toBe(6000);
    expect(accepted).toBeGreaterThan(500);
  }, 30_000);

  it.each([
    ['credentials', 'https://a@example.com/', 'https://a@example.com/'],
    ['an empty user part', 'https://@example.com/', 'https://example.com/'],
    ['another host', 'https://good.example%2eevil.example/', 'https://good.example.evil.example/'],
    ['another host by a letter', 'https://example。com/', 'https://example.com.evil.example/'],
    ['a private address', 'http://10.1.2.3/', 'http://10.1.2.3/'],
    ['a private address of IPv6', 'http://[fd00::1]/', 'http://[fd00::1]/'],
    ['a mapped address', 'http://[::ffff:7f00:1]/', 'http://[::ffff:7f00:1]/'],
    ['a local name', 'http://router.local/', 'http://router.local/'],
    ["a router's name", 'http://nas.localdomain/', 'http://nas.localdomain/'],
    ["a relay's address", 'http://192.88.99.1/', 'http://192.88.99.1/'],
    ['a single label', 'http://router/', 'http://router/'],
    ['an empty label', 'http://router../', 'http://router../'],
    ['another scheme', 'ftp://example.com/', 'ftp://example.com/'],
    ['hidden characters', 'https://example.com/\u202ea', 'https://example.com/%E2%80%AEa'],
    ['a spelling of its own', 'https://example.com', 'https://example.com'],
  ])('the checks themselves would notice %s', (_, text, href) => {
    expect(() => checkAccepted(text, href)).toThrow();
  });

  it('the check of what is shown would notice another spelling', () => {
    expect(() => checkDisplayed('https://example.com')).toThrow();
  });
});
