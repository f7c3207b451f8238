// Where `400-doctor` begins when Node runs it.
import { loadAllReaders } from '#engine/index.ts';
import { runCommandLine } from './command-line.ts';
import { processStreams } from './streams.ts';

await loadAllReaders();
process.exitCode = await runCommandLine(process.argv.slice(2), processStreams());
