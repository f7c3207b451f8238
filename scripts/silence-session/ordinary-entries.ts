// What is kept of a recording: the requests that passed, each static file once, without the answers' bodies.

interface Entry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: { readonly method: string; readonly url: string };
  readonly response: { readonly status: number; readonly content: { readonly mimeType: string; readonly size: number } };
}

const FILE = /^(?:image|font|audio|video)\/|javascript|text\/css|font|wasm/;

/** Entries of a HAR whose status is 2xx or 3xx, in their order, trimmed. */
export function ordinaryEntries(har: unknown): object[] {
  const seen = new Set<string>();
  const { entries } = (har as { log: { entries: Entry[] } }).log;
  const kept = entries.filter(({ request, response }) => {
    const passed = response.status >= 200 && response.status < 400;
    const isFile = request.method === 'GET' && FILE.test(response.content.mimeType);
    if (!passed || (isFile && seen.has(request.url))) return false;
    seen.add(request.url);
    return true;
  });
  return kept.map(({ startedDateTime, time, request, response }) => {
    const { mimeType, size } = response.content;
    return { startedDateTime, time, request, response: { ...response, content: { mimeType, size } }, cache: {}, timings: {} };
  });
}
