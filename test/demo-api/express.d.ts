// The little of Express that the demo uses: the package brings no types of its own.
declare module 'express' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';
  import type { ValidationChain } from 'express-validator';

  export interface Request extends IncomingMessage {
    readonly params: Readonly<Record<string, string>>;
    readonly body: Readonly<Record<string, unknown>>;
  }
  export interface Response extends ServerResponse {
    set(fields: Readonly<Record<string, string>>): this;
    status(code: number): this;
    sendStatus(code: number): this;
    json(body: unknown): this;
  }
  export type Handler = (request: Request, response: Response, next: () => void) => unknown;
  type Route = (path: string, ...handlers: readonly (Handler | ValidationChain | readonly ValidationChain[])[]) => void;
  interface Application {
    set(setting: string, value: unknown): void;
    use(...handlers: readonly Handler[]): void;
    readonly get: Route;
    readonly post: Route;
    listen(port: number, host: string, ready: () => void): Server;
  }
  const express: { (): Application; json(): Handler; urlencoded(): Handler };
  export default express;
}
