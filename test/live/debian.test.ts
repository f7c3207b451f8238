// Live: servers of Debian's: Python's, Ruby's, PHP's and Go's frameworks, and the gateways.
import { testLive } from './test-live.ts';
import { django } from './servers/django.ts';
import { fastapi } from './servers/fastapi.ts';
import { flask } from './servers/flask.ts';
import { go } from './servers/go.ts';
import { apache, haproxy, nginx, nginxTls } from './servers/gateways.ts';
import { php } from './servers/php.ts';
import { aiohttp, bottle, falcon, tornado } from './servers/python-servers.ts';
import { sinatra } from './servers/sinatra.ts';

testLive([flask, django, fastapi, aiohttp, tornado, falcon, bottle, sinatra, php, go, nginx, nginxTls, haproxy, apache]);
