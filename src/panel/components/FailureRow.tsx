// One failure in the list: the request on the first line, its likely cause on the second.
import type { VNode } from 'preact';
import { urlParts } from '#engine/index.ts';
import type { Row } from '#channel/messages.ts';
import { clockText, dateText, strings } from '../strings.ts';
import { visibleText } from '../text/visible-text.ts';
import { SeenText } from './ForeignText.tsx';
import { usePanel } from './panel-context.ts';

interface Props {
  readonly row: Row;
  readonly selected: boolean;
  /** True for the one row that the Tab key reaches. */
  readonly reachable: boolean;
  /** From 0, and of how many. */
  readonly position: number;
  readonly amount: number;
  readonly onKeyDown: (event: KeyboardEvent, id: string) => void;
  readonly style: Readonly<Record<string, string>>;
}

/** Longer paths are cut: nothing of them would be seen. */
const LONGEST_PATH = 300;

export function FailureRow({ row, selected, reachable, position, amount, onKeyDown, style }: Props): VNode {
  const { detail } = usePanel();
  const { path, query } = pathAndQuery(row.url);
  return (
    <div
      class="row"
      role="option"
      aria-selected={selected}
      aria-setsize={amount}
      aria-posinset={position + 1}
      tabIndex={reachable ? 0 : -1}
      data-row
      data-id={row.id}
      data-status={row.status}
      style={style}
      title={`${visibleText(row.method.slice(0, 40))} ${visibleText(row.url.slice(0, 2000))}`}
      onClick={() => detail.select(row.id)}
      onKeyDown={(event) => onKeyDown(event, row.id)}
    >
      <span class="row-line">
        <bdi class="method">
          <SeenText text={row.method.slice(0, 40)} />
        </bdi>
        <bdi class="path">
          <SeenText text={path} />
          <span class="faint">
            <SeenText text={query} />
          </span>
        </bdi>
        <span class="status" data-family={String(row.status).charAt(0)}>
          {row.status || strings.noStatus}
        </span>
        <time class="faint" dateTime={row.startedDateTime} title={dateText(row.startedDateTime)}>
          {clockText(row.startedDateTime)}
        </time>
      </span>
      <span class="row-line cause">
        {row.fault === 'server' && (
          <span class="badge server" title={strings.serverFaultTitle}>
            {strings.serverFault}
          </span>
        )}
        <bdi>
          <SeenText text={row.summary.slice(0, LONGEST_PATH)} />
        </bdi>
      </span>
    </div>
  );
}

function pathAndQuery(url: string): { path: string; query: string } {
  const { hostRange, queryRange } = urlParts(url.slice(0, LONGEST_PATH));
  const start = hostRange.offset + hostRange.length;
  const end = queryRange ? queryRange.offset - 1 : LONGEST_PATH;
  return { path: url.slice(start, end) || url.slice(0, LONGEST_PATH), query: url.slice(end, LONGEST_PATH) };
}
