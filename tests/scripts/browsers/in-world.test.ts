import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { inWorld } from '../../../scripts/browsers/in-world';
import type { Driver } from '../../e2e/driver';

const isListening = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => done(false));
    socket.on('connect', () => {
      socket.destroy();
      done(true);
    });
  });

describe('a browser in an offline world', () => {
  it.each([
    ['never comes up', () => Promise.reject(new Error('no display')), 'no display'],
    ['does not do what it should', async () => ({ close: async () => {} }) as Driver, 'no button'],
  ])('leaves nothing behind where it %s', async (_, launch, why) => {
    let port = 0;
    const failed = inWorld(
      {},
      async (world) => {
        port = world.port;
        expect(await isListening(port)).toBe(true);
        return launch();
      },
      () => Promise.reject(new Error('no button')),
    );
    await expect(failed).rejects.toThrow(why);
    expect(await isListening(port)).toBe(false);
  });
});
