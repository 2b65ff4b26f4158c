/*
 * Which errors of a navigation say that the destination could not be reached or trusted. Not what called the loading off
 * (the person, a download, another page), what this device or its extensions refused, being offline, and a proxy.
 */

/** @param error as Chromium names it: `net::ERR_CONNECTION_REFUSED` */
export function isFailureInChromium(error: string): boolean {
  return /^net::ERR_(NAME_NOT_|DNS_|ADDRESS_UN|CONNECTION_|TIMED_|EMPTY_|TOO_MANY_RED|HTTP2_|QUIC_|SSL_(?!CLIENT_)|CERT_)/.test(
    error,
  );
}

/** Codes of Firefox's network module. */
const FAILURES: readonly number[] = [
  13, // CONNECTION_REFUSED
  14, // NET_TIMEOUT
  20, // NET_RESET
  30, // UNKNOWN_HOST
  31, // REDIRECT_LOOP
  36, // NET_EMPTY_RESPONSE
  71, // NET_INTERRUPT
  82, // NET_INADEQUATE_SECURITY
  83, // NET_HTTP2_SENT_GOAWAY
  84, // NET_HTTP3_PROTOCOL_ERROR
];

/** @param error as Firefox tells it, an `nsresult`: `Error code 2152398861`; its upper half names the module */
export function isFailureInFirefox(error: string): boolean {
  const code = Number(error.slice('Error code '.length));
  const module = code >>> 16;
  // The second one is that of TLS and certificates, with every error they have.
  return (module === 0x804b && FAILURES.includes(code & 0xffff)) || module === 0x805a;
}
