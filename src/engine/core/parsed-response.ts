// A response as dialects see it: its body read once, in every form that a dialect may ask for.
import type { HeaderList } from './header-list.ts';

/** The readable text of an HTML page. */
export interface HtmlText {
  readonly title: string | null;
  /** Headings, in order, with white space folded. */
  readonly headings: readonly string[];
  /** The blocks of visible text in order, white space folded; `pre` blocks keep their lines. */
  readonly blocks: readonly {
    readonly tag: string;
    readonly text: string;
    /** `id` and `class`: the block's own, else those of the nearest block around it. */
    readonly id: string | null;
    readonly className: string | null;
    /** The bold words that the text begins with, as `Message` in `<p><b>Message</b> Invalid URI</p>`; null when there are none or nothing else. */
    readonly label: string | null;
  }[];
  /** http(s) links, in order. */
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

/** Made by `read/parsed-response.ts`; the readings of the body are made when first asked for. */
export interface ParsedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  /** Lower case, without parameters; '' when there is none. */
  readonly mediaType: string;
  /** The body's text; '' when there is no text at hand. */
  readonly text: string;
  /** The parsed body, whatever the media type says; undefined when the text is no JSON. */
  readonly json: unknown;
  /** The page's readable text; null when the body is no HTML. */
  readonly html: HtmlText | null;
}
