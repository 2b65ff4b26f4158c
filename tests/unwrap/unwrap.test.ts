import { describe, expect, it } from 'vitest';
import { catalogue } from '../../utils/rules/all-platforms';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';

const at = (url: string) => unwrap({ url }, catalogue, siteOf);

describe('unwrap', () => {
  it('gets the destination out of a wrapped URL', () => {
    expect(at('https://link.zhihu.com/?target=https%3A//example.com/a%3Fb%3D1')).toMatchObject({
      outcome: 'unwrapped',
      platform: 'zhihu',
      rule: 'zhihu/link',
      kind: 'notice',
      destination: 'https://example.com/a?b=1',
      hops: 1,
    });
  });

  it('says that a rule matched and found nothing', () => {
    expect(at('https://link.zhihu.com/')).toMatchObject({ outcome: 'no-destination', rule: 'zhihu/link' });
  });

  it('removes wrapper after wrapper', () => {
    const twice = `https://link.zhihu.com/?target=${encodeURIComponent('https://link.zhihu.com/?target=https%3A%2F%2Fexample.com')}`;
    expect(at(twice)).toMatchObject({ outcome: 'refused', refusal: 'same-site' });
  });
});
