// Cloud Commander, a file manager: files with odd names are made, read, renamed, packed and removed through its API, folders opened in its page.
import path from 'node:path';
import { fetchInPage, times, type PageFetch, type WebApp } from './web-app.ts';

const FOLDERS = ['docs', 'caf\u00E9 photos', "it's (2026)", '100% wool', 'a+b & c', '#inbox', 'x;y=z,1'];

function visit(folder: string, index: number): PageFetch[] {
  const at = `/api/v1/fs/${encodeURIComponent(folder)}-${index}`;
  const text = { 'Content-Type': 'text/plain;charset=UTF-8' };
  return [
    { method: 'PUT', target: `${at}?dir`, headers: text, body: 'dir' },
    ...times(4, (each) => ({ method: 'PUT', target: `${at}/file%20${each}.json`, headers: text, body: JSON.stringify({ each, folder }) })),
    { target: at },
    { target: `${at}?size` },
    { target: `${at}/file%200.json?hash` },
    { target: `${at}/file%201.json` },
    {
      method: 'PUT',
      target: '/api/v1/rename',
      headers: text,
      body: JSON.stringify({ from: `/${folder}-${index}/file 2.json`, to: `/${folder}-${index}/renamed 2.json` }),
    },
    {
      method: 'PUT',
      target: '/api/v1/copy',
      headers: text,
      body: JSON.stringify({ from: `/${folder}-${index}/`, to: '/', names: ['file 3.json'] }),
    },
    { method: 'DELETE', target: `${at}/file%200.json` },
    { target: '/api/v1/config' },
    { method: 'PATCH', target: '/api/v1/config', headers: text, body: JSON.stringify({ editor: index % 2 === 0 ? 'edward' : 'dword' }) },
  ];
}

export const cloudcmd: WebApp = {
  name: 'Cloud Commander',
  npm: ['cloudcmd@17.4.0'],
  prepare: ({ folder, modules, port }) => ({
    command: process.execPath,
    args: [
      path.join(modules, 'cloudcmd/bin/cloudcmd.mjs'),
      '--port',
      String(port),
      '--root',
      folder,
      '--no-open',
      '--no-auth',
      '--no-terminal',
      '--no-contact',
    ],
    port,
    env: { HOME: folder },
  }),
  async browse(page, origin) {
    await page.goto(origin, { waitUntil: 'networkidle' });
    for (const [index, folder] of [...FOLDERS, ...FOLDERS, ...FOLDERS].entries()) {
      await fetchInPage(page, visit(folder, index));
      await page.goto(`${origin}/fs/${encodeURIComponent(`${folder}-${index}`)}`, { waitUntil: 'domcontentloaded' });
    }
  },
};
