// Whether what the server said of the request that was sent still says anything of the request as it was edited.
import type { Detail } from '#channel/messages.ts';
import { bodyTree, type DescribedFinding, type Request } from '#engine/index.ts';

/** Rests on the server's words about what it refused. */
const REFUSED = 'refused-by-server';
/** Rests on what the server missed although it was sent. */
const UNREAD = 'unread-body';

/**
 * The server's words hold as long as what they speak of is unchanged, and what it missed of one request says nothing of another that has it now. What a
 * check finds by itself holds in any case.
 */
export function stillHolds({ check, at, severity }: DescribedFinding, { exchange, diagnosis }: Detail, edited: Request): boolean {
  if (severity === 'info') return false;
  if (check === UNREAD && !diagnosis.findings.some((finding) => finding.check === UNREAD)) return false;
  return (check !== REFUSED && check !== UNREAD) || textAt(exchange.request, at) === textAt(edited, at);
}

function textAt(request: Request, { in: part, path }: DescribedFinding['at']): string | null {
  switch (part) {
    case 'body': {
      const range = bodyTree(request)?.rangeOf(path);
      return range && request.body.state === 'known' ? request.body.text.slice(range.offset, range.offset + range.length) : null;
    }
    case 'header':
    case 'cookie':
      return request.headers
        .filter(({ name }) => name.toLowerCase() === (part === 'cookie' ? 'cookie' : path))
        .map(({ value }) => value)
        .join('\n');
    case 'method':
      return request.method;
    case 'path':
    case 'query':
    case 'url':
      return request.url;
  }
}
