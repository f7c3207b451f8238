// The complaints on a page that shows its form again: each text beside the one control that it is about.
import { Parser } from 'htmlparser2';

/** A control's name and what the page says of it. */
export interface FormComplaint {
  readonly name: string;
  readonly text: string;
}

const MOST_CHARACTERS = 1_000_000;
const MOST_COMPLAINTS = 100;
const MOST_DEPTH = 256;
const LONGEST_TEXT = 500;

/** A form, and somewhere a word by which pages style or mark what was wrong. */
const HINT = /<form\b/i;
const SIGN = /\berror|invalid|danger|alert/i;
/** Class, id or role of an element that says what is wrong. */
const SAYS = /(?:^|[\s_-])(?:errors?|errorlist|invalid|danger|alert|error-?message|validation)(?:$|[\s_-])|feedback|valmsg/i;
const CONTROL = /^(?:input|select|textarea)$/;
const NO_FIELD = /^(?:hidden|submit|button|reset|image)$/i;

interface Control {
  readonly name: string;
  readonly id: string;
  /** Ids of the elements that describe it. */
  readonly described: readonly string[];
}

interface Said {
  readonly id: string;
  /** The control's name or id, where the markup tells. */
  readonly of: string | null;
  text: string;
}

/** An open element: the controls inside, and the texts inside that no control has taken yet. */
interface Open {
  readonly says: boolean;
  readonly id: string;
  readonly of: string | null;
  readonly controls: Set<string>;
  readonly said: Said[];
  text: string;
}

/**
 * Reads the complaints: those whose markup names the control (`aria-describedby`, a link to its id, ASP.NET's `data-valmsg-for`), and those
 * that stand alone with one control in an element. None of a page without a form. Linear in the page, which is
 * read until elements lie 256 deep; at most 100.
 */
export function formComplaints(html: string): readonly FormComplaint[] {
  const page = html.slice(0, MOST_CHARACTERS);
  if (!HINT.test(page) || !SIGN.test(page)) return [];
  const reader = new FormReader();
  const parser = new Parser({
    onopentag(tag, attributes) {
      reader.enter(tag, attributes);
      // No form lies so deep, and the parser's own list of open elements grows slow.
      if (reader.depth > MOST_DEPTH) parser.pause();
    },
    ontext: (text) => reader.take(text),
    onclosetag: () => reader.leave(),
  });
  parser.end(page);
  return reader.finish();
}

class FormReader {
  readonly #open: Open[] = [opened(false, '', null)];
  readonly #controls: Control[] = [];
  readonly #placed: FormComplaint[] = [];
  readonly #marked: Said[] = [];

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  enter(tag: string, attributes: Readonly<Record<string, string>>): void {
    const { id = '', class: className = '', role = '', name, type = '', href = '' } = attributes;
    const within = this.#open.at(-1)!;
    const of = attributes['data-valmsg-for'] ?? (tag === 'a' && href.startsWith('#') && within.says ? href.slice(1) : null);
    const isControl = CONTROL.test(tag);
    this.#open.push(opened(!isControl && (within.says || of !== null || SAYS.test(`${className} ${id} ${role}`)), id, of));
    if (!isControl || name === undefined || name === '' || NO_FIELD.test(type)) return;
    const described = `${attributes['aria-describedby'] ?? ''} ${attributes['aria-errormessage'] ?? ''}`.split(/\s+/).filter(Boolean);
    this.#controls.push({ name, id, described });
    this.#open.at(-1)!.controls.add(name);
  }

  take(text: string): void {
    const within = this.#open.at(-1)!;
    if (within.says && within.text.length < LONGEST_TEXT) within.text += text;
  }

  leave(): void {
    const closed = this.#open.pop()!;
    const around = this.#open.at(-1);
    if (!around) {
      this.#open.push(closed);
      return;
    }
    const text = closed.text.replaceAll(/\s+/g, ' ').trim();
    if (closed.says && text !== '' && closed.controls.size === 0) {
      const said: Said = { id: closed.id, of: closed.of, text };
      if (said.of !== null || said.id !== '') this.#marked.push(said);
      closed.said.push(said);
    }
    if (closed.controls.size === 1) for (const { text: words } of closed.said) this.#place([...closed.controls][0]!, words);
    else if (closed.controls.size === 0) around.said.push(...closed.said.slice(0, MOST_COMPLAINTS));
    for (const name of closed.controls) around.controls.add(name);
  }

  finish(): readonly FormComplaint[] {
    for (const { id, of, text } of this.#marked) {
      const control = this.#controls.find((each) => (of === null ? each.described.includes(id) : each.name === of || each.id === of));
      if (control) this.#place(control.name, text);
    }
    return this.#placed;
  }

  #place(name: string, text: string): void {
    const known = this.#placed.some((each) => each.name === name && each.text === text);
    if (!known && /\p{L}{2}/u.test(text) && this.#placed.length < MOST_COMPLAINTS) this.#placed.push({ name, text });
  }
}

function opened(says: boolean, id: string, of: string | null): Open {
  return { says, id, of, controls: new Set(), said: [], text: '' };
}
