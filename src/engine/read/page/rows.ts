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
  page.blocks.forEach((block, at) => {
    const inProse = PROSE_LABEL.exec(block.text);
    if (block.label !== null) rows.push(rowOf(block.label, afterLabel(block.text, block.label)));
    else if (inProse) rows.push(rowOf(inProse[1] as string, inProse[2] as string));
    else if ((block.tag === 'th' || block.tag === 'dt') && block.text.length <= 60) {
      const beside = page.blocks[at + 1];
      if (beside && beside.tag !== block.tag) rows.push(rowOf(block.text, beside.text));
    }
  });
  return rows;
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
