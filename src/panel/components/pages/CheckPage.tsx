// The page of a check as it stands in docs/checks, shipped with the extension and shown when first asked for.
import type { VNode } from 'preact';
import { markdownBlocks, type Inline } from '../../text/markdown-blocks.ts';
import { strings } from '../../strings.ts';
import { usePanel } from '../parts/panel-context.ts';
import { useLoaded } from '../parts/use-loaded.ts';

const pages = import.meta.glob<string>('../../../../docs/checks/*.md', { query: '?raw', import: 'default' });

const TAGS = { text: 'span', code: 'code', strong: 'strong', emphasis: 'em' } as const;

export function CheckPage({ check }: { readonly check: string }): VNode {
  const { language } = usePanel();
  const load = pages[`../../../../docs/checks/${check}.md`];
  const loaded = useLoaded(() => load?.() ?? Promise.resolve(null), check);
  if (loaded.state === 'loading') return <p class="faint">{strings.loading}</p>;
  if (loaded.state === 'failed' || loaded.value === null) return <p>{strings.noCheckPage}</p>;
  return (
    <div class="check-page" data-testid="check-page" lang="en">
      {strings.checkPageLanguage && (
        <p class="faint" lang={language.value ?? 'en'}>
          {strings.checkPageLanguage}
        </p>
      )}
      {markdownBlocks(loaded.value).map((block, index) => {
        if (block.kind === 'heading') return block.level === 1 ? <h3 key={index}>{block.text}</h3> : null;
        return (
          <p key={index}>
            <Inlines pieces={block.pieces} />
          </p>
        );
      })}
    </div>
  );
}

function Inlines({ pieces }: { readonly pieces: readonly Inline[] }): VNode {
  const { cover } = usePanel();
  return (
    <>
      {pieces.map((piece, index) => {
        if (piece.kind === 'link')
          return (
            <a key={index} href={piece.url} target="_blank" rel="noopener noreferrer">
              {piece.text}
            </a>
          );
        if (piece.kind === 'page')
          return (
            <button key={index} type="button" class="link-button" onClick={() => (cover.value = { check: piece.check })}>
              {piece.text}
            </button>
          );
        const Tag = TAGS[piece.kind];
        return <Tag key={index}>{piece.text}</Tag>;
      })}
    </>
  );
}
