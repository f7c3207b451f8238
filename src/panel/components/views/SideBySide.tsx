// Two requests beside one another, one below the other where it is narrow: URL, headers, body, with what differs marked on both sides.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { bodyTree, type DescribedDifference, type Request } from '#engine/index.ts';
import { differenceMarks, differingPointers, headerPairs, type HeaderPair, type Side } from '../../state/compared-requests.ts';
import { strings } from '../../strings.ts';
import { BodyView } from '../parts/BodyView.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { MarkedLine } from '../parts/MarkedText.tsx';
import { Section } from '../parts/Section.tsx';
import { ValueTree } from '../parts/ValueTree.tsx';

interface Props {
  readonly ours: Request;
  readonly theirs: Request;
  readonly differences: readonly DescribedDifference[];
  /** Which passing request `theirs` is: places of others are not marked. */
  readonly shown: number;
  /** False when `theirs` failed too. */
  readonly passed: boolean;
}

const SIDES = ['ours', 'theirs'] as const;

export function SideBySide(props: Props): VNode {
  const { ours, theirs, differences, shown, passed } = props;
  const urls = { ours: ours.url, theirs: theirs.url };
  const pairs = headerPairs(ours, theirs, differences);
  const quiet = pairs.filter((pair) => pair.quiet);
  return (
    <div class="sides">
      <div class="pair side-titles">
        {SIDES.map((side) => (
          <h3 key={side}>{side === 'ours' ? strings.thisRequest : passed ? strings.passingSide : strings.otherFailure}</h3>
        ))}
      </div>
      <Section title={strings.sections.url}>
        <div class="pair">
          {SIDES.map((side) => (
            <p key={side} class="whole-url" data-side={side}>
              <span class={ours.method === theirs.method ? 'method-word' : 'method-word mark changed'}>{props[side].method}</span>{' '}
              <MarkedLine text={props[side].url} marks={differenceMarks(urls, side, ['url', 'path', 'query'], differences, shown)} />
            </p>
          ))}
        </div>
      </Section>
      <Section title={strings.sections.headers}>
        <HeaderPairs pairs={pairs.filter((pair) => !pair.quiet)} />
        {quiet.length > 0 && (
          <details>
            <summary class="faint">{strings.quietHeaders(quiet.length)}</summary>
            <HeaderPairs pairs={quiet} />
          </details>
        )}
      </Section>
      <Section title={strings.sections.body}>
        <BodyPair {...props} />
      </Section>
    </div>
  );
}

function HeaderPairs({ pairs }: { readonly pairs: readonly HeaderPair[] }): VNode {
  return (
    <table class="fields header-pairs">
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.name} {...(pair.difference === null ? {} : { 'data-finding': pair.difference })}>
            <th scope="row">
              <ForeignText text={pair.name} />
            </th>
            {SIDES.map((side) => (
              <td key={side}>
                <HeaderValue pair={pair} side={side} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeaderValue({ pair, side }: { readonly pair: HeaderPair; readonly side: Side }): VNode {
  const value = pair[side];
  if (value === null) return <span class="faint">{strings.notSent}</span>;
  const texts = { ours: pair.ours ?? '', theirs: pair.theirs ?? '' };
  return <MarkedLine text={value} marks={pair.ours === pair.theirs ? [] : differenceMarks(texts, side, [], [], 0)} />;
}

/** Larger bodies are shown as text only. In UTF-16 units. */
const LARGEST_TREE = 1_000_000;

function BodyPair({ ours, theirs, differences, shown }: Props): VNode {
  const [way, setWay] = useState<'text' | 'tree'>('text');
  const texts = { ours: bodyText(ours), theirs: bodyText(theirs) };
  const structured = SIDES.every((side) => /^\s*[[{<]|=/.test(texts[side].slice(0, 200)) && texts[side].length <= LARGEST_TREE);
  return (
    <>
      {structured && (
        <div class="segmented small" role="group" aria-label={strings.bodyAs}>
          {(['text', 'tree'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={way === each} data-testid={`compare-${each}`} onClick={() => setWay(each)}>
              {strings.bodyWays[each]}
            </button>
          ))}
        </div>
      )}
      <div class="pair">
        {SIDES.map((side) => (
          <div key={side} class="body-side" data-side={side}>
            {structured && way === 'tree' ? (
              <BodyTreeView request={side === 'ours' ? ours : theirs} marked={differingPointers(differences, side, shown)} />
            ) : (
              <BodyView
                body={(side === 'ours' ? ours : theirs).body}
                of="request"
                marks={differenceMarks(texts, side, ['body'], differences, shown)}
                around={null}
              />
            )}
          </div>
        ))}
      </div>
    </>
  );
}

function BodyTreeView({ request, marked }: { readonly request: Request; readonly marked: ReadonlyMap<string, boolean> }): VNode {
  const value = bodyTree(request)?.value;
  if (value === undefined || typeof value === 'string') return <p class="faint">{strings.noTree}</p>;
  return <ValueTree value={value} culprits={marked} />;
}

function bodyText({ body }: Request): string {
  return body.state === 'known' ? body.text : '';
}
