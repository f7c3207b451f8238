// `npm run package`: builds the extension afresh for each browser and packs it into the zip that its store takes.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { build } from 'vite';

/** The format's first day, so that the archive does not depend on when it was made. */
const mtime = new Date(1980, 0, 1);

await pack('dist/chrome', 'production', '');
await pack('dist/firefox', 'firefox', '-firefox');

async function pack(folder: string, mode: string, suffix: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({ mode, logLevel: 'warn' });
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: Zippable = {};
  for (const path of paths.toSorted()) files[relative(folder, path).replaceAll(sep, '/')] = [await readFile(path), { level: 9, mtime }];
  const { version } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { version: string };
  const archive = `dist/400-doctor${suffix}-${version}.zip`;
  const bytes = zipSync(files);
  await writeFile(archive, bytes);
  console.log(`${archive}: ${paths.length} files, ${Math.ceil(bytes.length / 1024)} KiB`);
}
