// How much it tells that a request has or lacks something that passing ones do not, by where it stands.
import type { Place } from '../../core/location.ts';

/** Fields that differ from request to request and from browser to browser without a meaning to the application. */
const NOISE = new Set(
  'accept-encoding accept-language cache-control connection content-length date dnt downlink ect if-modified-since if-none-match keep-alive pragma priority purpose referer rtt save-data te traceparent tracestate upgrade-insecure-requests user-agent x-client-data x-correlation-id x-request-id x-b3-traceid x-b3-spanid postman-token'.split(
    ' ',
  ),
);

/** True for a place whose contents say nothing of what is asked for. */
export function wordOfNoise({ in: part, path }: Place): boolean {
  return part === 'header' && (NOISE.has(path) || path.startsWith('sec-'));
}

/** How well it separates, by the number of passing requests compared with: one alone may have had it by chance. */
export function presenceWeight(kind: 'missing' | 'extra', place: Place, requests: number): number {
  const sure = requests === 1 ? 0.8 : 1;
  const base = kind === 'missing' ? 1 : 0.6;
  switch (place.in) {
    case 'cookie':
      return sure * (kind === 'missing' ? 0.3 : 0.05);
    case 'header':
      return sure * headerWeight(kind, place.path);
    case 'query':
      return sure * (kind === 'missing' ? 0.9 : 0.6);
    default:
      return sure * base;
  }
}

function headerWeight(kind: 'missing' | 'extra', name: string): number {
  if (wordOfNoise({ in: 'header', path: name })) return 0.03;
  if (name === 'origin' || name === 'accept') return 0.2;
  return kind === 'missing' ? 0.9 : 0.4;
}
