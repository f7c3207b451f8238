// nginx, HAProxy and Apache: what they refuse before an application sees it.
import path from 'node:path';
import { get, postJson, type LiveServer } from '../live-server.ts';
import { configured } from './program-server.ts';

const TLS = path.join(import.meta.dirname, '../../fixtures/tls');
const LONG = 'x'.repeat(9000);

export const nginx: LiveServer = {
  name: 'nginx',
  start: configured(
    'nginx.conf',
    (port) =>
      `daemon off; worker_processes 1; error_log /dev/null; pid nginx.pid; events {} http { access_log off; client_body_temp_path body; client_max_body_size 1k; server { listen 127.0.0.1:${port}; location / { return 200 "taken"; } location /orders { dav_methods PUT; root .; } } }`,
    (file, folder) => ({ command: 'nginx', args: ['-p', folder, '-c', file] }),
  ),
  cases: [
    {
      name: 'a host that is none',
      request: get('/', { Host: 'a.example.com, b example' }),
      expects: { message: '400 Bad Request', claims: [], culprit: 'header host' },
      fixable: false,
    },
    {
      name: 'broken percent-encoding',
      request: get('/offers/50%-off'),
      expects: { message: '400 Bad Request', claims: [], culprit: 'path /1' },
      fixable: true,
    },
    {
      name: 'a cookie that is too large',
      request: get('/', { Cookie: `theme=dark; cart=${LONG}` }),
      expects: { message: 'Request Header Or Cookie Too Large', claims: [], culprit: 'cookie cart' },
      fixable: false,
    },
    {
      name: 'a body that is too large',
      request: { ...postJson('/orders', { note: LONG }), method: 'PUT' },
      expects: { status: 413, message: '413 Request Entity Too Large', claims: [], culprit: 'body /note' },
      fixable: false,
    },
  ],
};

export const nginxTls: LiveServer = {
  name: 'nginx, HTTPS',
  start: configured(
    'nginx.conf',
    (port) =>
      `daemon off; worker_processes 1; error_log /dev/null; pid nginx.pid; events {} http { access_log off; server { listen 127.0.0.1:${port} ssl; ssl_certificate ${TLS}/localhost.crt; ssl_certificate_key ${TLS}/localhost.key; location / { return 200 taken; } } }`,
    (file, folder) => ({ command: 'nginx', args: ['-p', folder, '-c', file] }),
  ),
  cases: [
    {
      name: 'HTTP sent to an HTTPS port',
      request: get('/'),
      expects: { message: 'The plain HTTP request was sent to HTTPS port', claims: [], culprit: 'url' },
      fixable: true,
    },
  ],
};

export const haproxy: LiveServer = {
  name: 'HAProxy',
  start: configured(
    'haproxy.cfg',
    (port) =>
      `defaults\n  mode http\n  timeout client 60s\n  timeout connect 60s\n  timeout server 60s\nfrontend shop\n  bind 127.0.0.1:${port}\n  http-request deny deny_status 429 if { path /busy }\n  http-request return status 200 content-type text/plain string taken\n`,
    (file) => ({ command: 'haproxy', args: ['-f', file, '-db', '-q'] }),
  ),
  cases: [
    {
      name: 'a space in the target',
      request: get('/offers/50 off'),
      expects: { message: 'Your browser sent an invalid request.', claims: [], culprit: 'path /1' },
      fixable: true,
    },
    {
      name: 'a blank in a field name',
      request: get('/', { 'X Note': 'a' }),
      expects: { message: 'Your browser sent an invalid request.', claims: [], culprit: 'header x note' },
      fixable: true,
    },
    {
      name: 'too many requests',
      request: get('/busy'),
      expects: { status: 429, message: 'You have sent too many requests in a given amount of time.', claims: [], culprit: null },
      fixable: false,
    },
  ],
};

export const apache: LiveServer = {
  name: 'Apache',
  start: configured(
    'apache.conf',
    (port, folder) =>
      `ServerRoot ${folder}\nServerName shop.example.com\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog /dev/null\nUser www-data\nGroup www-data\nLoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so\nLoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so\nLoadModule alias_module /usr/lib/apache2/modules/mod_alias.so\nDocumentRoot ${folder}\nRedirect 204 /taken\n`,
    (file) => ({ command: 'apache2', args: ['-X', '-f', file] }),
  ),
  cases: [
    {
      name: 'a header field that is too large',
      request: get('/taken', { 'X-Filter': LONG }),
      expects: {
        message: 'Your browser sent a request that this server could not understand. Size of a request header field exceeds server limit.',
        claims: [],
        culprit: 'header x-filter',
      },
      fixable: false,
    },
    {
      name: 'broken percent-encoding',
      request: get('/taken/50%-off'),
      expects: { message: 'Your browser sent a request that this server could not understand.', claims: [], culprit: 'path /1' },
      fixable: true,
    },
    {
      name: 'a blank in a field name',
      request: get('/taken', { 'X Note': 'a' }),
      expects: { message: 'Your browser sent a request that this server could not understand.', claims: [], culprit: 'header x note' },
      fixable: true,
    },
  ],
};
