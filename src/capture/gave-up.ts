// The diagnosis of an exchange that the engine did not get through: it claims nothing and says what was given up.
import type { Language } from '#channel/settings.ts';
import { statusThatCounts, type DescribedDiagnosis, type Exchange } from '#engine/index.ts';
import type { Question } from './engine-worker.ts';

interface Words {
  readonly summary: (why: string, method: string, sent: string | number, answered: string | number) => string;
  readonly slow: string;
  readonly failed: string;
  readonly faultWhy: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    summary: (why, method, sent, answered) =>
      `The diagnosis was given up: ${why}. It was looking at ${method} with a request body of ${sent} and an answer of ${answered} characters.`,
    slow: 'it took longer than a second',
    failed: 'the engine failed',
    faultWhy: 'The request was not looked at to the end, so nothing is known about it.',
  },
  de: {
    summary: (why, method, sent, answered) =>
      `Die Diagnose wurde aufgegeben: ${why}. Untersucht wurde ${method}; Zeichen im Body: ${sent}, in der Antwort: ${answered}.`,
    slow: 'Sie dauerte länger als eine Sekunde',
    failed: 'Die Engine versagte',
    faultWhy: 'Die Anfrage wurde nicht zu Ende untersucht.',
  },
};

/** `error` is what stopped the engine; null when it took too long. */
export function gaveUp({ exchange, context, language }: Question, error: string | null): DescribedDiagnosis {
  const { method, body } = exchange.request;
  const words = WORDS[language];
  const why = error === null ? words.slow : `${words.failed} (${error})`;
  return {
    status: statusThatCounts(exchange, context),
    summary: words.summary(why, method, sizeOf(body), sizeOf(exchange.response?.body ?? null)),
    fault: 'unknown',
    faultWhy: words.faultWhy,
    layer: null,
    unknown: [],
    evidence: { dialect: null, message: null, claims: [], links: [], trace: null, requestId: null },
    findings: [],
    checklist: [],
    fixed: null,
    givenUp: true,
  };
}

/** Characters; `?` where they are not known. */
function sizeOf(body: Exchange['request']['body'] | null): number | string {
  if (body?.state === 'unknown') return '?';
  return body?.state === 'known' ? body.text.length : 0;
}
