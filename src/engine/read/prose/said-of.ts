// What the kinds of fault are said of: the request as a whole, one of its members, or the value of one.
import type { ClaimKind } from './sentence.ts';

/** What is wrong with a value that was sent. */
export const ofValue: ReadonlySet<ClaimKind> = new Set(['type', 'format', 'enum', 'range', 'length']);

/** What is wrong with a member: its value, that it is there, or that it is not. */
export const ofMember: ReadonlySet<ClaimKind> = new Set([...ofValue, 'missing', 'unknown-member']);

/** What is wrong with the request as a whole; a body that cannot be parsed is none of these. */
export const ofWhole: ReadonlySet<ClaimKind> = new Set(['csrf', 'media-type', 'host', 'method', 'credentials', 'size', 'encoding']);
