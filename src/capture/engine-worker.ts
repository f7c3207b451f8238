// The engine in a thread of its own. It holds no state: one exchange with its context in, one diagnosis out; or an order in, a report out.
import type { Language } from '#channel/settings.ts';
import {
  describe,
  diagnose,
  loadAllReaders,
  loadReaders,
  type Context,
  type DescribedDiagnosis,
  type Exchange,
  type LanguageWords,
  type Report,
  type ReportChoice,
  type ReportFormat,
  type Subject,
} from '#engine/index.ts';

/** A question to the worker. */
export interface Question {
  readonly exchange: Exchange;
  readonly context: Context;
  /** What the diagnosis is to be said in. */
  readonly language: Language;
}

/** An order for a report; several subjects only as HAR. */
export interface ReportOrder {
  readonly format: ReportFormat;
  readonly subjects: readonly [Subject, ...Subject[]];
  readonly choice: ReportChoice;
}

/** What the worker says: `ready` once when its code is loaded, then one answer to each question, in order. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly diagnosis: DescribedDiagnosis }
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'report-failed'; readonly why: string };

const post = (message: WorkerMessage): void => postMessage(message);

addEventListener('message', (event: MessageEvent<Question | ReportOrder>) => {
  if ('subjects' in event.data) return void report(event.data).then(post);
  void answer(event.data).then(post);
});

async function answer({ exchange, context, language }: Question): Promise<WorkerMessage> {
  const words = language === 'en' ? undefined : await wordsOf(language);
  await loadReaders(exchange, context);
  return { type: 'answer', diagnosis: describe(diagnose(exchange, context), words) };
}

/** Loaded when first spoken; from then on the browser keeps them. */
async function wordsOf(_language: Exclude<Language, 'en'>): Promise<LanguageWords> {
  return (await import('#engine/german.ts')).german;
}

/** Its code is loaded when the first report is wanted. */
async function report({ format, subjects, choice }: ReportOrder): Promise<WorkerMessage> {
  try {
    const { harOfExchanges, reportExchange } = await import('#engine/sharing.ts');
    await loadAllReaders();
    const several = subjects.length > 1;
    return { type: 'report', report: several ? harOfExchanges(subjects, choice) : reportExchange(format, subjects[0], choice) };
  } catch (error) {
    return { type: 'report-failed', why: String(error) };
  }
}

post({ type: 'ready' });
