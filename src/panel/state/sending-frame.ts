// Which line of the page's own code sent a request: libraries and anonymous wrappers stand between it and the network.
import type { Exchange } from '#engine/index.ts';

export type SendingFrame = Exchange['initiator'][number];

/** Addresses that are not the application's own code: packages, bundled libraries, extensions, the browser's own. */
const LIBRARY =
  /\/(?:node_modules|bower_components|vendors?|libs?|packages)\/|[/.-](?:axios|jquery|lodash|superagent|ky|zone|polyfills?|vendors?|rxjs|angular|react|vue|sentry)(?:[.-][\w.-]*)?\.m?js|^(?:chrome|moz)-extension:|^(?:node|chrome|devtools|debugger|snippet):|\.min\.js(?:$|[?#])/i;

/** The first frame of the application's own code, else the first that has an address; null when there is none. */
export function sendingFrame(frames: readonly SendingFrame[]): SendingFrame | null {
  const addressed = frames.filter(({ url }) => url !== '');
  return addressed.find(({ url }) => !LIBRARY.test(url.slice(0, 2000))) ?? addressed[0] ?? null;
}
