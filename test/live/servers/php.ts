// PHP's own server, with a script that answers as Laravel does.
import { postJson, type LiveServer } from '../live-server.ts';
import { command } from './program-server.ts';

export const php: LiveServer = {
  name: 'PHP',
  start: command((port) => ({ command: 'php', args: ['-S', `127.0.0.1:${port}`, 'router.php'] })),
  cases: [
    {
      name: 'trailing comma',
      request: postJson('/orders', '{"email": "ann@example.com",}'),
      expects: { message: 'Syntax error', claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'a format',
      request: postJson('/orders', { email: 'ann' }),
      expects: { status: 422, message: 'The email field must be a valid email address.', claims: ['body /email'], culprit: 'body /email' },
      fixable: false,
    },
  ],
};
