// Text of which some pieces are named by variables of the environment where it will run, so that a secret need not stand in it.

/** A piece that the environment holds; the name is `[A-Z][A-Z0-9_]*`. */
export interface Variable {
  readonly variable: string;
}

/** Pieces in order: text as it stands, and variables. */
export type Template = readonly (string | Variable)[];

/** The pieces as words of a language, for that language's way of joining them; text that stands together is one word, and only an empty template is an empty word. */
export function mapTemplate(template: Template, text: (piece: string) => string, variable: (name: string) => string): string[] {
  const words: string[] = [];
  let plain = '';
  for (const piece of template) {
    if (typeof piece === 'string') plain += piece;
    else {
      if (plain !== '') words.push(text(plain));
      words.push(variable(piece.variable));
      plain = '';
    }
  }
  return plain === '' && words.length > 0 ? words : [...words, text(plain)];
}

/** The template with `stand-in` in place of each variable: for checks of length and form. */
export function templateText(template: Template, standIn: (name: string) => string = (name) => name): string {
  return mapTemplate(template, (piece) => piece, standIn).join('');
}
