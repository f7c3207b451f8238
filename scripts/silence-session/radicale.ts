// Radicale, a CalDAV and CardDAV server with a web page: collections made in the page, and what calendar pages ask it for.
import { fetchInPage, times, type PageFetch, type WebApp } from './web-app.ts';

const XML = { 'Content-Type': 'application/xml; charset=utf-8' };
const PROPERTIES = '<d:prop><d:getetag/><d:displayname/><d:resourcetype/><c:calendar-data/></d:prop>';
const xml = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:card="urn:ietf:params:xml:ns:carddav">${content}</${root}>`;

const event = (uid: string, day: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//shop//en',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261125T000000Z',
    `DTSTART;TZID=Europe/Brussels:202611${String(day).padStart(2, '0')}T100000`,
    `SUMMARY:Caf\u00E9 \\, no. ${day}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

function collection(index: number, authorization: string): PageFetch[] {
  const base = `/ann/calendar-${index}/`;
  const auth = { Authorization: authorization };
  const items = times(6, (each) => `event%20${index}-${each}%40shop.ics`);
  return [
    {
      method: 'MKCALENDAR',
      target: base,
      headers: { ...XML, ...auth },
      body: xml('c:mkcalendar', `<d:set><d:prop><d:displayname>Team ${index} &amp; co</d:displayname></d:prop></d:set>`),
    },
    { method: 'PROPFIND', target: base, headers: { ...XML, ...auth, Depth: '0' }, body: xml('d:propfind', PROPERTIES) },
    ...items.map((item, each) => ({
      method: 'PUT',
      target: base + item,
      headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'If-None-Match': '*', ...auth },
      body: event(`event ${index}-${each}@shop`, each + 1),
    })),
    {
      method: 'REPORT',
      target: base,
      headers: { ...XML, ...auth, Depth: '1' },
      body: xml(
        'c:calendar-query',
        `${PROPERTIES}<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="20261101T000000Z" end="20261201T000000Z"/></c:comp-filter></c:comp-filter></c:filter>`,
      ),
    },
    {
      method: 'REPORT',
      target: base,
      headers: { ...XML, ...auth, Depth: '1' },
      body: xml('c:calendar-multiget', PROPERTIES + items.map((item) => `<d:href>${base}${item}</d:href>`).join('')),
    },
    {
      method: 'PROPPATCH',
      target: base,
      headers: { ...XML, ...auth },
      body: xml('d:propertyupdate', '<d:set><d:prop><d:displayname>Renamed</d:displayname></d:prop></d:set>'),
    },
    ...items.slice(0, 3).map((item) => ({ target: base + item, headers: auth })),
    { method: 'DELETE', target: base + items[0], headers: auth },
    { method: 'PROPFIND', target: '/ann/', headers: { ...XML, ...auth, Depth: '1' }, body: xml('d:propfind', '<d:allprop/>') },
  ];
}

export const radicale: WebApp = {
  name: 'Radicale',
  debian: [{ package: 'radicale', probe: ['radicale', '--version'] }],
  prepare: ({ folder, port }) => ({
    command: 'radicale',
    args: ['--config', '', '--server-hosts', `127.0.0.1:${port}`, '--storage-filesystem-folder', folder, '--auth-type', 'none'],
    port,
  }),
  async browse(page, origin) {
    await page.goto(`${origin}/.web/`);
    await page.fill('#loginscene input[data-name=user]', 'ann');
    await page.fill('#loginscene input[data-name=password]', 'known-to-everyone');
    await page.click('#loginscene button[type=submit]');
    await page.waitForSelector('#collectionsscene:not(.hidden)');
    for (const requests of times(20, (index) => collection(index, `Basic ${btoa('ann:known-to-everyone')}`)))
      await fetchInPage(page, requests);
    await page.reload({ waitUntil: 'networkidle' });
  },
};
