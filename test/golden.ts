// Golden files: what a test expects word for word. Only UPDATE_GOLDENS=1 writes them; a missing one fails its test.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = new URL('fixtures/', import.meta.url);

/** The golden's text, `path` relative to test/fixtures; `actual` is written first when goldens are being updated. Null when there is none. */
export function golden(path: string, actual: string): string | null {
  const file = fileURLToPath(new URL(path, folder));
  if (process.env['UPDATE_GOLDENS'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
