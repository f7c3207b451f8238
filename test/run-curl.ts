// Runs a copied curl command, untouched, in bash; demo and end-to-end tests prove fixes with it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What became of a command. */
export interface CurlRun {
  /** The status of the last answer; 0 when there was none. */
  readonly status: number;
  /** What curl or bash complained about. */
  readonly complaint: string;
}

/** Answers within 20 s. The status comes from a curl configuration of our own, so that nothing is added to the text. */
export async function runCurl(command: string): Promise<CurlRun> {
  const home = await mkdtemp(join(tmpdir(), '400-doctor-curl-'));
  try {
    await writeFile(
      join(home, '.curlrc'),
      'silent\nshow-error\nmax-time = 20\nnoproxy = "*"\noutput = "/dev/null"\nwrite-out = "%{http_code}"\n',
    );
    return await new Promise((resolve) => {
      execFile('bash', ['-c', command], { cwd: home, env: { ...process.env, CURL_HOME: home }, timeout: 100_000 }, (_, stdout, stderr) =>
        resolve({ status: Number(stdout.trim()) || 0, complaint: stderr.trim() }),
      );
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
