// Where `400-doctor` begins when Node runs it.
import { runCommandLine } from './command-line.ts';
import { processStreams } from './streams.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), processStreams());
