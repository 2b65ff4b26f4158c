import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'defender-cloud-apps',
  name: {
    en: 'Microsoft Defender for Cloud Apps',
    zh_CN: '微软 Defender for Cloud Apps',
    zh_TW: 'Microsoft Defender for Cloud Apps',
  },
  pack: 'work',
  since: '1.0',
  rules: [
    // The proxy puts its own name behind the host of the destination.
    {
      id: 'defender-cloud-apps/certificate-checker',
      match: ['*://mcas-proxyweb.mcas.ms/certificate-checker'],
      kind: 'scan',
      basis: 'address',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'param', name: 'originalUrl', decode: [['strip-host-suffix', '.mcas.ms']] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'defender-cloud-apps/certificate-checker',
    url: 'https://mcas-proxyweb.mcas.ms/certificate-checker?originalUrl=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'scan',
  },
  {
    rule: 'defender-cloud-apps/certificate-checker',
    url: 'https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=https%3A%2F%2Fexample.com.mcas.ms%2Fpath',
    destination: 'https://example.com/path',
  },
  {
    rule: 'defender-cloud-apps/certificate-checker',
    url: 'https://mcas-proxyweb.mcas.ms/certificate-checker',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://portal.cloudappsecurity.com/', why: 'an ordinary page' },
];
