// The report as Markdown (CommonMark with GitHub's task lists), for an issue or a pull request. Nothing of an exchange can become markup.
import { headline } from '../core/headline.ts';
import type { ReportInput } from './report.ts';
import { factsOf, faultText, masksText, messagesOf, placeText } from './report.ts';
import { shown } from './shown.ts';

/**
 * What could begin a construct, link, mention or formula inside a line, or a list, heading or rule at its beginning (CommonMark 2.4; autolinks of
 * GitHub's dialect). Nothing else is escaped: reports are also read as they are, in mails and chats.
 */
const MARKUP = /[\\`*_[\]<>&~|$@#]|:(?=\S)|(?<=\bwww)\.|(?<=^ ?)[-+=]|(?<=^ ?\d{1,9})[.)]/gi;

/** Text of others in one line of Markdown. */
function plain(text: string): string {
  return shown(text.replaceAll(/\s+/g, ' ')).replaceAll(MARKUP, '\\$&');
}

/** Text of others as code in a line: the fence is longer than any run of back-ticks inside, and stands off from those at its ends (CommonMark 6.1). */
function code(text: string): string {
  const line = shown(text.replaceAll(/\s+/g, ' '));
  const fence = '`'.repeat(longestRun(line) + 1);
  const off = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return line.trim() === '' ? '(empty)' : `${fence}${off}${line}${off}${fence}`;
}

/** A block of code: its fence is longer than any run of back-ticks inside (CommonMark 4.5). */
function block(text: string, language: string): string {
  const lines = shown(text);
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}${language}\n${lines}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** The whole report. */
export function markdownReport(input: ReportInput): string {
  const { exchange, diagnosis, fixedCurl, masks, environment } = input;
  const messages = messagesOf(exchange);
  const sections: (string | null)[] = [
    `# ${plain(diagnosis.summary)}`,
    factsOf(input)
      .map(([label, value]) => `- **${label}:** ${code(value)}`)
      .join('\n'),
    `${faultText(diagnosis)} ${plain(diagnosis.faultWhy)}`,
    section('What the server says', said(input)),
    section('Findings', findings(input)),
    section('Checklist', checklist(input)),
    section('Request', block(messages.request, 'http')),
    messages.response === null ? null : section('Response', block(messages.response, 'http')),
    fixedCurl === null ? null : section('Fixed request', block(fixedCurl, 'sh')),
    `---\n\n${plain(environment.generator)}. ${masksText(masks)}`,
  ];
  return `${sections.filter((each) => each !== null).join('\n\n')}\n`;
}

function section(title: string, content: string): string | null {
  return content === '' ? null : `## ${title}\n\n${content}`;
}

function said({ diagnosis: { evidence } }: ReportInput): string {
  const lines: string[] = [];
  const message = headline(evidence);
  if (message !== null) lines.push(`- ${code(message)}`);
  for (const claim of evidence.claims) lines.push(`- ${claim.in === null ? '' : `${code(placeText(claim))}: `}${code(claim.text)}`);
  for (const { url, rel } of evidence.links) lines.push(`- ${plain(rel)}: ${code(url)}`);
  if (evidence.trace) {
    const { exception, message: thrown, frames } = evidence.trace;
    lines.push(`- ${code([exception, thrown].filter((text) => text !== null).join(': '))}`);
    for (const frame of frames.slice(0, 10))
      lines.push(`  - ${code(`${frame.file ?? 'unknown file'}${frame.line === null ? '' : `:${frame.line}`} ${frame.function ?? ''}`)}`);
  }
  return lines.join('\n');
}

function findings({ diagnosis }: ReportInput): string {
  return diagnosis.findings
    .map(({ message, confidence, check, at, because }, index) => {
      const reasons = because.filter(({ text }) => text !== message).map(({ text }) => `   - ${plain(text)}`);
      return [`${index + 1}. ${plain(message)}`, `   - ${confidence}, ${check}, at ${code(placeText(at))}`, ...reasons].join('\n');
    })
    .join('\n');
}

function checklist({ diagnosis, ticked }: ReportInput): string {
  return diagnosis.checklist
    .flatMap((item, index) => {
      const fix = diagnosis.findings[item.finding]?.fixes[item.fix];
      if (!fix) return [];
      return [
        `- [${ticked.includes(index) ? 'x' : ' '}] ${plain(fix.title)} (${fix.safety})`,
        ...(fix.steps ?? []).map((step) => `  - ${plain(step)}`),
      ];
    })
    .join('\n');
}
