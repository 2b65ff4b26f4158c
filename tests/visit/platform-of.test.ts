import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { nameOf, platformOf, ruleOf } from '../../utils/visit/platform-of';

describe('out of the catalogue', () => {
  it('comes a platform, or a rule, by its id', () => {
    expect(platformOf(catalogue, 'qq')?.rules).toContain(ruleOf(catalogue, 'qq/dangerous'));
    expect(ruleOf(catalogue, 'qq/dangerous')?.kind).toBe('warning');
    expect([platformOf(catalogue, 'none'), ruleOf(catalogue, 'qq/none')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['zh_TW', { en: 'Zhihu', zh_CN: '知乎', zh_TW: '知乎網' }, '知乎網'],
    ['zh_TW', { en: 'Zhihu', zh_CN: '知乎' }, '知乎'],
    ['zh_TW', { en: 'forum.example' }, 'forum.example'],
    ['zh_CN', { en: 'forum.example' }, 'forum.example'],
    ['en', { en: 'Zhihu', zh_CN: '知乎' }, 'Zhihu'],
  ] as const)('comes a name in %s: %j', (language, name, called) =>
    expect(nameOf({ name }, language)).toBe(called),
  );
});
