// json-server: lists that are filtered, sorted and paged by its many query operators, records that are made and changed.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fetchInPage, times, type PageFetch, type WebApp } from './web-app.ts';

const posts = times(40, (index) => ({
  id: index + 1,
  title: `Post ${index}`,
  views: index * 10,
  author: { name: index % 2 ? 'typicode' : 'Zo\u00EB' },
  tags: ['a', 'b'],
}));
const comments = times(40, (index) => ({ id: index + 1, body: `comment ${index}`, postId: index + 1 }));

function visit(index: number): PageFetch[] {
  const json = { 'Content-Type': 'application/json;charset=UTF-8', Accept: 'application/json, text/plain, */*' };
  return [
    { target: `/posts?_page=${index + 1}&_limit=5` },
    { target: `/posts?_sort=author.name,views&_order=desc,asc&_start=${index}&_end=${index + 10}` },
    { target: `/posts?views_gte=${index * 10}&views_lte=200&title_like=%5EPost%20${index}&id_ne=3` },
    { target: `/posts?id=1&id=2&id=${index}&author.name=Zo%C3%AB` },
    { target: `/posts/${index + 1}?_embed=comments&_expand=author` },
    { target: `/posts/${index + 1}/comments?q=comment+${index}` },
    {
      method: 'POST',
      target: '/posts',
      headers: json,
      body: JSON.stringify({ title: `New "${index}"`, views: 0, author: { name: 'typicode' }, tags: [], published: null }),
    },
    {
      method: 'PUT',
      target: `/posts/${index + 1}`,
      headers: json,
      body: JSON.stringify({ title: 'replaced', views: 1.5e3, author: {}, tags: ['x'] }, null, 2),
    },
    { method: 'PATCH', target: `/posts/${index + 2}`, headers: json, body: JSON.stringify({ views: index }) },
    {
      method: 'POST',
      target: `/posts/${index + 1}/comments`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `body=hello+there+%C3%A9&score=${index}`,
    },
    { method: 'DELETE', target: `/comments/${index + 1}` },
    { target: '/profile' },
  ];
}

export const jsonServer: WebApp = {
  name: 'json-server',
  npm: ['json-server@0.17.4'],
  async prepare({ folder, modules, port }) {
    const file = path.join(folder, 'db.json');
    await writeFile(file, JSON.stringify({ posts, comments, authors: [], profile: { name: 'typicode' } }));
    return {
      command: process.execPath,
      args: [path.join(modules, 'json-server/lib/cli/bin.js'), '-q', '-p', String(port), '-H', '127.0.0.1', file],
      port,
    };
  },
  async browse(page, origin) {
    await page.goto(origin, { waitUntil: 'networkidle' });
    for (const requests of times(25, visit)) await fetchInPage(page, requests);
  },
};
