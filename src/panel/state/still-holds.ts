// Whether what the server said of the request that was sent still says anything of the request as it was edited.
import { bodyTree, type DescribedFinding, type Request } from '#engine/index.ts';

/** Checks that rest on the server's words about the request as it was sent: what it refused, what it did not read. */
const SERVERS_WORDS: ReadonlySet<string> = new Set(['refused-by-server', 'unread-body']);

/** The server's words hold as long as what they speak of is unchanged; what a check finds holds in any case. */
export function stillHolds({ check, at, severity }: DescribedFinding, sent: Request, edited: Request): boolean {
  if (severity === 'info') return false;
  return !SERVERS_WORDS.has(check) || textAt(sent, at) === textAt(edited, at);
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
