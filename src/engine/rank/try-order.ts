// The order in which a person would try things: the address, the format and its fields, credentials, the version, then whoever runs the server.
import type { Finding } from '../core/finding.ts';

const CREDENTIALS = /^(?:credentials|authorization-syntax|api-key|jwt-|oauth-|forgery-token|cookies-left-out|signed-url-time)/;
const VERSION = /^(?:api-version|outdated-client)$/;
const OWNER = /^(?:gateway-answer|rate-limit)$/;

/** Findings of like weight by what they ask to look at; others keep their order. */
export function inOrderOfTrying(a: Finding, b: Finding): number {
  return Number(a.severity === 'info') - Number(b.severity === 'info') || stationOf(a) - stationOf(b);
}

/** The place of a finding in that order, from 1. */
function stationOf({ check, at: { in: part, path } }: Finding): number {
  if (OWNER.test(check)) return 5;
  if (VERSION.test(check)) return 4;
  if (CREDENTIALS.test(check) || part === 'cookie' || (part === 'header' && path === 'authorization')) return 3;
  return part === 'body' || part === 'header' ? 2 : 1;
}
