// Three servers of GraphQL over HTTP on one schema: Apollo Server, GraphQL Yoga, graphql-http.
import { ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { createYoga } from 'graphql-yoga';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { json } from 'node:stream/consumers';
import { listen } from '#test/running-server.ts';
import { postJson, type LiveCase, type LiveRequest, type LiveServer } from '../live-server.ts';

/** The very instance that the servers load: schemas of another one they refuse. */
const require = createRequire(import.meta.url);
const { buildSchema, GraphQLError, GraphQLObjectType } = require('graphql') as typeof import('graphql');

function orders(): GraphQLSchema {
  const schema = buildSchema('type Query { order(id: ID!): Order } type Order { id: ID! quantity: Int! }');
  const query = schema.getType('Query');
  if (!(query instanceof GraphQLObjectType)) throw new GraphQLError('The schema has no Query.');
  query.getFields()['order']!.resolve = (_, { id }: { id: string }) => ({ id, quantity: 2 });
  return schema;
}

/** Clients that ask for this media type get validation errors as a 400 (GraphQL over HTTP, section 6.4.2); others get a 200. */
const post = (body: unknown): LiveRequest => postJson('/graphql', body, { Accept: 'application/graphql-response+json' });
const QUERY = 'query ($id: ID!) { order(id: $id) { quantity } }';

const faults: readonly LiveCase[] = [
  {
    name: 'unknown field',
    request: post({ query: QUERY.replace('quantity', 'quantty'), variables: { id: '7' } }),
    expects: {
      message: 'Cannot query field "quantty" on type "Order". Did you mean "quantity"?',
      claims: [],
      culprit: 'body /query',
    },
    fixable: true,
  },
  {
    name: 'syntax',
    request: post({ query: '{ order(id: 7) { quantity }' }),
    expects: { message: 'Syntax Error: Expected Name, found <EOF>.', claims: [], culprit: 'body /query' },
    fixable: false,
  },
  {
    name: 'missing variable',
    request: post({ query: QUERY }),
    expects: {
      message: 'Variable "$id" of required type "ID!" was not provided.',
      claims: ['body /variables/id'],
      culprit: 'body /variables/id',
    },
    fixable: false,
  },
];

export const apolloServer: LiveServer = {
  name: 'Apollo Server',
  async start() {
    const apollo = new ApolloServer({ schema: orders(), includeStacktraceInErrorResponses: false });
    await apollo.start();
    return listen(
      createServer(async (request, response) => {
        const { body, headers, status } = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: request.method ?? 'POST',
            headers: new HeaderMap(Object.entries(request.headers as Record<string, string>)),
            search: '',
            body: await json(request),
          },
          context: async () => ({}),
        });
        response.writeHead(status ?? 200, Object.fromEntries(headers)).end(body.kind === 'complete' ? body.string : '');
      }),
    );
  },
  cases: faults,
};

export const graphqlYoga: LiveServer = {
  name: 'GraphQL Yoga',
  start: () => listen(createServer(createYoga({ schema: orders(), logging: false }))),
  cases: faults,
};

export const graphqlHttp: LiveServer = {
  name: 'graphql-http',
  start: () => listen(createServer(createHandler({ schema: orders() }))),
  // What is wrong with variables it says with status 200.
  cases: faults.slice(0, 2),
};
