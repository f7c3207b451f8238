// Live: Express and what applications put on it.
import { testLive } from './test-live.ts';
import { celebrateServer } from './servers/celebrate.ts';
import { expressMiddleware } from './servers/express-middleware.ts';
import { expressOpenapiValidator } from './servers/express-openapi-validator.ts';
import { expressValidator } from './servers/express-validator.ts';
import { expressDevelopment, expressProduction } from './servers/express.ts';

testLive([expressDevelopment, expressProduction, expressValidator, celebrateServer, expressMiddleware, expressOpenapiValidator]);
