// Live: servers of Debian's: Python's, Ruby's and PHP's frameworks, and the gateways.
import { testLive } from './test-live.ts';
import { django } from './servers/django.ts';
import { fastapi } from './servers/fastapi.ts';
import { flask } from './servers/flask.ts';
import { apache, haproxy, nginx, nginxTls } from './servers/gateways.ts';
import { php } from './servers/php.ts';
import { aiohttp, bottle, falcon, tornado } from './servers/python-servers.ts';
import { sinatra } from './servers/sinatra.ts';

testLive([flask, django, fastapi, aiohttp, tornado, falcon, bottle, sinatra, php, nginx, nginxTls, haproxy, apache]);
