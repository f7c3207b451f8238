// Which requests go to one endpoint: method, host, and a path in which ids, numbers, hashes and dates are set aside.
import type { Request } from '../core/exchange.ts';
import { leftOver } from '../read/text/left-over.ts';
import { percentDecode } from '../read/url/percent.ts';

/** Stands for a step that varies. */
export const VARIABLE = '{}';

/** Where a request goes. */
export interface Endpoint {
  readonly method: string;
  /** Lower case, with the port. */
  readonly host: string;
  /** The path's segments; `{}` for those that hold an id, a number, a date, or what was left over in place of one. */
  readonly steps: readonly string[];
  /** All of it in one text. */
  readonly key: string;
}

const MOST_STEPS = 60;
const AUTHORITY = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)([^?#]*)/;
const UUID = /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i;
const DATE = /^\d{4}-\d\d(?:-\d\d)?(?:T[\d:.Z+-]*)?$/;
/** Hexadecimal digests, Mongo and other long ids: both letters and digits. */
const HASH = /^(?=[^\d]*\d)(?=[\d]*[A-Za-z])[\da-zA-Z_-]{16,}$/;
const HEXADECIMAL = /^(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,}$/i;
/** `cus_9s6XKzkNRiz8i3`, `order-1042`. */
const PREFIXED = /^[A-Za-z]{1,12}[-_](?=[\da-z]*\d)[\da-z]{2,}$/i;

/** Tells where a request goes. */
export function endpointOf({ method, url }: Request): Endpoint {
  const [, host = '', path = ''] = AUTHORITY.exec(url) ?? [];
  const steps = path
    .split('/', MOST_STEPS + 1)
    .slice(1)
    .map(stepOf);
  return { method, host: host.toLowerCase(), steps, key: `${method} ${host.toLowerCase()}/${steps.join('/')}` };
}

function stepOf(text: string): string {
  if (text.length > 300) return VARIABLE;
  const segment = text.includes('%') ? percentDecode(text) : text;
  return isVariable(segment) ? VARIABLE : segment;
}

function isVariable(segment: string): boolean {
  if (/^-?\d+$/.test(segment)) return true;
  if (segment.length < 4) return leftOver(segment) !== null;
  return (
    UUID.test(segment) ||
    DATE.test(segment) ||
    HEXADECIMAL.test(segment) ||
    HASH.test(segment) ||
    PREFIXED.test(segment) ||
    segment.includes('@') ||
    leftOver(segment) !== null
  );
}
