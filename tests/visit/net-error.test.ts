import { expect, it } from 'vitest';
import { isFailureInChromium, isFailureInFirefox } from '../../utils/visit/net-error';

it.each<[error: string, isFailure: boolean]>([
  ['net::ERR_NAME_NOT_RESOLVED', true],
  ['net::ERR_CONNECTION_REFUSED', true],
  ['net::ERR_CONNECTION_TIMED_OUT', true],
  ['net::ERR_EMPTY_RESPONSE', true],
  ['net::ERR_TOO_MANY_REDIRECTS', true],
  ['net::ERR_CERT_AUTHORITY_INVALID', true],
  ['net::ERR_SSL_PROTOCOL_ERROR', true],
  ['net::ERR_ABORTED', false],
  ['net::ERR_BLOCKED_BY_CLIENT', false],
  ['net::ERR_BLOCKED_BY_ADMINISTRATOR', false],
  ['net::ERR_INTERNET_DISCONNECTED', false],
  ['net::ERR_NETWORK_CHANGED', false],
  ['net::ERR_PROXY_CONNECTION_FAILED', false],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', false],
  ['net::ERR_HTTP_RESPONSE_CODE_FAILURE', false],
  ['net::ERR_UNSAFE_PORT', false],
  ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', false],
  ['', false],
])('in Chromium, "%s" is a failure of the destination: %s', (error, isFailure) => {
  expect(isFailureInChromium(error)).toBe(isFailure);
});

it.each<[error: string, isFailure: boolean]>([
  ['Error code 2152398861', true], // NS_ERROR_CONNECTION_REFUSED
  ['Error code 2152398878', true], // NS_ERROR_UNKNOWN_HOST
  ['Error code 2152398879', true], // NS_ERROR_REDIRECT_LOOP
  ['Error code 2153390067', true], // SEC_ERROR_UNKNOWN_ISSUER
  ['Error code 2152398850', false], // NS_BINDING_ABORTED
  ['Error code 2152398864', false], // NS_ERROR_OFFLINE
  ['Error code 2152398920', false], // NS_ERROR_PROXY_CONNECTION_REFUSED
  ['Error code 2152398867', false], // NS_ERROR_PORT_ACCESS_NOT_ALLOWED
  ['Error code 2147500036', false], // NS_ERROR_ABORT
  ['', false],
])('in Firefox, "%s" is a failure of the destination: %s', (error, isFailure) => {
  expect(isFailureInFirefox(error)).toBe(isFailure);
});
