// Engine.IO, socket.io's transport: refuses handshakes with a code and a message.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { listen } from '#test/running-server.ts';
import { get, type LiveServer } from '../live-server.ts';

export const socketIo: LiveServer = {
  name: 'socket.io',
  start() {
    const server = createServer();
    const sockets = new Server(server);
    sockets.on('connection', (socket) => socket.disconnect());
    return listen(server);
  },
  cases: [
    {
      name: 'unknown transport',
      request: get('/socket.io/?EIO=4&transport=poling'),
      expects: { message: 'Transport unknown', claims: [], culprit: 'query transport' },
      fixable: false,
    },
    {
      name: 'session that is gone',
      request: get('/socket.io/?EIO=4&transport=polling&sid=abcdefgh'),
      expects: { message: 'Session ID unknown', claims: [], culprit: null },
      fixable: false,
    },
    {
      name: 'version of another time',
      request: get('/socket.io/?EIO=2&transport=polling'),
      expects: { message: 'Unsupported protocol version', claims: [], culprit: null },
      fixable: false,
    },
  ],
};
