// The recorded session of ordinary, passing requests, and the alarms that the engine raises over them: there should be none.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { contextFor, describe, diagnose, emptySession, entryToExchange, observe, type DescribedFinding } from '../../src/engine/index.ts';

const SESSIONS = path.join(import.meta.dirname, '../../test/fixtures/sessions');

/** A passing request over which the engine raises an alarm. */
export interface Alarm {
  /** `GET http://127.0.0.1:40001/orders` */
  readonly request: string;
  readonly findings: readonly DescribedFinding[];
}

/** One application's part of the session. */
export interface Silence {
  readonly application: string;
  readonly requests: number;
  readonly alarms: readonly Alarm[];
}

/** The applications of which there are recordings, by file name. */
export function recordedApplications(): string[] {
  return readdirSync(SESSIONS)
    .filter((file) => file.endsWith('.har.gz'))
    .map((file) => file.slice(0, -'.har.gz'.length));
}

/** Goes through one application's recording in its order, as the panel would: each request knows those before it. */
export function listenFor(application: string): Silence {
  const har = JSON.parse(gunzipSync(readFileSync(path.join(SESSIONS, `${application}.har.gz`))).toString()) as {
    log: { entries: object[] };
  };
  const alarms: Alarm[] = [];
  let session = emptySession;
  for (const [index, entry] of har.log.entries.entries()) {
    const exchange = entryToExchange(entry, { id: `${application} ${index}`, recorder: 'har' });
    if (!exchange) throw new Error(`${application}: entry ${index} is no exchange.`);
    session = observe(session, exchange);
    const findings = describe(diagnose(exchange, contextFor(session, exchange))).findings.filter(({ severity }) => severity !== 'info');
    if (findings.length > 0) alarms.push({ request: `${exchange.request.method} ${exchange.request.url}`, findings });
  }
  return { application, requests: har.log.entries.length, alarms };
}

/** An alarm in a line. */
export function alarmText({ request, findings }: Alarm): string {
  return `${request}: ${findings.map(({ check, messageId, message }) => `${check}/${messageId} (${message})`).join(', ')}`;
}
