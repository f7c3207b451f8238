// As much of Markdown as our own pages of checks use: headings, paragraphs, code, bold, emphasis, links. The tables of messages are left out.

export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** The page of another check, by its id. */
  | { readonly kind: 'page'; readonly text: string; readonly check: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Inline[] };

/** Reads up to the heading "Messages", behind which there is only the table. */
export function markdownBlocks(markdown: string): readonly Block[] {
  const [told = ''] = markdown.split(/^## Messages$/m);
  return told
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const heading = /^(#{1,3}) (.+)$/.exec(text);
      return heading
        ? { kind: 'heading', level: heading[1]!.length, text: asPrinted(heading[2]!) }
        : { kind: 'paragraph', pieces: inlines(text.replaceAll('\n', ' ')) };
    });
}

function inlines(text: string): Inline[] {
  const pieces: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(/\[([^\]]+)\]\((https:[^)\s]+|[\w-]+\.md)\)|`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*/g)) {
    if (match.index > done) pieces.push({ kind: 'text', text: asPrinted(text.slice(done, match.index)) });
    const [whole, label, url, code, strong, emphasis] = match;
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (strong !== undefined) pieces.push({ kind: 'strong', text: asPrinted(strong) });
    else if (emphasis !== undefined) pieces.push({ kind: 'emphasis', text: asPrinted(emphasis) });
    else pieces.push(linkTo(url ?? '', asPrinted((label ?? '').replaceAll('`', ''))));
    done = match.index + whole.length;
  }
  if (done < text.length) pieces.push({ kind: 'text', text: asPrinted(text.slice(done)) });
  return pieces;
}

/** Prose has the quotation marks and apostrophes of print, as the rest of the panel's English. */
function asPrinted(prose: string): string {
  return prose.replaceAll(/(?<=[\p{L}\d])'/gu, '’').replaceAll(/"([^"]+)"/g, '“$1”');
}

function linkTo(url: string, text: string): Inline {
  return url.endsWith('.md') && !url.startsWith('https:') ? { kind: 'page', text, check: url.slice(0, -3) } : { kind: 'link', text, url };
}
