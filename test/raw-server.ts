// A server that writes down the very bytes of each request, with no HTTP library in between.
import { createServer, type AddressInfo } from 'node:net';

/** A request as it arrived; the text is Latin-1: one character per byte. */
export interface RawRequest {
  readonly requestLine: string;
  /** `Name: value` lines, in order, untouched. */
  readonly fieldLines: readonly string[];
  readonly body: Buffer;
}

export interface RawServer {
  readonly port: number;
  /** The requests that arrived since the last call, in order. */
  take(): RawRequest[];
  close(): Promise<void>;
}

/** Answers every request on 127.0.0.1 with an empty answer of that status (200 unless told otherwise) and closes the connection. */
export async function startRawServer(statusFor: (request: RawRequest) => number = () => 200): Promise<RawServer> {
  let arrived: RawRequest[] = [];
  const server = createServer((socket) => {
    const chunks: Buffer[] = [];
    let missing: number | null = null;
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      missing = missing === null ? bytesMissing(Buffer.concat(chunks)) : missing - chunk.length;
      if (missing !== 0) return;
      const request = readRequest(Buffer.concat(chunks));
      arrived.push(request);
      socket.end(`HTTP/1.1 ${statusFor(request)} Answer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    take() {
      const taken = arrived;
      arrived = [];
      return taken;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** How many bytes of the body are still to come; null while the head is not there. */
function bytesMissing(received: Buffer): number | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const length = /^content-length: (\d+)$/im.exec(received.toString('latin1', 0, end))?.[1] ?? '0';
  return end + 4 + Number(length) - received.length;
}

function readRequest(received: Buffer): RawRequest {
  const end = received.indexOf('\r\n\r\n');
  const [requestLine = '', ...fieldLines] = received.toString('latin1', 0, end).split('\r\n');
  return { requestLine, fieldLines, body: received.subarray(end + 4) };
}
