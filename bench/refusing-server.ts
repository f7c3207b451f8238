// The server of the benches: it takes JSON and refuses some of it, with bodies of two kilobytes both ways.
import { createServer, type Server } from 'node:http';

/** A note that makes a body two kilobytes long. */
export const NOTE = 'x'.repeat(2000);
/** One in so many of `/many/…` is refused. */
export const REFUSED = 5;

const ANSWER = JSON.stringify({ message: 'Field "email" is required', errors: [{ path: ['email'], message: 'is required' }], note: NOTE });

/** On a free port of the loopback interface. `/single/…` is always refused, `/many/…` one time in `REFUSED`. */
export function startServer(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const url = request.url ?? '/';
      if (url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>bench</title>');
      const refused = !url.startsWith('/many/') || Number(/\d+$/.exec(url)?.[0]) % REFUSED === 0;
      response.writeHead(refused ? 400 : 200, { 'content-type': 'application/json' }).end(ANSWER);
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
