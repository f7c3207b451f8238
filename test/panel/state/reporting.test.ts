import { expect, it } from 'vitest';
import { phrase } from '#engine/index.ts';
import type { FromPanel, ReportWish } from '#channel/messages.ts';
import { createChecklist } from '../../../src/panel/state/checklist.ts';
import { createReporting } from '../../../src/panel/state/reporting.ts';
import { createSettings } from '../../../src/panel/state/settings-state.ts';
import { createSeveralRows, MOST_GATHERED } from '../../../src/panel/state/several-rows.ts';
import { notStored } from '../not-stored.ts';
import { sampleDetail, sampleDiagnosis, sampleFinding, sampleFix } from '../sample-failures.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const steps = sampleFix({ safety: 'manual', patch: [], steps: ['Ask for a token', 'Send it'] });
const findings = [sampleFinding(), sampleFinding({ fixes: [steps] })];

function reportingWith(settings = notStored()) {
  const asked: { wish: ReportWish; ticket: number }[] = [];
  const copied: string[] = [];
  const saved: string[][] = [];
  const send = (message: FromPanel): void => void (message.type === 'report' && asked.push(message));
  const reporting = createReporting(
    {
      send,
      copyText: (text) => Promise.resolve(void copied.push(text)),
      saveFile: (...file) => saved.push(file),
    },
    createSettings(settings, send),
  );
  const answer = async (text: string, index = asked.length - 1): Promise<void> => {
    reporting.hear({ type: 'reported', ticket: asked[index]!.ticket, report: { text, masks: [] } });
    await settled();
  };
  return { reporting, asked, copied, saved, answer, wish: () => asked.at(-1)!.wish };
}

it('asks for the report with what is ticked, and nothing mended where nothing is', async () => {
  const { reporting, answer, wish } = reportingWith(notStored('{"redact":["email"]}'));
  const checklist = createChecklist(sampleDetail('a', sampleDiagnosis(findings)));
  checklist.toggleStep('1/0/0');
  reporting.begin(checklist);
  expect(wish()).toMatchObject({ ids: ['a'], format: 'md', ticked: [0], redact: { lift: [], also: ['email'] } });
  expect(wish().fixed?.body).toMatchObject({ text: expect.stringContaining('"qty":10') });
  checklist.toggleStep('1/0/1');
  checklist.toggle(0, 0);
  await answer('first');
  reporting.begin(checklist);
  expect(wish()).toMatchObject({ ticked: [1], fixed: null });
});

it('writes the preview anew when a mask is lifted; only the last answer counts', async () => {
  const { reporting, asked, answer, wish, copied } = reportingWith();
  reporting.begin(createChecklist(sampleDetail('a')));
  await answer('first');
  expect(reporting.preview.value).toMatchObject({ state: 'ready', report: { text: 'first' } });
  reporting.toggleMask(2);
  expect(wish().redact.lift).toEqual([2]);
  expect(reporting.preview.value).toMatchObject({ state: 'writing', report: { text: 'first' } });
  await reporting.copy();
  expect(copied).toEqual([]);
  reporting.toggleMask(3);
  reporting.toggleMask(2);
  expect(asked).toHaveLength(2);
  await answer('late');
  expect(reporting.preview.value.state).toBe('writing');
  expect(asked).toHaveLength(3);
  expect(wish().redact.lift).toEqual([3]);
  await answer('last');
  await reporting.copy();
  expect(copied).toEqual(['last']);
});

it('puts every mask on again when masks are numbered anew', async () => {
  const { reporting, answer, wish } = reportingWith();
  reporting.begin(createChecklist(sampleDetail('a')));
  await answer('first');
  reporting.toggleMask(1);
  await answer('second');
  reporting.toggleAlso('phone');
  expect(wish().redact).toEqual({ lift: [], also: ['phone'] });
});

it('tells what was seen elsewhere, of this request only', async () => {
  const { reporting, answer, wish } = reportingWith();
  reporting.begin(createChecklist(sampleDetail('a')));
  expect(wish().elsewhere).toBeNull();
  await answer('first');
  reporting.tellElsewhere({ happens: true, where: 'curl' });
  expect(wish().elsewhere).toEqual({ happens: true, where: 'curl' });
  await answer('second');
  reporting.begin(createChecklist(sampleDetail('b')));
  expect(wish().elsewhere).toBeNull();
});

it('saves in every format, and says why it could not', async () => {
  const { reporting, asked, answer, saved } = reportingWith();
  reporting.begin(createChecklist(sampleDetail('a')));
  await answer('# report');
  const saving = reporting.save('html');
  await answer('<!doctype html>');
  await saving;
  expect(saved).toEqual([['report-POST-api.example.com.html', '<!doctype html>', 'text/html']]);
  const failing = reporting.save('har');
  reporting.hear({ type: 'report-failed', ticket: asked.at(-1)!.ticket, why: phrase('no paper') });
  await failing;
  expect(reporting.preview.value).toEqual({ state: 'failed', why: 'no paper' });
});

it('saves several rows as one HAR', async () => {
  const { reporting, answer, saved, wish } = reportingWith();
  const saving = reporting.saveHar(['a', 'b']);
  expect(wish()).toMatchObject({ ids: ['a', 'b'], format: 'har', redact: { lift: [] } });
  await answer('{"log":{}}');
  await saving;
  expect(saved).toEqual([['failures-2.har', '{"log":{}}', 'application/json']]);
});

it('gathers the details of several rows in their order, without those that are gone, and not too many', async () => {
  const asked: string[] = [];
  const several = createSeveralRows((message) => void (message.type === 'open' && asked.push(message.id)));
  const gathering = several.gather(['a', 'gone', 'b']);
  several.hear({ type: 'detail', detail: sampleDetail('b') });
  several.hear({ type: 'detail-missing', id: 'gone' });
  several.hear({ type: 'detail', detail: sampleDetail('a') });
  expect((await gathering).map(({ id }) => id)).toEqual(['a', 'b']);
  asked.length = 0;
  void several.gather(Array.from({ length: 500 }, (_, index) => String(index)));
  expect(asked).toHaveLength(MOST_GATHERED);
});
