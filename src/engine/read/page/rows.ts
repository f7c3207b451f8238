// The labelled rows of an error page: `<p><b>Message</b> …`, `<th>Exception Value:</th><td>…`, `<dt>…<dd>…`.
import type { HtmlText } from '../../core/parsed-response.ts';

/** A label without its colon, in lower case and as it is spelled, and the text beside it. */
export interface PageRow {
  readonly label: string;
  readonly spelled: string;
  readonly text: string;
}

/** Labels that stand in no bold, as in `<p>Message: Bad request syntax.</p>`. */
const PROSE_LABEL = /^((?:error |exception )?(?:message|description|detail|value)|error code|reason):\s(.+)$/i;

/** Reads the rows of a page, in order. */
export function pageRows(page: HtmlText): PageRow[] {
  const rows: PageRow[] = [];
  let headed = false;
  page.blocks.forEach((block, at) => {
    headed = isHead(page, at) || (headed && (block.tag === 'td' || block.tag === 'th'));
    const inProse = PROSE_LABEL.exec(block.text);
    if (block.label !== null) rows.push(rowOf(block.label, afterLabel(block.text, block.label)));
    else if (inProse) rows.push(rowOf(inProse[1] as string, inProse[2] as string));
    else if (block.tag === 'td' && headed) {
      const text = FIELD.test(block.text) ? sentenceAfter(page, at) : null;
      if (text !== null) rows.push(rowOf(block.text, text));
    } else if (headed && block.tag === 'th') return;
    else if ((block.tag === 'th' || block.tag === 'dt') && block.text.length <= 60) {
      const beside = page.blocks[at + 1];
      if (beside && beside.tag !== block.tag) rows.push(rowOf(block.text, beside.text));
    }
  });
  return rows;
}

const FIELD = /^[A-Za-z_][\w.[\]-]{0,100}$/;
/** Heads of the column that holds names of fields. */
const OF_FIELDS = /^(?:field|parameter|param|property|attribute|input|element|feld|champ|campo|veld)(?: name)?s?$/i;
const MOST_COLUMNS = 6;

/** The head of a table of faults: `<th>Field</th><th>Problem</th>`. */
function isHead({ blocks }: HtmlText, at: number): boolean {
  return (
    blocks[at]!.tag === 'th' && OF_FIELDS.test(blocks[at]!.text.trim()) && (blocks[at + 1]?.tag === 'th' || blocks[at - 1]?.tag === 'th')
  );
}

/** The first cell after this one that holds a sentence. */
function sentenceAfter({ blocks }: HtmlText, at: number): string | null {
  const cells = blocks.slice(at + 1, at + MOST_COLUMNS);
  const end = cells.findIndex(({ tag, text }) => tag !== 'td' || /\S\s+\S/.test(text));
  return end >= 0 && cells[end]!.tag === 'td' ? cells[end]!.text : null;
}

/** The row of a label, with or without its colon, and the text beside it. */
export function rowOf(label: string, text: string): PageRow {
  const spelled = label.replace(/\s?:$/, '').trim();
  return { label: spelled.toLowerCase(), spelled, text };
}

function afterLabel(text: string, label: string): string {
  const rest = text.trimStart().startsWith(label) ? text.trimStart().slice(label.length) : text;
  return rest.replace(/^[\s:–—-]+/, '');
}
