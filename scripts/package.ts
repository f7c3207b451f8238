// `npm run package`: builds the extension afresh and packs it into the zip that the stores take.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { zip } from './package/zip.ts';

const folder = 'dist/chrome';

await rm(folder, { recursive: true, force: true });
await build({ logLevel: 'warn' });
const found = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const files = await Promise.all(
  paths.toSorted().map(async (path) => ({ name: relative(folder, path).replaceAll(sep, '/'), bytes: await readFile(path) })),
);
const { version } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { version: string };
const archive = `dist/400-doctor-${version}.zip`;
const bytes = zip(files);
await writeFile(archive, bytes);
console.log(`${archive}: ${files.length} files, ${Math.ceil(bytes.length / 1024)} KiB`);
