import { plainHttp } from '#engine/checks/plain-http.ts';
import { testCheck } from './test-check.ts';

const url = 'http://api.example.com:8443/a';
const reports = [
  {
    messageId: 'needs-tls',
    at: { in: 'url', path: '', offset: 0, length: 4 },
    safety: ['safe'],
    fixed: { url: 'https://api.example.com:8443/a' },
  },
] as const;

testCheck(plainHttp, {
  silent: [
    { name: 'port 443 of https', url: 'https://api.example.com:443/a' },
    { name: 'port 80 of https, where something answered', url: 'https://api.example.com:80/a' },
    { name: 'another port that ends alike', url: 'http://api.example.com:8443/a' },
    { name: 'plain HTTP of which nobody complains', url },
    { name: 'HTTPS, whatever the server says', url: 'https://api.example.com/a', message: 'The plain HTTP request was sent to HTTPS port' },
    {
      name: 'a field that must be an https URL',
      url,
      claims: [{ text: 'callback must use https', at: { in: 'body', path: '/callback' } }],
    },
    { name: 'a link in the answer', url, message: 'See http://docs.example.com and https://help.example.com' },
  ],
  reporting: [
    { name: 'a proxy that says so', url, message: 'The plain HTTP request was sent to HTTPS port', reports },
    { name: 'a server that names TLS', url, message: 'This combination of host and port requires TLS.', reports },
    { name: 'a server that names SSL', url, message: "You're speaking plain HTTP to an SSL-enabled server port.", reports },
    { name: 'a Go server', url, message: 'Client sent an HTTP request to an HTTPS server.', reports },
    {
      name: 'a server that says so at the port of https',
      url: 'http://api.example.com:443/a',
      message: "You're speaking plain HTTP to an SSL-enabled server port.",
      reports: [{ messageId: 'needs-tls', at: { in: 'url', path: '' }, safety: ['safe'], fixed: { url: 'https://api.example.com/a' } }],
    },
    {
      name: 'http with the port of https',
      url: 'http://api.example.com:443/a?b=:443',
      reports: [
        {
          messageId: 'tls-port',
          at: { in: 'url', path: '', offset: 22, length: 4 },
          safety: ['review', 'review'],
          fixed: { url: 'https://api.example.com/a?b=:443' },
        },
      ],
    },
    {
      name: 'https with the port of http, and no answer',
      url: 'https://api.example.com:80/a',
      status: 0,
      reports: [
        { messageId: 'plain-port', at: { in: 'url', path: '', offset: 23, length: 3 }, fixed: { url: 'http://api.example.com/a' } },
      ],
    },
  ],
});
