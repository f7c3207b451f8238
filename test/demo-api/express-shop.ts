// A shop's orders: Express with its JSON and form parsers, and express-validator.
import { createServer } from 'node:http';
import express, { type Request, type Response } from 'express';
import { body, checkExact, param, query, validationResult, type ValidationChain } from 'express-validator';
import { listen, type RunningServer } from '#test/running-server.ts';
import { allowPage } from './allow-page.ts';

const app = express();
// Express prints every refusal in other environments; its answers are the same, trace included.
app.set('env', 'test');
app.use((request, response, next) => {
  response.set(allowPage);
  if (request.method === 'OPTIONS') response.sendStatus(204);
  else next();
});
app.use(express.json(), express.urlencoded());

/** Answers 400 with express-validator's own list, or what `answer` makes. */
const answer = (status: number, make: (request: Request) => unknown) => (request: Request, response: Response) => {
  const errors = validationResult(request);
  if (errors.isEmpty()) response.status(status).json(make(request));
  else response.status(400).json({ errors: errors.array() });
};

const order: ValidationChain[] = [
  body('sku').isString().withMessage('sku is required'),
  body('quantity').isInt({ min: 1, max: 10 }).withMessage('quantity must be an integer from 1 to 10'),
  body('address.city').isString().withMessage('address.city is required'),
];
app.post(
  '/orders',
  order,
  answer(201, (request) => ({ id: 7, ...request.body })),
);
app.get(
  '/orders/:id',
  param('id').isInt().withMessage('id must be an integer'),
  answer(200, (request) => ({ id: Number(request.params['id']), sku: 'MUG-1' })),
);
app.get(
  '/orders',
  checkExact(query('limit').isInt({ min: 1, max: 100 }).withMessage('limit is required, from 1 to 100')),
  answer(200, () => ({ orders: [] })),
);
app.post(
  '/sign-in',
  [body('user').notEmpty().withMessage('user is required'), body('password').notEmpty().withMessage('password is required')],
  answer(200, (request) => ({ signedIn: request.body.user })),
);

/** Starts the shop on a free port. */
export const startExpressShop = (): Promise<RunningServer> => listen(createServer(app));
