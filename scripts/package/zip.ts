// Writes a ZIP archive (APPNOTE 6.3.3): as much of the format as stores ask for, the same bytes for the same files.
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of the archive; `name` with forward slashes. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the format's first day, so that the archive does not depend on when it was made. */
const DATE = 0x21;

/** The whole archive, files in the order given. */
export function zip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const packed = deflateRawSync(file.bytes, { level: 9 });
    const common = commonFields(file.bytes, packed, name);
    const local = Buffer.concat([uint32(LOCAL_HEADER), common, uint16(0), name, packed]);
    // No extra field, no comment, first disk, no attributes.
    directory.push(Buffer.concat([uint32(DIRECTORY_HEADER), uint16(VERSION), common, Buffer.alloc(12), uint32(offset), name]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const count = uint16(files.length);
  const end = Buffer.concat([uint32(END_OF_DIRECTORY), Buffer.alloc(4), count, count, uint32(list.length), uint32(offset), uint16(0)]);
  return Buffer.concat([...locals, list, end]);
}

/** What the local header and the directory's have alike. */
function commonFields(bytes: Uint8Array, packed: Buffer, name: Buffer): Buffer {
  const format = [uint16(VERSION), uint16(FLAGS), uint16(DEFLATED), uint16(0), uint16(DATE)];
  return Buffer.concat([...format, uint32(crc32(bytes)), uint32(packed.length), uint32(bytes.length), uint16(name.length)]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
