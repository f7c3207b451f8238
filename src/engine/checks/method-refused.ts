// Says which method the server takes when it refuses the one that was sent.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValues, type HeaderList } from '../core/header-list.ts';
import { locationAt } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsAbout, type Complaint } from '../read/complaints/complaints.ts';
import { urlParts } from '../read/url/parts.ts';

const METHOD = { in: 'method', path: '' } as const;

export const methodRefused = defineCheck({
  id: 'method-refused',
  title: 'Method that the server does not take here',
  messages: {
    refused: { severity: 'error', text: 'The server does not take {sent} at this address: “{text}”' },
    'refused-for': { severity: 'error', text: 'The server does not take {sent} at this address, only {methods}: “{text}”' },
    'no-handler': { severity: 'error', text: 'The server has nothing at this address for {sent}: “{text}”' },
    'taken-elsewhere': { severity: 'info', text: 'The server refused {sent}, though it says that it takes {sent} here: “{text}”' },
  },
  fixes: {
    send: 'Send it as {method}',
    choose: 'Use a method and an address that the server takes',
  },
  steps: {
    choose: 'The server takes {methods} here.',
    address: 'Check the address: a missing or misspelled part of the path leads to another handler.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    // A member of the body or a parameter may be called method.
    const complaints = complaintsAbout(evidence, ['method']).filter(
      ({ at }) => at === null || at.in === 'method' || !/method$/i.test(at.path),
    );
    const [first] = complaints;
    if (!first) return [];
    const sent = exchange.request.method;
    if (/^cannot [a-z]+[ :]\//i.test(first.text)) return noHandler(exchange.request, first, complaints);
    const methods = methodsTaken(complaints, exchange.response?.headers ?? []);
    const values = { sent, text: first.text, methods: methods.join(', ') };
    if (methods.includes(sent.toUpperCase()))
      return [{ messageId: 'taken-elsewhere', values, at: METHOD, likelihood: 0.3, claims: complaints, fixes: [] }];
    const [only] = methods;
    const fixes = only !== undefined && methods.length === 1 ? [send(only)] : [];
    const steps = methods.length > 0 ? ['choose', 'address'] : ['address'];
    const choose: Fix = manualFix('choose', steps, values);
    return [
      {
        messageId: methods.length > 0 ? 'refused-for' : 'refused',
        values,
        at: METHOD,
        likelihood: 0.8,
        claims: complaints,
        fixes: [...fixes, choose],
      },
    ];
  },
});

/** Express and its like say "Cannot POST /order" when no route fits: the address is as likely wrong as the method. */
function noHandler(request: Request, first: Complaint, claims: readonly Complaint[]): readonly Report[] {
  const { segments } = urlParts(request.url);
  const last = segments.at(-1);
  const at = last ? locationAt({ in: 'path', path: `/${segments.length - 1}` }, last.range) : METHOD;
  const fix: Fix = manualFix('choose', ['address']);
  return [{ messageId: 'no-handler', values: { sent: request.method, text: first.text }, at, likelihood: 0.8, claims, fixes: [fix] }];
}

/** The methods that the words ask for, else those of Allow (RFC 9110, section 10.2.1) that a page would use. */
function methodsTaken(complaints: readonly Complaint[], answered: HeaderList): string[] {
  const asked = complaints.flatMap(
    ({ text }) =>
      /\b(?:from an?|only(?: accepts?| supports?)?|use|must be|expected|requires?) ['"`]?(GET|POST|PUT|PATCH|DELETE)\b/i.exec(text)?.[1] ??
      [],
  );
  if (asked.length > 0) return [...new Set(asked.map((method) => method.toUpperCase()))];
  const allowed = headerValues(answered, 'allow').flatMap((value) => value.split(','));
  return [...new Set(allowed.map((method) => method.trim().toUpperCase()))].filter(
    (method) => method !== '' && method !== 'OPTIONS' && method !== 'HEAD',
  );
}

function send(method: string): Fix {
  return setFix({ id: 'send', values: { method } }, METHOD, method);
}
