// A site on this machine: one page, and one answer to everything else.
import { createServer, type RequestListener } from 'node:http';
import { listen, type RunningServer } from '#test/running-server.ts';

/** A page in which nothing stands. */
const EMPTY_PAGE = '<!doctype html><link rel="icon" href="data:,">';

/** Shows the HTML at `/`, whatever the query, and answers so to whatever else is asked. */
export function startSite(answer: RequestListener, page = EMPTY_PAGE): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const isPage = request.method === 'GET' && /^\/(?:\?|$)/.test(request.url ?? '');
    if (isPage) response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else answer(request, response);
  });
  return listen(server);
}

/** Answers with this as JSON. */
export const answerWith =
  (body: object, status = 400): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
