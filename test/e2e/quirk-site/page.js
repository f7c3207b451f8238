// Runs in the inspected page: one function for each odd request, called by the driver by name.
const json = { 'content-type': 'application/json' };
const otherOrigin = document.cookie.match(/other=([^;]+)/)?.[1];
const gone = async (promise) => promise.then((answer) => answer.text()).catch(() => null);
const post = (path, init) => gone(fetch(path, { method: 'POST', ...init }));

globalThis.quirks = {
  'json-body': () => post('/refuse/json-body?page=%C3%A9&raw={id}', { headers: json, body: '{"qty": 12,}' }),
  'no-content-type': () => post('/refuse/no-content-type', { body: '{"qty": 12}' }),
  'binary-body': () => post('/refuse/binary-body', { body: new Uint8Array([0, 159, 146, 150, 255, 10, 65]) }),
  'blob-body': () => post('/refuse/blob-body', { body: new Blob(['name,qty\nbolt,3\n'], { type: 'text/csv' }) }),
  form: () => post('/refuse/form', { body: new URLSearchParams({ 'user[email]': 'ann@example', note: 'a b&c' }) }),
  multipart: () => {
    const body = new FormData();
    body.append('title', 'Grüße');
    body.append('file', new File(['first\nsecond\n'], 'notes.txt', { type: 'text/plain' }));
    return post('/refuse/multipart', { body });
  },
  'stream-body': () => {
    const body = new Blob(['{"qty": 12}']).stream();
    return post('/refuse/stream-body', { headers: json, body, duplex: 'half' });
  },
  'gzip-body': async () => {
    const packed = new Blob(['{"qty": 12}']).stream().pipeThrough(new CompressionStream('gzip'));
    const body = await new Response(packed).arrayBuffer();
    return post('/refuse/gzip-body', { headers: { ...json, 'content-encoding': 'gzip' }, body });
  },
  'large-body': () => post('/refuse/large-body', { headers: json, body: JSON.stringify({ text: 'x'.repeat(100_000) }) }),
  'hop-307': () => post('/hop/hop-307', { headers: json, body: '{"qty": 12}' }),
  'preflight-rejected': () => post(`${otherOrigin}/preflight-rejected`, { headers: { ...json, 'x-tenant': 'a' }, body: '{"qty": 12}' }),
  'service-worker': async () => {
    await navigator.serviceWorker.register('/service-worker.js', { scope: '/' });
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((claimed) => navigator.serviceWorker.addEventListener('controllerchange', claimed, { once: true }));
    }
    await post('/refuse/service-worker', { headers: json, body: '{"qty": 12}' });
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  },
  'websocket-refused': () =>
    new Promise((closed) => {
      const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/refuse/websocket-refused`);
      socket.addEventListener('close', () => closed(null));
    }),
  'cut-short': () => post('/cut/cut-short', { headers: json, body: '{"qty": 12}' }),
  'base64-content': () => post('/bytes/base64-content', { headers: json, body: '{"qty": 12}' }),
  'content-unread': async () => void (await fetch('/refuse/content-unread', { method: 'POST', headers: json, body: '{"qty": 12}' })),
  'from-worker': () =>
    new Promise((answered) => {
      const code = `fetch('${location.origin}/refuse/from-worker', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"qty": 12}' })
        .then((answer) => answer.text()).finally(() => postMessage('done'))`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      worker.addEventListener('message', () => answered(null));
    }),
  http2: () => post('/refuse/http2', { headers: { ...json, authorization: 'Bearer abc' }, body: '{"qty": 12}' }),
  'navigated-away': async () => {
    await post('/refuse/navigated-away', { headers: json, body: '{"qty": 12}' });
    location.href = '/?elsewhere';
  },
  document: () => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/refuse/document';
    form.append(Object.assign(document.createElement('input'), { name: 'qty', value: '12' }));
    document.body.append(form);
    form.submit();
  },
};
