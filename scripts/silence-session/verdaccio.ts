// Verdaccio, an npm registry with a web page: a user signs up, publishes, looks around and searches.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fetchInPage, times, type PageFetch, type WebApp } from './web-app.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const words = ['left', 'right', 'pad', 'tree', 'color', 'date', 'query', 'stream', 'cache', 'route'];
const packages = times(30, (index) => `${index % 3 === 0 ? '@shop/' : ''}${words[index % 10]}-${words[(index * 7 + 3) % 10]}-${index}`);

function publish(name: string, version: string, token: string): PageFetch {
  const tarball = Buffer.from(`not really a tarball of ${name}`);
  const file = `${name}-${version}.tgz`;
  const dist = { shasum: createHash('sha1').update(tarball).digest('hex'), tarball: `http://localhost/${name}/-/${file}` };
  const manifest = { name, version, description: `${name}: a package`, keywords: ['shop', name], dependencies: { zod: '^4.0.0' }, dist };
  return {
    method: 'PUT',
    target: `/${name.replace('/', '%2f')}`,
    headers: { ...JSON_TYPE, Authorization: `Bearer ${token}`, 'npm-command': 'publish' },
    body: JSON.stringify({
      _id: name,
      name,
      'dist-tags': { latest: version },
      versions: { [version]: { ...manifest, readme: `# ${name}` } },
      access: null,
      _attachments: { [file]: { content_type: 'application/octet-stream', data: tarball.toString('base64'), length: tarball.length } },
    }),
  };
}

export const verdaccio: WebApp = {
  name: 'Verdaccio',
  // One of its libraries asks for a version of node-fetch by a tag that the registry lacks; one that is there already will do.
  npm: ['verdaccio@6.1.6', 'node-fetch@2.7.0'],
  async prepare({ folder, modules, port }) {
    const config = path.join(folder, 'config.yaml');
    const rights = '{ access: $all, publish: $authenticated, unpublish: $authenticated }';
    await writeFile(
      config,
      `storage: ./storage\nauth: { htpasswd: { file: ./htpasswd } }\npackages: { '@*/*': ${rights}, '**': ${rights} }\nlog: { type: stdout, level: error }\n`,
    );
    return {
      command: process.execPath,
      args: [path.join(modules, 'verdaccio/bin/verdaccio'), '-c', config, '-l', `127.0.0.1:${port}`],
      port,
    };
  },
  async browse(page, origin) {
    await page.goto(origin);
    const user = {
      _id: 'org.couchdb.user:ann',
      name: 'ann',
      password: 'known-to-everyone',
      email: 'ann@example.com',
      type: 'user',
      roles: [],
    };
    const [answer = '{}'] = await fetchInPage(page, [
      {
        method: 'PUT',
        target: '/-/user/org.couchdb.user:ann',
        headers: JSON_TYPE,
        body: JSON.stringify({ ...user, date: '2026-11-25T00:00:00.000Z' }),
      },
    ]);
    const { token } = JSON.parse(answer) as { token: string };
    const authorized = { Authorization: `Bearer ${token}` };
    await fetchInPage(
      page,
      packages.map((name) => publish(name, '1.0.0', token)),
    );
    await fetchInPage(
      page,
      packages.filter((_, index) => index % 2 === 0).map((name) => publish(name, '1.1.0-beta.1', token)),
    );
    await fetchInPage(
      page,
      packages.flatMap((name) => [
        {
          target: `/${name.replace('/', '%2f')}`,
          headers: { Accept: 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*' },
        },
        {
          method: 'PUT',
          target: `/-/package/${name.replace('/', '%2f')}/dist-tags/stable`,
          headers: { ...JSON_TYPE, ...authorized },
          body: '"1.0.0"',
        },
        { target: `/-/package/${encodeURIComponent(name)}/dist-tags`, headers: authorized },
        { target: `/${name}/-/${name.split('/').at(-1)}-1.0.0.tgz`, headers: authorized },
        { target: `/-/v1/search?text=${encodeURIComponent(name)}&size=20&from=0&quality=0.65&popularity=0.98&maintenance=0.5` },
      ]),
    );
    await fetchInPage(page, [
      { target: '/-/whoami', headers: authorized },
      { target: '/-/ping?write=true', headers: authorized },
      { target: '/-/npm/v1/user', headers: authorized },
      {
        method: 'POST',
        target: '/-/npm/v1/tokens',
        headers: { ...JSON_TYPE, ...authorized },
        body: '{"password":"known-to-everyone","readonly":false,"cidr_whitelist":[]}',
      },
      { target: '/-/npm/v1/tokens', headers: authorized },
    ]);
    await fetchInPage(page, [
      {
        method: 'POST',
        target: '/-/verdaccio/sec/login',
        headers: { ...JSON_TYPE, Accept: 'application/json' },
        body: JSON.stringify({ username: 'ann', password: 'known-to-everyone' }),
      },
    ]);
    for (const name of packages) {
      await page.goto(`${origin}/-/web/detail/${name}`, { waitUntil: 'networkidle' });
    }
    for (const word of words)
      await fetchInPage(page, [{ target: `/-/verdaccio/data/search/${word}` }, { target: `/-/verdaccio/data/search/${word}%20${word}` }]);
  },
};
