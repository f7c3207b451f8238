// Phoenix and Plug in development: the debugger's page, and the same in Markdown for clients that want no page.
import { defineDialect } from '../core/define.ts';
import type { Reading } from '../core/evidence.ts';
import type { ParsedResponse } from '../core/parsed-response.ts';
import { withProse } from '../read/shape/shape.ts';
import { readTrace } from '../read/trace/trace.ts';

const MOST_TEXT = 200_000;

interface Raised {
  readonly exception: string;
  readonly message: string;
  /** The exception as Elixir formats it, with its frames. */
  readonly formatted: string;
}

export const plugDebugger = defineDialect({
  id: 'plug-debugger',
  title: 'Phoenix debug page',
  spec: 'https://hexdocs.pm/plug/Plug.Debugger.html',

  recognize: (response) => (raisedIn(response) ? 0.947 : 0),

  read(response): Reading {
    const { exception, message, formatted } = raisedIn(response) as Raised;
    const frames = readTrace(formatted)?.frames ?? [];
    return {
      message,
      claims: withProse([], message),
      code: exception,
      ...(frames.length > 0 && { trace: { exception, message, frames } }),
    };
  },
});

/** The page holds the Markdown too, for its button that copies it. */
function raisedIn({ html, text, json }: ParsedResponse): Raised | null {
  if (json !== undefined) return null;
  const markdown = html ? html.blocks.find(({ tag, text: words }) => tag === 'textarea' && words.startsWith('# '))?.text : text;
  return markdown === undefined ? null : raisedInMarkdown(markdown.slice(0, MOST_TEXT));
}

/** `# KeyError at POST /orders`, `Exception:`, then `** (KeyError) key :qty not found` and the frames, indented by four. */
function raisedInMarkdown(markdown: string): Raised | null {
  const pattern = /^# [^\n]{1,300} at [A-Z]{1,10} [^\n]{0,2000}\n\nException:\n\n((?: {4}[^\n]{0,2000}\n|\n)+)/;
  const formatted = pattern.exec(markdown.replaceAll('\r\n', '\n'))?.[1]?.replaceAll(/^ {4}/gm, '');
  const [, exception, said = ''] = /^\*\* \(([\w.]{1,200})\) ([^]{1,10000})$/.exec(formatted ?? '') ?? [];
  if (formatted === undefined || exception === undefined) return null;
  const lines = said.split('\n');
  const end = lines.findIndex((line) => line.trim() === '' || /^ {4}(?:\([\w ./-]+\) )?[\w./-]+:\d+: /.test(line));
  return {
    exception,
    message: lines
      .slice(0, end < 0 ? undefined : end)
      .join('\n')
      .trim(),
    formatted,
  };
}
