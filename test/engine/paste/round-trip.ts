// A request beside what the paste reader makes of the text that a target printed for it: what a server would see of both.
import { readPaste } from '#engine/paste/paste.ts';
import type { RenderedText } from '#engine/core/target.ts';
import { CannotExpress, type Request } from '#engine/index.ts';
import { clientHeaders } from '#engine/read/head/client-headers.ts';
import { wireBody } from '#engine/read/body/wire-body.ts';
import { wireUrl } from '#engine/read/url/wire-url.ts';

/** What reaches the server, in a form that can be compared. `known` limits of a text are no part of it. */
export function seenByServer(request: Request) {
  const url = wireUrl(request.url);
  const body = wireBody(request);
  const headers = clientHeaders(request, url.host);
  return {
    method: request.method,
    url: url.text,
    headers: headers.named,
    compressed: headers.compressed,
    body: body.kind === 'text' ? Buffer.from(body.text).toString('latin1') : body.kind === 'binary' ? body.binary : body.kind,
  };
}

/** Both sides; null when the target refuses the request. */
export function roundTrip(render: (request: Request) => RenderedText, request: Request) {
  let rendered: RenderedText;
  try {
    rendered = render(request);
  } catch (error) {
    if (error instanceof CannotExpress) return null;
    throw error;
  }
  const pasted = readPaste(rendered.text, 'pasted');
  const read = 'exchange' in pasted ? seenByServer(pasted.exchange.request) : pasted;
  const sent = seenByServer(request);
  // A body in a file beside the text is no part of the text.
  return { text: rendered.text, sent: rendered.files.length > 0 ? { ...sent, body: 'unknown' } : sent, read };
}
