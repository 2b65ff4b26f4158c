import { request as httpRequest, type RequestOptions } from 'node:http';
import { connect as connectTcp, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redirect, startWorld, type World } from './world';

let world: World;

beforeEach(async () => {
  world = await startWorld({ 'link.zhihu.com': '<p>notice' });
});
afterEach(() => world.close());

type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** What a browser with this proxy setting does: the whole URL to the proxy, or a tunnel and TLS inside it. */
async function get(url: string): Promise<Answer> {
  const { protocol, host, hostname, pathname, search } = new URL(url);
  const headers = { host };
  if (protocol === 'http:') return exchange({ host: '127.0.0.1', port: world.port, path: url, headers });
  const socket = await openTunnel(hostname);
  const secure = connectTls({ socket, servername: hostname, rejectUnauthorized: false });
  return exchange({ createConnection: () => secure, path: pathname + search, headers });
}

function openTunnel(hostname: string): Promise<Socket> {
  const socket = connectTcp(world.port, '127.0.0.1');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.once('data', (head) =>
      String(head).startsWith('HTTP/1.1 200') ? resolve(socket) : reject(new Error(String(head))),
    );
    socket.write(`CONNECT ${hostname}:443 HTTP/1.1\r\nHost: ${hostname}:443\r\n\r\n`);
  });
}

function exchange(options: RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(options, async (response) => {
      const body = await text(response);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    request.on('error', reject).end();
  });
}

describe('the offline world', () => {
  it.each(['http', 'https'])('answers %s under the real host name', async (scheme) => {
    const answer = await get(`${scheme}://link.zhihu.com/?target=https%3A//example.com/`);
    expect(answer).toMatchObject({ status: 200, body: '<p>notice' });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('shows a page with status 404 for a host nobody routed', async () => {
    const answer = await get('https://nowhere.example/a');
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('nowhere.example');
  });

  it('writes down every request as the real server would have seen it, oldest first', async () => {
    await get('http://link.zhihu.com/a?b=1');
    await get('https://link.zhihu.com/c');
    await get('https://example.com/d');
    expect(world.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET http://link.zhihu.com/a?b=1',
      'GET https://link.zhihu.com/c',
      'GET https://example.com/d',
    ]);
    expect(world.requestsTo('example.com')).toHaveLength(1);
    expect(world.requestsTo('link.zhihu.com')[0]?.headers.host).toBe('link.zhihu.com');
    world.clear();
    expect(world.requests).toEqual([]);
  });

  it.each([
    ['https://update.googleapis.com/x', 'the browser calling home', 0],
    ['https://www.google.com/url?q=https://example.com/', 'a wrapper of a platform, once it is routed', 1],
  ])('logs %s as %s', async (url, _reading, logged) => {
    world.route({ 'www.google.com': 'a redirect notice' });
    await get(url);
    expect(world.requests).toHaveLength(logged);
  });

  it('redirects, delays and computes answers', async () => {
    world.route({
      't.cn': redirect('https://example.com/landing', 301),
      'slow.example': { body: 'late', delay: 80 },
      'echo.example': ({ url, method }) => ({ status: 418, body: `${method} ${url}` }),
    });
    expect(await get('http://t.cn/A6')).toMatchObject({
      status: 301,
      headers: { location: 'https://example.com/landing' },
    });
    const started = performance.now();
    expect((await get('https://slow.example/')).body).toBe('late');
    expect(performance.now() - started).toBeGreaterThan(70);
    expect(await get('https://echo.example/x?y')).toMatchObject({
      status: 418,
      body: 'GET https://echo.example/x?y',
    });
  });

  it('answers 500 with the reason when a handler throws', async () => {
    world.route({ 'broken.example': () => Promise.reject(new Error('a mistake in the test')) });
    expect(await get('https://broken.example/')).toMatchObject({
      status: 500,
      body: 'Error: a mistake in the test',
    });
  });

  it('waits for a request to arrive, or finds it when it is long past', async () => {
    const arrival = world.arrival('https://example.com/later');
    await get('https://example.com/later');
    expect((await arrival).url).toBe('https://example.com/later');
    expect((await world.arrival(/later$/)).method).toBe('GET');
    await expect(world.arrival('https://example.com/never', 50)).rejects.toThrow(
      'seen were\n  https://example.com/later',
    );
  });
});
