// One diagnosis as a person reads it: summary, evidence, findings, checklist, fixed curl.
import type { Location } from '#engine/index.ts';
import type { DiagnosisRecord, FindingRecord, FixedRecord, FixRecord } from './diagnosis-record.ts';
import type { Paint } from './paint.ts';
import { isPlain, visible, visibleUpTo } from './visible.ts';

/** Characters of one text that are shown; `--json` has all. */
const MOST = 1000;
/** Frames of a trace that are shown when none is of the server's own code. */
const FRAMES = 5;

const shown = (text: string) => visibleUpTo(MOST, text);

/** The whole text of a diagnosis, with a line end. `curlLimit`: a longer command is only announced, not printed. */
export function textDiagnosis(record: DiagnosisRecord, paint: Paint, curlLimit: number): string {
  const { entry, method, url, status, summary } = record;
  const heading = `${visible(method)} ${shown(url)}`;
  const sections = [
    `${paint('bold', heading)}  ${paint('red', status === 0 ? 'no answer' : String(status))}  ${paint('dim', `entry ${entry}`)}`,
    paint('bold', shown(summary)),
    aboutFault(record),
    evidence(record, paint),
    findings(record, paint),
    checklist(record, paint),
    record.fixed && fixedCurl(record.fixed, paint, curlLimit),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function aboutFault({ fault, faultWhy, layer, unknown, compared }: DiagnosisRecord): string {
  const whose = { client: 'The request has to change.', server: 'The server has to change.', unknown: 'Whose fault it is cannot be told.' };
  const lines = [`${whose[fault]} ${shown(faultWhy)}`];
  if (layer) lines.push(`Answered by: ${layer}`);
  if (compared > 0) lines.push(`Compared with ${compared} ${compared === 1 ? 'request' : 'requests'} that passed.`);
  if (unknown.length > 0) lines.push(`Not known, and so not judged: ${unknown.join(', ')}`);
  return lines.join('\n');
}

/** Empty where no answer came: then there is nothing to be told of it. */
function evidence({ evidence: told, status }: DiagnosisRecord, paint: Paint): string {
  const lines: string[] = [];
  if (told.message !== null) lines.push(`message     ${shown(told.message)}`);
  for (const { in: part, path, text, stated, code } of told.claims) {
    const place = part === null ? '' : `${part} ${shown(path ?? '')}: `;
    const spelled = [stated === null ? [] : `named as ${shown(stated)}`, code === undefined ? [] : `code ${shown(code)}`].flat();
    lines.push(`claim       ${place}${shown(text)}${spelled.length > 0 ? paint('dim', ` (${spelled.join(', ')})`) : ''}`);
  }
  for (const { url, rel } of told.links) lines.push(`link        ${shown(rel)}: ${shown(url)}`);
  if (told.trace) lines.push(...trace(told.trace));
  if (told.requestId !== null) lines.push(`request id  ${shown(told.requestId)}`);
  const format = told.dialect ? ` (${told.dialect})` : '';
  if (lines.length === 0 && status === 0) return '';
  if (lines.length === 0) return `${paint('bold', 'Evidence')}\n  the answer tells nothing that could be read${format}`;
  return block(`${paint('bold', 'Evidence')}${paint('dim', format)}`, lines);
}

function trace({ exception, message, frames }: NonNullable<DiagnosisRecord['evidence']['trace']>): string[] {
  const own = frames.filter((frame) => frame.application);
  const first = (own.length > 0 ? own : frames).slice(0, FRAMES);
  const what = [exception, message].filter((text) => text !== null).map(shown);
  const at = first.map((frame) => {
    const place = `${shown(frame.file ?? 'unknown file')}${frame.line === null ? '' : `:${frame.line}`}`;
    return `              at ${frame.function === null ? '' : `${shown(frame.function)}, `}${place}`;
  });
  const rest = frames.length - first.length;
  return [`trace       ${what.join(': ')}`, ...at, ...(rest > 0 ? [`              and ${rest} more frames`] : [])];
}

function findings({ findings: found }: DiagnosisRecord, paint: Paint): string {
  if (found.length === 0) return `${paint('bold', 'Findings')}\n  none`;
  return block(
    paint('bold', 'Findings, likeliest cause first'),
    found.flatMap((finding, index) => findingLines(finding, index, paint)),
  );
}

function findingLines(finding: FindingRecord, index: number, paint: Paint): string[] {
  const { check, severity, message, at, also, score, confidence, because } = finding;
  const colour = ({ error: 'red', warning: 'yellow', info: 'cyan' } as const)[severity];
  const places = [at, ...also].map(placeText).join('; ');
  return [
    `${index + 1}. ${paint(colour, severity)}  ${shown(message)}`,
    `   ${paint('dim', `${confidence} (${score.toFixed(2)}), ${check}, at ${places}`)}`,
    ...because
      .filter(({ text }) => text !== message)
      .map(({ kind, text }) => `   because ${kind === 'claim' ? 'the server says: ' : ''}${shown(text)}`),
  ];
}

/** Nothing at a named place means that the thing is absent; at an unnamed one, that something belongs between two characters. */
function placeText({ in: part, path, offset, length }: Location): string {
  const place = path === '' ? part : `${part} ${shown(path)}`;
  if (offset === undefined) return place;
  if (length) return `${place}, characters ${offset} to ${offset + length}`;
  return path === '' ? `${place}, character ${offset}` : `${place} (absent)`;
}

function checklist({ checklist: items, findings: found, fixed }: DiagnosisRecord, paint: Paint): string {
  const lines = items.flatMap((item) => {
    const fixes = found[item.finding]?.fixes ?? [];
    const fix = fixes[item.fix];
    const first = fixes.findIndex(({ safety }) => safety !== 'manual');
    const applied = fixed !== null && fixed.findings.includes(item.finding) && item.fix === first;
    return fix ? fixLines(fix, item.finding, applied, paint) : [];
  });
  return lines.length > 0
    ? block(`${paint('bold', 'Checklist')}${fixed ? paint('dim', ', with what the fixed curl has ticked') : ''}`, lines)
    : '';
}

function fixLines(fix: FixRecord, finding: number, applied: boolean, paint: Paint): string[] {
  const colour = ({ safe: 'green', review: 'yellow', manual: 'cyan' } as const)[fix.safety];
  return [
    `[${applied ? 'x' : ' '}] ${shown(fix.title)}  ${paint(colour, fix.safety)}  ${paint('dim', `finding ${finding + 1}`)}`,
    ...(fix.steps ?? []).map((step) => `      - ${shown(step)}`),
    ...fix.placeholders.map(({ at, text }) => `      fill in ${shown(text)} at ${placeText(at)}`),
  ];
}

/** The command stands at the margin, exactly as it would run, or not at all. */
function fixedCurl(fixed: FixedRecord, paint: Paint, curlLimit: number): string {
  const mended = fixed.findings.map((finding) => finding + 1).join(', ');
  const title = `${paint('bold', 'Fixed curl')}${paint('dim', ` (${fixed.safety}; mends finding ${mended})`)}`;
  const { curl } = fixed;
  const notes = fixed.notes.map((note) => `  note: ${shown(note)}`);
  if (curl === null) return [title, ...notes].join('\n');
  if (!isPlain(curl))
    return [title, '  holds control characters, which a terminal might obey: use --json, fixed.curl', ...notes].join('\n');
  if (curl.length > curlLimit)
    return [title, `  has ${curl.length} characters: send the output to a file, or use --json, fixed.curl`, ...notes].join('\n');
  return [title, ...notes, '', curl.replace(/\n$/, '')].join('\n');
}

function block(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
