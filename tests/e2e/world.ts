import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { generate } from 'selfsigned';
import { eventually } from './eventually';
import { isAt } from './is-at';

/** One request that reached the world, as the server of the real host name would have seen it. */
interface WorldRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
}

/** What a host answers. `delay` is in milliseconds; a missing content type means an HTML page in UTF-8. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  delay?: number;
  /** Hangs up instead, as a server that is down. */
  hangsUp?: true;
}

export type Handler = (request: WorldRequest) => string | Reply | Promise<string | Reply>;

/** Host name (no port) -> what it answers; a string is the same HTML page for every path. */
export type Routes = Record<string, string | Reply | Handler>;

/** An offline internet: every host name leads here, none leads out. */
export interface World {
  /** Port of the forward proxy on 127.0.0.1, for the browser's proxy setting. */
  readonly port: number;
  /** Every request so far, oldest first, without the browser's own update and account traffic. */
  readonly requests: readonly WorldRequest[];
  /** Adds or replaces hosts. */
  route(routes: Routes): void;
  requestsTo(hostname: string): WorldRequest[];
  /** Resolves with the first request whose URL is `url` (or matches it), past or coming; rejects after `timeout` ms. */
  arrival(url: string | RegExp, timeout?: number): Promise<WorldRequest>;
  /** Forgets the requests so far. */
  clear(): void;
  close(): Promise<void>;
}

/** A host whose server refuses every connection; the browsers ask it without the proxy, at a port where nobody listens. */
export const REFUSING = { host: 'refusing.example', port: 1 };

/** A redirect, by default 302, to be used as a route or a handler's answer. */
export function redirect(location: string, status = 302): Reply {
  return { status, headers: { location }, body: '' };
}

// The browsers call home at every start, and Chromium for every file that is saved; none of it is the extension's
// doing, so it stays out of the log. A favicon service on the same hosts is nothing a browser asks by itself.
const BROWSERS_OWN_HOSTS =
  /(^|\.)(gvt[12]\.com|googleapis\.com|gstatic\.com|(accounts|clients\d|clients|sb-ssl|www)\.google\.com|mozilla\.(com|net|org)|firefox\.com|mozgcp\.net)$/;

/** Starts a forward proxy that answers plain HTTP and CONNECT for every host name; unknown hosts get a 404 page. */
export async function startWorld(routes: Routes = {}): Promise<World> {
  const table = new Map(Object.entries(routes));
  const requests: WorldRequest[] = [];
  const sockets = new Set<Socket>();

  async function answer(scheme: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = asWorldRequest(scheme, incoming);
    const hostname = new URL(request.url).hostname;
    const route = table.get(hostname);
    const isBrowsersOwn = BROWSERS_OWN_HOSTS.test(hostname) && !/favicon/i.test(request.url);
    if (route !== undefined || !isBrowsersOwn) requests.push(request);
    let reply: string | Reply = unknownHost(hostname);
    try {
      if (route !== undefined) reply = typeof route === 'function' ? await route(request) : route;
    } catch (error) {
      reply = { status: 500, body: String(error) };
    }
    await send(response, typeof reply === 'string' ? { body: reply } : reply);
  }

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'onward.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const tls = createTlsServer(
    { key, cert },
    (incoming, response) => void answer('https', incoming, response),
  );
  const proxy = createHttpServer((incoming, response) => void answer('http', incoming, response));
  const tlsPort = await listen(tls);

  proxy.on('connect', (request, client: Socket, head) => {
    // Port 443 means TLS; anything else tunnelled (Firefox does it for ws:) is plain HTTP.
    const isTls = !request.url?.endsWith(':80');
    const upstream = connect(isTls ? tlsPort : port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  for (const server of [tls, proxy]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  }
  const port = await listen(proxy);

  return {
    port,
    requests,
    route: (more) => {
      for (const [hostname, route] of Object.entries(more)) table.set(hostname, route);
    },
    requestsTo: (hostname) => requests.filter(({ url }) => new URL(url).hostname === hostname),
    arrival: (url, timeout) =>
      eventually(
        () => `a request for ${url}; seen were\n  ${requests.map((request) => request.url).join('\n  ')}`,
        () => requests.find((request) => isAt(request.url, url)),
        timeout,
      ),
    clear: () => {
      requests.length = 0;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([tls, proxy].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

function asWorldRequest(scheme: string, incoming: IncomingMessage): WorldRequest {
  // A proxied plain request carries the whole URL, a tunnelled one only the path.
  const target = incoming.url ?? '/';
  const url = target.startsWith('http:')
    ? target
    : `${scheme}://${incoming.headers.host ?? 'unknown.invalid'}${target}`;
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as const);
  return { method: incoming.method ?? 'GET', url, headers: Object.fromEntries(headers) };
}

function unknownHost(hostname: string): Reply {
  return { status: 404, body: `<!doctype html><title>Not here</title><p>No host ${hostname} in this world.` };
}

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  if (reply.delay) await sleep(reply.delay);
  if (reply.hangsUp) return void response.destroy();
  response.writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers });
  response.end(reply.body ?? '');
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}
