// Node-RED: the editor with its login, flows that are deployed, and the endpoints that these flows serve.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fetchInPage, times, type PageFetch, type WebApp } from './web-app.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
/** bcrypt of "known-to-everyone". */
const PASSWORD_HASH = '$2b$08$Ep3S.yFoca.KpLL7owljPeW7MGqbst14ts9vBMqv8Qw8kq9vGWnjG';

interface Node {
  readonly id: string;
  readonly type: string;
  readonly [member: string]: unknown;
}

/** An endpoint: a request comes in, its payload goes out. */
function endpoint(tab: string, method: string, url: string): Node[] {
  const id = `${tab}${method}`;
  return [
    {
      id: `${id}in`,
      type: 'http in',
      z: tab,
      name: '',
      url,
      method,
      upload: method === 'post',
      swaggerDoc: '',
      x: 120,
      y: 80,
      wires: [[`${id}out`]],
    },
    { id: `${id}out`, type: 'http response', z: tab, name: '', statusCode: '200', headers: {}, x: 320, y: 80, wires: [] },
  ];
}

const flow = (index: number): Node[] => [
  { id: `tab${index}`, type: 'tab', label: `Flow ${index}`, disabled: false, info: '' },
  ...['get', 'post', 'put', 'delete'].flatMap((method) => endpoint(`tab${index}`, method, `/shop${index}/:kind/:id?`)),
];

/** What pages send to such endpoints. */
function calls(index: number): PageFetch[] {
  const base = `/shop${index}`;
  return [
    { target: `${base}/orders?limit=20&offset=${index * 20}&sort=-created_at&fields=id,total,customer.name` },
    {
      target: `${base}/orders?status[]=open&status[]=paid&from=2026-11-${String((index % 28) + 1).padStart(2, '0')}&to=2026-12-01T00:00:00%2B01:00`,
    },
    { target: `${base}/orders?filter[total][gte]=10.50&filter[total][lt]=99&page[size]=10&page[number]=${index}` },
    { target: `${base}/products/caf%C3%A9%20cr%C3%A8me?q=caf%C3%A9+cr%C3%A8me&lang=fr-BE,fr;q=0.9&tags=a,b,c` },
    { target: `${base}/products/${1000 + index}?include=reviews,stock&_=${1764000000000 + index}` },
    { target: `${base}/places/50.8503,4.3517?bbox=4.2,50.7,4.5,50.9&zoom=12&q=rue%20de%20l'%C3%A9glise%20%26%20co` },
    { target: `${base}/search?q=100%25%20wool&category=&page=1&debug` },
    {
      target: `${base}/callback?code=4%2F0AX4XfWh${index}&state=eyJyIjoiL2hvbWUifQ%3D%3D&redirect_uri=https%3A%2F%2Fshop.example.com%2Fback%3Fa%3D1%26b%3D2`,
    },
    {
      method: 'POST',
      target: `${base}/orders`,
      headers: {
        ...JSON_TYPE,
        'Idempotency-Key': `8e03978e-40d5-43dd-bc93-6894a57f9${String(300 + index)}`,
        'X-Request-Id': `web-${index}`,
      },
      body: JSON.stringify({
        customer: { email: `ann+${index}@example.com`, phone: '+32 2 123 45 67' },
        items: [{ sku: 'MUG-1', qty: index + 1, price: '12.50' }],
        note: null,
        gift: false,
        due: '2026-12-24',
      }),
    },
    {
      method: 'POST',
      target: `${base}/batch`,
      headers: JSON_TYPE,
      body: JSON.stringify(times(5, (each) => ({ op: 'replace', path: `/items/${each}/qty`, value: each }))),
    },
    {
      method: 'POST',
      target: `${base}/graphql`,
      headers: JSON_TYPE,
      body: JSON.stringify({
        operationName: 'Orders',
        variables: { first: 10 + index, after: null },
        query: 'query Orders($first: Int!, $after: String) { orders(first: $first, after: $after) { nodes { id total } } }',
      }),
    },
    {
      method: 'POST',
      target: `${base}/rpc`,
      headers: JSON_TYPE,
      body: JSON.stringify({ jsonrpc: '2.0', id: index, method: 'orders.list', params: { limit: 5 } }),
    },
    {
      method: 'POST',
      target: `${base}/sign-in`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `user=ann%40example.com&password=p%26ss+w%2Brd&remember=on&next=%2Fhome%3Ftab%3D${index}`,
    },
    {
      method: 'POST',
      target: `${base}/settings`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: `tags%5B%5D=a&tags%5B%5D=b&address%5Bcity%5D=Gent&address%5Bzip%5D=9000&empty=&v=${index}`,
    },
    {
      method: 'POST',
      target: `${base}/reviews`,
      form: [
        ['stars', '5'],
        ['text', `Très bien, "merci" & à bientôt\r\n(${index})`],
        ['tags[]', 'mug'],
        ['tags[]', 'gift'],
        ['empty', ''],
      ],
    },
    {
      method: 'POST',
      target: `${base}/pictures`,
      form: [
        ['title', `At the sea ${index}`],
        ['picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'sea, "2026".svg'],
        ['meta', '{"w":10}'],
      ],
    },
    {
      method: 'POST',
      target: `${base}/notes`,
      headers: { 'Content-Type': 'text/plain' },
      body: `A note, with "quotes", 'others' and a {brace}.\nSecond line ${index}`,
    },
    {
      method: 'PUT',
      target: `${base}/orders/${index}`,
      headers: { ...JSON_TYPE, 'If-Match': `"v${index}"` },
      body: JSON.stringify({ status: 'paid', paid_at: '2026-11-25T00:49:00.123Z', amount: 12.5, lines: [], extra: {} }),
    },
    {
      method: 'PUT',
      target: `${base}/feeds/${index}`,
      headers: { 'Content-Type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<feed><title>Caf\u00E9 &amp; co</title><n>${index}</n></feed>`,
    },
    { method: 'DELETE', target: `${base}/orders/3f2504e0-4f89-41d3-9a0c-0305e82c3${String(300 + index)}` },
    { method: 'DELETE', target: `${base}/carts/mine?soft=true`, headers: { Authorization: `Basic ${btoa(`ann:${index}`)}` } },
  ];
}

export const nodeRed: WebApp = {
  name: 'Node-RED',
  npm: ['node-red@4.1.8'],
  async prepare({ folder, modules, port }) {
    const settings = path.join(folder, 'settings.cjs');
    const users = JSON.stringify([{ username: 'admin', password: PASSWORD_HASH, permissions: '*' }]);
    await writeFile(
      settings,
      `module.exports = { flowFile: 'flows.json', adminAuth: { type: 'credentials', users: ${users} }, uiHost: '127.0.0.1', logging: { console: { level: 'error' } }, editorTheme: { tours: false, projects: { enabled: false } }, telemetry: { enabled: false } };`,
    );
    return {
      command: process.execPath,
      args: [path.join(modules, 'node-red/red.js'), '-u', folder, '-s', settings, '-p', String(port)],
      port,
    };
  },
  async browse(page, origin) {
    await page.goto(origin, { waitUntil: 'networkidle' });
    await page.fill('#node-dialog-login-username', 'admin');
    await page.fill('#node-dialog-login-password', 'known-to-everyone');
    await page.click('#node-dialog-login-submit');
    await page.waitForSelector('#red-ui-header-button-deploy');
    const [answer = '{}'] = await fetchInPage(page, [
      {
        method: 'POST',
        target: '/auth/token',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
        body: 'client_id=node-red-editor&grant_type=password&scope=&username=admin&password=known-to-everyone',
      },
    ]);
    const { access_token: token } = JSON.parse(answer) as { access_token: string };
    const admin = { Authorization: `Bearer ${token}`, 'Node-RED-API-Version': 'v2', ...JSON_TYPE };
    const flows = times(20, flow);
    for (const [index] of flows.entries()) {
      const [current = '{}'] = await fetchInPage(page, [{ target: '/flows', headers: admin }]);
      const { rev } = JSON.parse(current) as { rev?: string };
      await fetchInPage(page, [
        {
          method: 'POST',
          target: '/flows',
          headers: { ...admin, 'Node-RED-Deployment-Type': 'full' },
          body: JSON.stringify({ flows: flows.slice(0, index + 1).flat(), rev }),
        },
        { target: `/flow/tab${index}`, headers: admin },
        { target: `/context/flow/tab${index}`, headers: admin },
        { target: '/settings/user', headers: admin },
        {
          method: 'POST',
          target: '/settings/user',
          headers: admin,
          body: JSON.stringify({ editor: { view: { 'view-show-grid': index % 2 === 0, 'view-grid-size': '20' } } }),
        },
        {
          method: 'POST',
          target: `/library/local/flows/shop/${encodeURIComponent(`flow ${index} é.json`)}`,
          headers: admin,
          body: JSON.stringify(flow(index)),
        },
        { target: `/nodes?_=${index}`, headers: { ...admin, Accept: 'application/json' } },
        ...calls(index),
      ]);
    }
    await page.reload({ waitUntil: 'networkidle' });
  },
};
