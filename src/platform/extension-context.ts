// Whether this document still belongs to a living extension: an update or removal leaves open panels behind as orphans.
import { extensionApi } from './extension-api.ts';

/** Milliseconds between two looks; nothing tells an orphan what it is. */
const INTERVAL = 2000;

/** As the manifest has it, such as `1.2.0`. */
export function extensionVersion(): string {
  return extensionApi().runtime.getManifest().version;
}

/** Calls back once when the extension was updated or removed under this document. */
export function onContextLost(lost: () => void): void {
  const timer = setInterval(() => {
    if (!isContextLost()) return;
    clearInterval(timer);
    lost();
  }, INTERVAL);
}

/** An orphan's runtime has no id any more, or throws. */
function isContextLost(): boolean {
  try {
    return extensionApi().runtime.id === undefined;
  } catch {
    return true;
  }
}
