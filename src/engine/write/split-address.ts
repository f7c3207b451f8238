// A URL, with or without variables in it, as the server's address and as what stands on the request line.
import type { Template } from '../core/template.ts';

export interface SplitAddress {
  /** `http://user@host:port`. */
  readonly origin: Template;
  /** Path and query as written, without the fragment; begins with `/`. */
  readonly target: Template;
}

/** The authority ends at the first `/`, `?` or `#`; no variable holds one of these there. */
export function splitAddress(address: Template): SplitAddress {
  const origin: Template[number][] = [];
  let target: Template[number][] | null = null;
  for (const piece of address) {
    if (target) target.push(piece);
    else if (typeof piece !== 'string') origin.push(piece);
    else {
      const from = origin.length === 0 ? piece.indexOf('://') + 3 : 0;
      const end = piece.slice(from).search(/[/?#]/);
      origin.push(end < 0 ? piece : piece.slice(0, from + end));
      if (end >= 0) target = [piece.slice(from + end)];
    }
  }
  const sent = withoutFragment(target ?? []);
  return { origin, target: typeof sent[0] === 'string' && sent[0].startsWith('/') ? sent : ['/', ...sent] };
}

function withoutFragment(target: Template): Template {
  const sent: Template[number][] = [];
  for (const piece of target) {
    const end = typeof piece === 'string' ? piece.indexOf('#') : -1;
    if (typeof piece === 'string' && end >= 0) return [...sent, piece.slice(0, end)];
    sent.push(piece);
  }
  return sent;
}
