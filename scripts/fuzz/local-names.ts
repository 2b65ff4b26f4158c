/**
 * Names that lead nowhere on the internet, as their registries and their makers list them and not as the gate does.
 */
export const LOCAL_NAMES: readonly string[] = [
  // IANA, Special-Use Domain Names. `example` is left out: it is what tests are written with.
  ...['alt', 'invalid', 'local', 'localhost', 'onion', 'test', 'home.arpa', 'service.arpa', 'ipv4only.arpa'],
  ...['10.in-addr.arpa', '168.192.in-addr.arpa', 'resolver.arpa', 'eap.arpa', '6tisch.arpa'],
  // ICANN: for private use (2024), and never to be given out (2018).
  ...['internal', 'corp', 'home', 'mail'],
  // RFC 6762, appendix G: in wide use beside `.local`.
  ...['intranet', 'private', 'lan'],
  // Linux distributions and routers; Kubernetes, short and long.
  ...['localdomain', 'localhost.localdomain', 'svc', 'default.svc', 'svc.cluster.local'],
];
