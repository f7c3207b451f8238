// A body declared as multipart whose parts are not where Content-Type says: ids and values are those of `content-type`.
import type { Fix, Values } from '../../core/finding.ts';
import { readMultipart } from '../form/multipart.ts';
import { FORM_TYPE, type DeclaredBody } from './declared-body.ts';
import { declare } from './media-type-fixes.ts';

interface BoundaryFault {
  readonly id: 'no-boundary' | 'wrong-boundary' | 'not-multipart';
  readonly values: Values;
  readonly likelihood: number;
  readonly fix: Fix;
}

/** What is wrong with the boundary; null where the body is parted as declared, or is not declared as multipart. */
export function boundaryFault(body: DeclaredBody): BoundaryFault | null {
  const { declared, text } = body;
  if (declared === null || !declared.essence.startsWith('multipart/')) return null;
  const named = declared.parameters['boundary'] ?? '';
  if (named !== '' && text.includes(`--${named}`)) return null;
  const { boundary } = readMultipart(text, null);
  if (boundary === null) return notMultipart(body);
  const id = named === '' ? 'no-boundary' : 'wrong-boundary';
  const fix = declare(`${declared.essence}; boundary=${boundary}`, 'safe');
  return { id, values: { boundary, declared: named }, likelihood: 0.95, fix };
}

/** JSON under such a type is a fault of its own. */
function notMultipart({ format, request, text }: DeclaredBody): BoundaryFault | null {
  if (format === 'json' || request.body.state !== 'known' || request.body.form === 'bytes') return null;
  const isFields = text.length < 100_000 && !/\s/.test(text) && text.split('&').every((piece) => /^[^=]+=/.test(piece));
  return { id: 'not-multipart', values: {}, likelihood: 0.9, fix: declare(isFields ? FORM_TYPE : null, 'review') };
}
