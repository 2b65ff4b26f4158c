/** What is mutated, and the tests that have to notice: the quickest first. */
export const ROOMS = [
  {
    room: 'gate',
    files: ['utils/unwrap/gate.ts', 'utils/url/host.ts', 'utils/url/hidden.ts'],
    tests: ['tests/unwrap/gate.test.ts', 'tests/url/host.test.ts', 'tests/url/hidden.test.ts'],
  },
  {
    room: 'unwrap',
    files: [
      'unwrap',
      'match',
      'extract',
      'find-destination',
      'read-kind',
      'own-words',
      'seriousness',
      'evidence',
    ].map((name) => `utils/unwrap/${name}.ts`),
    tests: [
      ...['unwrap', 'match', 'extract', 'read-kind', 'own-words', 'evidence', 'seriousness', 'chains'].map(
        (name) => `tests/unwrap/${name}.test.ts`,
      ),
      'tests/rules/pages.test.ts',
    ],
  },
  {
    room: 'guess',
    files: [
      'guess',
      'addresses',
      'candidates',
      'dangers',
      'leads-away',
      'looked',
      'passing',
      'recognise',
      'signs',
    ].map((name) => `utils/guess/${name}.ts`),
    tests: [
      ...[
        'signs',
        'passing',
        'candidates',
        'addresses',
        'recognise',
        'dangers',
        'leads-away',
        'weighing',
        'looked',
      ].map((name) => `tests/guess/${name}.test.ts`),
      'tests/page/look-at-page.test.ts',
    ],
  },
  {
    room: 'redaction',
    files: ['redact', 'secrets', 'export-copy'].map((name) => `utils/incidents/${name}.ts`),
    tests: ['tests/incidents/redact.test.ts'],
  },
  {
    room: 'chain',
    files: ['journal', 'verify', 'canonical-json'].map((name) => `utils/incidents/${name}.ts`),
    tests: ['tests/incidents/journal.test.ts', 'tests/incidents/verify.test.ts'],
  },
  {
    room: 'messages',
    files: ['utils/messages/receive.ts'],
    tests: ['tests/messages/receive.test.ts'],
  },
  {
    room: 'resolve',
    files: ['read-answer', 'scan-tags', 'page-decoder', 'resolve'].map((name) => `utils/resolve/${name}.ts`),
    tests: ['tests/resolve/resolve.test.ts'],
  },
  {
    room: 'display',
    files: ['display', 'look-alike'].map((name) => `utils/url/${name}.ts`),
    tests: ['display', 'look-alike', 'well-known'].map((name) => `tests/url/${name}.test.ts`),
  },
  {
    room: 'decoding',
    files: ['utf8', 'decode'].map((name) => `utils/url/${name}.ts`),
    tests: ['decode', 'decode-scanners'].map((name) => `tests/url/${name}.test.ts`),
  },
  {
    room: 'links',
    files: ['find-links', 'end-of-address'].map((name) => `utils/url/${name}.ts`),
    tests: ['tests/url/find-links.test.ts', 'tests/share-text/share-text.test.ts'],
  },
  {
    room: 'patterns',
    files: ['utils/url/pattern.ts'],
    tests: ['tests/url/pattern.test.ts'],
  },
  {
    room: 'edge',
    files: ['utils/page/free-edge.ts'],
    tests: ['tests/page/free-edge.test.ts'],
  },
  {
    room: 'complaint',
    files: ['utils/incidents/export/complaint.ts'],
    tests: ['tests/incidents/export/complaint.test.ts'],
  },
  {
    room: 'arrival',
    files: ['utils/visit/arrival.ts'],
    tests: ['tests/visit/arrival.test.ts'],
  },
  {
    room: 'turns',
    files: ['entrypoints/background/turns.ts'],
    tests: ['tests/entrypoints/background/turns.test.ts'],
  },
  {
    room: 'directly',
    files: ['utils/visit/direct.ts'],
    tests: ['tests/visit/direct.test.ts'],
  },
  {
    room: 'direct',
    files: ['entrypoints/background/direct.ts'],
    tests: ['tests/entrypoints/background/direct.test.ts'],
  },
  {
    room: 'evidence',
    files: ['manifest', 'evidence', 'check-evidence', 'verify-text'].map(
      (name) => `utils/incidents/export/evidence/${name}.ts`,
    ),
    tests: ['manifest', 'check-evidence', 'evidence'].map(
      (name) => `tests/incidents/export/evidence/${name}.test.ts`,
    ),
  },
  {
    room: 'arrivals',
    files: ['entrypoints/background/arrivals.ts', 'utils/browser/arrivals.ts'],
    tests: ['tests/entrypoints/background/arrivals.test.ts'],
  },
  {
    room: 'share-text',
    files: ['share-text', 'codes', 'passcodes', 'share-hosts'].map((name) => `utils/share-text/${name}.ts`),
    tests: ['share-text', 'words'].map((name) => `tests/share-text/${name}.test.ts`),
  },
] as const;
