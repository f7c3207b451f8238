// Programs are started, waited for, and ended with all that they started.
import { expect, test } from 'vitest';
import { freePort, startProgram } from './started-program.ts';

const node = (code: string, port: number) => startProgram({ command: process.execPath, args: ['-e', code, String(port)], port });
const serve = "require('node:http').createServer((_, r) => r.end('here')).listen(Number(process.argv[1]), '127.0.0.1')";

test('is ready when it comes back, and gone when it is closed', async () => {
  const server = await node(serve, await freePort());
  expect(await (await fetch(server.origin)).text()).toBe('here');
  await server.close();
  await expect(fetch(server.origin)).rejects.toThrow('fetch failed');
});

test('what the program started ends with it', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(serve)}, process.argv[1]]); setInterval(() => {}, 1000)`;
  const server = await node(child, await freePort());
  expect(await (await fetch(server.origin)).text()).toBe('here');
  await server.close();
  await expect(fetch(server.origin)).rejects.toThrow('fetch failed');
});

test('a program that ends at once is an error with what it printed', async () => {
  await expect(node("console.error('no such file'); process.exit(3)", await freePort())).rejects.toThrow(
    /did not start: it ended with 3\nno such file/,
  );
});

test('a program that is not there is an error with its name', async () => {
  await expect(startProgram({ command: 'no-such-program', args: [], port: await freePort() })).rejects.toThrow(
    /no-such-program did not start/,
  );
});
