// Where a HAR comes from: a file, or a stream that is kept in a temporary file, so that single entries can be read again.
import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errorCode, Refusal } from '../refusal.ts';

/** Bytes that are read at a time. */
const CHUNK = 1 << 20;

/** Bytes that can be gone through once, and then read again in places. */
export interface HarSource {
  /** As the person named it; `-` for standard input. */
  readonly name: string;
  /** In bytes; null when it is not known beforehand. */
  readonly size: number | null;
  /** All bytes in order. A chunk holds good only until the next one is asked for. */
  chunks(): AsyncIterable<Buffer>;
  /** Bytes that `chunks` has gone by. */
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens what the person named. Throws Refusal when it cannot be read. */
export async function openHar(name: string, stdin: AsyncIterable<Buffer>): Promise<HarSource> {
  if (name === '-') return spooled(name, stdin);
  let handle: FileHandle;
  try {
    handle = await open(name, 'r');
  } catch (error) {
    throw unreadable(name, error);
  }
  try {
    const stat = await handle.stat();
    if (stat.isDirectory())
      throw new Refusal(`${name} is a directory, not a HAR file.`, 'Name one file in it, such as ' + path.join(name, 'FILE.har') + '.');
    if (!stat.isFile()) return await spooled(name, handle.createReadStream());
    return {
      name,
      size: stat.size,
      chunks: () => fileChunks(name, handle),
      read: (offset, length) => readAt(handle, offset, length),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function unreadable(name: string, error: unknown): Refusal {
  switch (errorCode(error)) {
    case 'ENOENT':
      return new Refusal(`${name} cannot be read: there is no such file.`, 'Check the path, or use - to read standard input.');
    case 'EACCES':
    case 'EPERM':
      return new Refusal(
        `${name} cannot be read: permission is denied.`,
        'Make it readable for yourself (chmod u+r), or pipe it in: 400-doctor diagnose -',
      );
    default:
      return new Refusal(
        `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        'Check the path, or use - to read standard input.',
      );
  }
}

/** Reads one chunk ahead, so that reading and splitting go on side by side. */
async function* fileChunks(name: string, handle: FileHandle): AsyncGenerator<Buffer> {
  let [filling, full] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
  let pending = handle.read(filling, 0, CHUNK, 0);
  try {
    for (let position = 0; ;) {
      const { bytesRead } = await pending.catch((error: unknown) => Promise.reject(unreadable(name, error)));
      if (bytesRead === 0) return;
      position += bytesRead;
      [filling, full] = [full, filling];
      pending = handle.read(filling, 0, CHUNK, position);
      yield full.subarray(0, bytesRead);
    }
  } finally {
    // Left early: the read under way is of no interest any more, not even when it fails.
    await pending.catch(() => {});
  }
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/**
 * A stream goes to a temporary file while it is gone through. The file loses its name as soon as it is open: nobody else can open it,
 * and the system takes it back when this process ends, however it ends.
 */
async function spooled(name: string, stream: AsyncIterable<Buffer>): Promise<HarSource> {
  const file = path.join(tmpdir(), `400-doctor-${randomUUID()}`);
  let handle: FileHandle;
  try {
    handle = await open(file, 'wx+', 0o600);
  } catch (error) {
    throw new Refusal(
      `No temporary file could be made in ${tmpdir()} (${errorCode(error)}).`,
      'Set TMPDIR to a directory that can be written, or name a file instead of -.',
    );
  }
  await rm(file);
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      await handle.writeFile(chunk);
      yield chunk;
    }
  }
  return { name, size: null, chunks, read: (offset, length) => readAt(handle, offset, length), close: () => handle.close() };
}
