import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'california-legislature',
  name: { en: 'California Legislature', zh_CN: '加州议会', zh_TW: '加州議會' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'california-legislature/link',
      match: ['*://lcmspubcontact.lc.ca.gov/PublicLCMS/LinkTracking.php'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'california-legislature/link',
    url: 'https://lcmspubcontact.lc.ca.gov/PublicLCMS/LinkTracking.php?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'california-legislature/link',
    url: 'https://lcmspubcontact.lc.ca.gov/PublicLCMS/LinkTracking.php',
    outcome: 'no-destination',
  },
  {
    rule: null,
    url: 'https://lcmspubcontact.lc.ca.gov/PublicLCMS/ContactPopup.php?district=AD01',
    why: 'an ordinary page',
  },
];
