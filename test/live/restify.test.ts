// Live: restify, alone since it changes Node's own responses for everything else in its process.
import { testLive } from './test-live.ts';
import { restifyServer } from './servers/restify.ts';

testLive([restifyServer]);
