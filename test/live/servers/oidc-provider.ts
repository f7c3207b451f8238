// oidc-provider: OAuth 2.0 and OpenID Connect refusals, as JSON from the token endpoint and as a page from the authorization endpoint.
import { Provider } from 'oidc-provider';
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, postForm, type LiveServer } from '../live-server.ts';

const client = {
  client_id: 'shop',
  client_secret: 'known-to-everyone',
  redirect_uris: ['https://shop.example.com/back'],
  grant_types: ['authorization_code', 'client_credentials'],
};
const basic = { Authorization: `Basic ${btoa('shop:known-to-everyone')}` };

export const oidcProvider: LiveServer = {
  name: 'oidc-provider',
  async start() {
    const provider = new Provider('http://127.0.0.1', {
      clients: [client],
      features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
      scopes: ['openid', 'orders'],
    });
    return listen(createServer(provider.callback()));
  },
  cases: [
    {
      name: 'unknown grant',
      request: postForm('/token', 'grant_type=client_credential', basic),
      expects: { message: 'unsupported grant_type requested', claims: ['body /grant_type'], culprit: 'body /grant_type' },
      fixable: false,
    },
    {
      name: 'missing grant',
      request: postForm('/token', 'scope=orders', basic),
      expects: { message: "missing required parameter 'grant_type'", claims: ['body /grant_type'], culprit: 'body /grant_type' },
      fixable: false,
    },
    {
      name: 'a client that is not known',
      request: postForm('/token', 'grant_type=client_credentials', { Authorization: `Basic ${btoa('ship:secret')}` }),
      expects: { status: 401, message: 'client authentication failed', claims: ['header authorization'], culprit: 'header authorization' },
      fixable: false,
    },
    {
      name: 'redirect_uri that is not registered',
      request: get('/auth?client_id=shop&response_type=code&scope=openid&redirect_uri=https%3A%2F%2Fevil.example%2F'),
      expects: {
        message: "redirect_uri did not match any of the client's registered redirect_uris",
        claims: [],
        culprit: 'query redirect_uri',
      },
      fixable: false,
    },
    {
      name: 'JSON where a form is wanted',
      request: {
        ...postForm('/token', '{"grant_type":"client_credentials"}', basic),
        headers: { 'Content-Type': 'application/json', ...basic },
      },
      expects: {
        message: 'only application/x-www-form-urlencoded content-type bodies are supported on POST /token',
        claims: [],
        culprit: 'header content-type',
      },
      fixable: false,
    },
  ],
};
