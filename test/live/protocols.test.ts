// Live: servers of GraphQL, OAuth, JSON-RPC and Engine.IO, and Node's own parser.
import { testLive } from './test-live.ts';
import { apolloServer, graphqlHttp, graphqlYoga } from './servers/graphql-servers.ts';
import { jaysonServer } from './servers/jayson.ts';
import { nodeHttp } from './servers/node-http.ts';
import { oidcProvider } from './servers/oidc-provider.ts';
import { socketIo } from './servers/socket-io.ts';

testLive([apolloServer, graphqlYoga, graphqlHttp, oidcProvider, jaysonServer, socketIo, nodeHttp]);
