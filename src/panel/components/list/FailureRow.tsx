// One failure in the list: the request on the first line, its likely cause on the second.
import { Component, type ComponentChild, type VNode } from 'preact';
import type { Row } from '#channel/messages.ts';
import type { RepeatRole } from '../../state/list-items.ts';
import { hostOf } from '../../state/row-parts.ts';
import { shownPath, type PathPiece } from '../../text/shown-path.ts';
import { visibleText } from '../../text/visible-text.ts';
import { strings } from '../../strings.ts';
import { clockText, dateText, number } from '../../text/formats.ts';
import { seenText } from '../parts/ForeignText.tsx';
import { Icon } from '../parts/icons.tsx';

interface LinesProps {
  readonly row: Row;
  /** Null for a failure that does not repeat. */
  readonly repeat: RepeatRole | null;
  /** The preflight or redirect hop that is shown inside this row. */
  readonly folded: Row | undefined;
  readonly severalHosts: boolean;
}

interface Props extends LinesProps {
  readonly chosen: boolean;
  /** True for the row whose detail is shown. */
  readonly open: boolean;
  /** True for the one row that the Tab key reaches. */
  readonly reachable: boolean;
  /** Among the rows, from 0, and how many there are. */
  readonly position: number;
  readonly amount: number;
  /** CSS pixels in the list. */
  readonly top: number;
  readonly height: number;
}

/** What is looked at for each row whenever one comes. */
const COMPARED = [
  'row',
  'top',
  'position',
  'amount',
  'chosen',
  'open',
  'reachable',
  'folded',
  'severalHosts',
  'height',
] as const satisfies readonly (keyof Props)[];

/** Longer texts are cut: nothing of them would be seen. */
const LONGEST_TEXT = 300;

/** Listens to nothing by itself: the list does, for all of its rows. Rows that come change nothing in those that are there, which are not drawn again. */
export class FailureRow extends Component<Props> {
  override shouldComponentUpdate(next: Readonly<Props>): boolean {
    const { props } = this;
    return !isSameRepeat(props.repeat, next.repeat) || COMPARED.some((name) => props[name] !== next[name]);
  }

  override render(): VNode {
    const { row, repeat, folded, severalHosts, chosen, open, reachable, position, amount, top, height } = this.props;
    return (
      <div
        class={repeat?.as === 'member' ? 'row member' : 'row'}
        role="option"
        aria-selected={chosen}
        aria-setsize={amount}
        aria-posinset={position + 1}
        tabIndex={reachable ? 0 : -1}
        data-row
        data-open={open}
        data-id={row.id}
        data-status={row.status}
        style={{ top: `${top}px`, height: `${height}px` }}
        title={titleOf(row)}
      >
        <Lines row={row} repeat={repeat} folded={folded} severalHosts={severalHosts} />
      </div>
    );
  }
}

function isSameRepeat(a: RepeatRole | null, b: RepeatRole | null): boolean {
  if (a?.as !== 'head' || b?.as !== 'head') return a?.as === b?.as;
  return a.amount === b.amount && a.open === b.open && a.latest === b.latest;
}

function titleOf({ method, url, summary }: Row): string {
  return `${visibleText(method.slice(0, 40))} ${visibleText(url.slice(0, 2000))}\n${visibleText(summary.slice(0, 1000))}`;
}

/** What stands in a row; drawn anew only when that changes, not with the row's place in the list. */
class Lines extends Component<LinesProps> {
  override shouldComponentUpdate(next: Readonly<LinesProps>): boolean {
    const { row, repeat, folded, severalHosts } = this.props;
    return row !== next.row || folded !== next.folded || severalHosts !== next.severalHosts || !isSameRepeat(repeat, next.repeat);
  }

  override render(): VNode {
    const { row, repeat, folded, severalHosts } = this.props;
    return (
      <>
        <span class="row-line request">
          <bdi class="method">{seenText(row.method.slice(0, 40))}</bdi>
          <span class="address">
            <bdi class="path">{shownPath(row.url.slice(0, LONGEST_TEXT), row.endpoint).map(pathPiece)}</bdi>
            {severalHosts && <bdi class="host faint">{seenText(hostOf(row).slice(0, 60))}</bdi>}
          </span>
          {repeat?.as === 'head' && <RepeatSign repeat={repeat} />}
          {folded && <FoldedSign row={folded} />}
          <span class="status" data-family={String(row.status).charAt(0)}>
            {row.status || (row.source.kind === 'pasted' ? strings.pastedStatus : strings.noStatus)}
          </span>
          {rowTime(repeat?.as === 'head' ? repeat.latest : row)}
        </span>
        <span class="row-line cause">
          {row.fault === 'server' && (
            <span class="badge server" title={strings.serverFaultTitle}>
              {strings.serverFault}
            </span>
          )}
          {row.summary === '' ? (
            <span class="loading">{strings.beingDiagnosed}</span>
          ) : (
            <bdi>{seenText(row.summary.slice(0, LONGEST_TEXT))}</bdi>
          )}
        </span>
      </>
    );
  }
}

/** A part of the path; those that vary from call to call, and the query, are set back. */
function pathPiece({ text, faint }: PathPiece, index: number): ComponentChild {
  if (!faint) return seenText(text);
  return (
    <span key={index} class="faint">
      {seenText(text)}
    </span>
  );
}

/** How often the failure repeats. Only a sign: an option may hold no button, so that its row takes the press, and arrow keys do the same. */
function RepeatSign({ repeat }: { readonly repeat: RepeatRole & { as: 'head' } }): VNode {
  const label = repeat.open ? strings.closeRepeats(repeat.amount) : strings.openRepeats(repeat.amount);
  return (
    <span class="repeats badge" data-sign="repeats" title={label} data-testid="repeats">
      ×{number.format(repeat.amount)} <Icon name={repeat.open ? 'up' : 'down'} />
    </span>
  );
}

/** Preflights and redirect hops that are shown inside this row; its menu opens them too. */
function FoldedSign({ row }: { readonly row: Row }): VNode {
  return (
    <span class="folded badge" data-sign="folded" title={strings.openFolded(row.method)}>
      +{row.method === 'OPTIONS' ? strings.preflight : strings.hop}
    </span>
  );
}

function rowTime(row: Row): VNode {
  return (
    <time
      class="faint"
      dateTime={row.startedDateTime}
      onPointerEnter={({ currentTarget }) => (currentTarget.title = dateText(row.startedDateTime))}
    >
      {row.duration !== null && <span class="took">{strings.duration(row.duration)} </span>}
      {clockText(row.startedDateTime)}
    </time>
  );
}
