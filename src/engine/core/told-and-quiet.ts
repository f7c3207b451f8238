// Messages that a check has twice: an error where the server's words bear the fault out, and a note where nothing does.
import type { MessageDefinition } from './define.ts';

/** One text for both, or the text as an error and the one as a note. */
type Texts = string | readonly [told: string, quiet: string];

/** For each id the message `<id>`, an error, and the message `<id>-quiet`, which raises no alarm. */
export function toldAndQuiet<Id extends string>(
  texts: Readonly<Record<Id, Texts>>,
): Readonly<Record<Id | `${Id}-quiet`, MessageDefinition>> {
  const pairs = Object.entries<Texts>(texts).flatMap(([id, text]): [string, MessageDefinition][] => {
    const [told, quiet] = typeof text === 'string' ? [text, text] : text;
    return [
      [id, { severity: 'error', text: told }],
      [`${id}-quiet`, { severity: 'info', text: quiet }],
    ];
  });
  return Object.fromEntries(pairs) as Record<Id | `${Id}-quiet`, MessageDefinition>;
}

/** Which of the two messages to report. */
export function toldOrQuiet<Id extends string>(id: Id, told: boolean): Id | `${Id}-quiet` {
  return told ? id : `${id}-quiet`;
}
