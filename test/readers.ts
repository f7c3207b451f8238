// Most tests diagnose at once, without waiting for what an exchange needs.
import { loadAllReaders } from '#engine/load-readers.ts';

await loadAllReaders();
