import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'linkedin',
  name: { en: 'LinkedIn', zh_CN: '领英', zh_TW: 'LinkedIn' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'linkedin/short-link',
      match: ['*://lnkd.in/*'],
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: 'h1, h2, p' }],
        says: [
          ['unable to verify it for safety', 'notice', 'leave-notice'],
          ['not on LinkedIn', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        { from: 'attribute', select: 'a[data-tracking-control-name="external_url_click"]', name: 'href' },
      ],
      verified: '2026-08',
    },
    {
      id: 'linkedin/safety',
      match: ['*://*.linkedin.com/safety/go'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'a[data-tracking-control-name="external_url_click"]', name: 'href' },
      ],
      verified: '2026-08',
    },
    {
      id: 'linkedin/redirect',
      match: ['*://*.linkedin.com/redir/redirect'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'linkedin/malware',
      match: [
        '*://*.linkedin.com/redir/general-malware-page',
        '*://*.linkedin.com/redir/phishing-page',
        '*://*.linkedin.com/redir/suspicious-page',
      ],
      kind: 'warning',
      basis: 'address',
      reason: 'security-risk',
      // Names with a dot become such links by themselves, without a scheme.
      destination: [{ from: 'param', name: 'url', decode: ['prepend-https'] }],
      verified: '2026-08',
    },
    {
      // What LinkedIn took for a link and then for none; most are files and addresses of machines.
      id: 'linkedin/invalid-link',
      match: ['*://*.linkedin.com/redir/invalid-link-page'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url', decode: ['prepend-https'] }],
      verified: '2026-11',
    },
    {
      id: 'linkedin/auth-wall',
      match: ['*://*.linkedin.com/authwall'],
      kind: 'login',
      basis: 'address',
      reason: 'login-wall',
      destination: [],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'linkedin/short-link',
    url: 'https://lnkd.in/eAbCdEfG',
    outcome: 'no-destination',
    kind: 'notice',
    why: 'only the page can say',
  },
  {
    rule: 'linkedin/safety',
    url: 'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect&trk=x',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'notice',
  },
  { rule: 'linkedin/safety', url: 'https://www.linkedin.com/safety/go/', outcome: 'no-destination' },
  {
    rule: 'linkedin/redirect',
    url: 'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample.com&urlhash=AAAA',
    destination: 'https://example.com',
  },
  {
    rule: 'linkedin/malware',
    url: 'https://www.linkedin.com/redir/general-malware-page?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'warning',
  },
  {
    rule: 'linkedin/malware',
    url: 'https://www.linkedin.com/redir/suspicious-page?url=example%2ecom&lipi=urn%3Ali%3Apage%3Ad_flagship3_detail_base',
    destination: 'https://example.com',
    kind: 'warning',
    why: 'no scheme, and dots as %2e',
  },
  {
    rule: 'linkedin/malware',
    url: 'https://www.linkedin.com/redir/phishing-page?url=http%3A%2F%2Fwww%2eexample%2ecom',
    destination: 'http://www.example.com',
    kind: 'warning',
  },
  {
    rule: 'linkedin/malware',
    url: 'https://www.linkedin.com/redir/phishing-page?url=install%2esh',
    destination: 'https://install.sh',
    why: 'a file that was taken for a link; so does LinkedIn',
  },
  {
    rule: 'linkedin/invalid-link',
    url: 'https://www.linkedin.com/redir/invalid-link-page?url=https%3A%2F%2Fexample%2ecom%2F&lipi=urn%3Ali%3Apage%3Ad_flagship3_pulse_read',
    destination: 'https://example.com/',
    kind: 'unknown',
  },
  {
    rule: 'linkedin/invalid-link',
    url: 'https://www.linkedin.com/redir/invalid-link-page?url=0%2e0%2e0%2e0%3A8000',
    outcome: 'refused',
    why: 'a private address',
  },
  {
    rule: 'linkedin/auth-wall',
    url: 'https://www.linkedin.com/authwall?trk=x&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsomeone',
    outcome: 'no-destination',
    kind: 'login',
  },
  {
    rule: null,
    url: 'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.com',
    why: 'a share button',
  },
  { rule: null, url: 'https://www.linkedin.com/in/someone?url=https%3A%2F%2Fexample.com' },
];
