// Colours and weights on a terminal.
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Puts a style on text, or leaves it alone where colours are not wanted. */
export type Paint = (style: Style, text: string) => string;

/** A painter; `colour` false makes one that does nothing. */
export function painter(colour: boolean): Paint {
  // Whether to colour was decided from the streams already: Node is not to decide again.
  return colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}
