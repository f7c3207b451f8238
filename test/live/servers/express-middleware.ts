// Middlewares that Express applications commonly refuse requests with: multer, express-jwt, csrf-csrf.
import { doubleCsrf } from 'csrf-csrf';
import express, { type ErrorRequestHandler } from 'express';
import { expressjwt } from 'express-jwt';
import multer from 'multer';
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveRequest, type LiveServer } from '../live-server.ts';

const asJson: ErrorRequestHandler = (
  error: { status?: number; name: string; code?: string; field?: string; message: string },
  _,
  response,
  __,
) => {
  const { name, code, field, message } = error;
  response.status(error.status ?? 400).json({ name, code, field, message });
};

const upload = (field: string, type = 'multipart/form-data; boundary=b400'): LiveRequest => ({
  method: 'POST',
  target: '/pictures',
  headers: { 'Content-Type': type },
  body: `--b400\r\nContent-Disposition: form-data; name="${field}"; filename="sea.svg"\r\nContent-Type: image/svg+xml\r\n\r\n<svg/>\r\n--b400--\r\n`,
});

export const expressMiddleware: LiveServer = {
  name: 'multer, express-jwt and csrf-csrf on Express',
  start() {
    const app = express();
    app.set('env', 'test');
    app.post('/pictures', multer().single('picture'), (_, response) => void response.status(201).end());
    app.get('/me', expressjwt({ secret: 'known to everyone', algorithms: ['HS256'] }), (_, response) => void response.json({}));
    const { doubleCsrfProtection } = doubleCsrf({ getSecret: () => 'known to everyone', getSessionIdentifier: () => '' });
    app.use('/orders', (request, _, next) => {
      Object.assign(request, { cookies: {} });
      next();
    });
    app.post('/orders', doubleCsrfProtection, (_, response) => void response.end());
    app.use(asJson);
    return listen(createServer(app));
  },
  cases: [
    {
      name: 'a file under another name',
      request: upload('photo'),
      expects: { message: 'Unexpected file field', claims: ['body /photo'], culprit: 'body /photo' },
      fixable: false,
    },
    {
      name: 'multipart without a boundary',
      request: upload('picture', 'multipart/form-data'),
      expects: { message: 'Multipart: Boundary not found', claims: [], culprit: 'header content-type' },
      fixable: true,
    },
    {
      name: 'no token',
      request: get('/me'),
      expects: { status: 401, message: 'No authorization token was found', claims: [], culprit: 'header authorization' },
      fixable: false,
    },
    {
      name: 'scheme without a token',
      request: get('/me', { Authorization: 'Bearer' }),
      expects: {
        status: 401,
        message: 'Format is Authorization: Bearer [token]',
        claims: [],
        culprit: 'header authorization',
      },
      fixable: false,
    },
    {
      name: 'no forgery token',
      request: postJson('/orders', {}),
      expects: { status: 403, message: 'invalid csrf token', claims: [], culprit: 'header x-csrf-token' },
      fixable: false,
    },
  ],
};
