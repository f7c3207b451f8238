// Runs in the inspected page's service worker: passes every request on, so that the browser records it twice.
globalThis.addEventListener('install', () => globalThis.skipWaiting());
globalThis.addEventListener('activate', (event) => event.waitUntil(globalThis.clients.claim()));
globalThis.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
