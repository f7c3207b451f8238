// The report as one HTML file: opens offline, holds no script, loads nothing, prints well. Every text of the exchange is escaped; the policy forbids the rest.
import { headline } from '../core/headline.ts';
import type { ReportInput } from './report.ts';
import { factsOf, faultText, masksText, messagesOf, placeText, statusText } from './report.ts';
import { REPORT_STYLE } from './html-style.ts';
import { shown } from './shown.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Text as it may stand in an element or in a quoted attribute. */
function escaped(text: string): string {
  return shown(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The whole document. */
export function htmlReport(input: ReportInput): string {
  const { exchange, diagnosis, fixedCurl, masks, environment } = input;
  const messages = messagesOf(exchange);
  const title = `${exchange.request.method} ${exchange.response?.status || ''} ${diagnosis.summary}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title.slice(0, 200))}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<header>
<p class="line"><b class="method">${escaped(exchange.request.method)}</b> <span class="url">${escaped(exchange.request.url)}</span> <b class="status">${statusText(exchange)}</b></p>
<h1>${escaped(diagnosis.summary)}</h1>
<p>${faultText(diagnosis)} ${escaped(diagnosis.faultWhy)}</p>
</header>
<dl>${factsOf(input)
    .slice(1)
    .map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`)
    .join('')}</dl>
${section('What the server says', said(input))}
${section('Findings', findings(input))}
${section('Checklist', checklist(input))}
${section('Request', `<pre>${escaped(messages.request)}</pre>`)}
${messages.response === null ? '' : section('Response', `<pre>${escaped(messages.response)}</pre>`)}
${fixedCurl === null ? '' : section('Fixed request', `<pre>${escaped(fixedCurl)}</pre>`)}
<footer>${escaped(environment.generator)}. ${masksText(masks)}</footer>
</main>
</body>
</html>
`;
}

function section(title: string, content: string): string {
  return content === '' ? '' : `<section><h2>${title}</h2>${content}</section>`;
}

function list(items: readonly string[], tag = 'ul', name = ''): string {
  return items.length === 0
    ? ''
    : `<${tag}${name === '' ? '' : ` class="${name}"`}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function said({ diagnosis: { evidence } }: ReportInput): string {
  const claims = evidence.claims.map(
    (claim) => `${claim.in === null ? '' : `<code>${escaped(placeText(claim))}</code> `}${escaped(claim.text)}`,
  );
  // Addresses are printed, not linked: nothing in a report leads away by one careless click.
  const links = evidence.links.map(({ url, rel }) => `${escaped(rel)}: <span class="url">${escaped(url)}</span>`);
  const message = headline(evidence);
  const quoted = message === null ? '' : `<blockquote>${escaped(message)}</blockquote>`;
  return quoted + list([...claims, ...links]) + trace(evidence.trace);
}

function trace(told: ReportInput['diagnosis']['evidence']['trace']): string {
  if (!told) return '';
  const frames = told.frames
    .slice(0, 10)
    .map(({ file, line, function: name }) => `  at ${name ?? ''} ${file ?? 'unknown file'}${line === null ? '' : `:${line}`}`);
  return `<pre>${escaped([[told.exception, told.message].filter((text) => text !== null).join(': '), ...frames].join('\n'))}</pre>`;
}

function findings({ diagnosis }: ReportInput): string {
  return list(
    diagnosis.findings.map(({ message, severity, confidence, check, at, because }) => {
      const reasons = because.filter(({ text }) => text !== message).map(({ text }) => escaped(text));
      return `<b class="${severity}">${escaped(message)}</b><p class="where">${confidence} · <code>${escaped(placeText(at))}</code> · ${escaped(check)}</p>${list(reasons)}`;
    }),
    'ol',
  );
}

function checklist({ diagnosis, ticked }: ReportInput): string {
  return list(
    diagnosis.checklist.flatMap((item, index) => {
      const fix = diagnosis.findings[item.finding]?.fixes[item.fix];
      if (!fix) return [];
      return [
        `${ticked.includes(index) ? '☑' : '☐'} ${escaped(fix.title)} <i class="${fix.safety}">${fix.safety}</i>${list((fix.steps ?? []).map(escaped))}`,
      ];
    }),
    'ul',
    'checklist',
  );
}
