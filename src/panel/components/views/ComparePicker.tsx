// What to compare the open failure with: the requests that passed, nearest first, or another row of the list.
import type { VNode } from 'preact';
import type { Detail } from '#channel/messages.ts';
import { urlParts } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { clockText } from '../../text/formats.ts';
import { visibleText } from '../../text/visible-text.ts';
import { usePanel } from '../parts/panel-context.ts';

/** Rows that are offered: those around the open one. */
const MOST_ROWS = 50;
const LONGEST_LABEL = 90;

export function ComparePicker({ detail }: { readonly detail: Detail }): VNode {
  const { comparing, list } = usePanel();
  const { twins } = detail;
  const picked = comparing.picked.value;
  const rows = list.rows.value;
  const at = rows.findIndex(({ id }) => id === detail.id);
  const start = Math.max(0, Math.min(at - MOST_ROWS / 2, rows.length - MOST_ROWS));
  const near = rows.slice(start, start + MOST_ROWS).filter(({ id }) => id !== detail.id);
  const far = rows.find(({ id }) => id === picked && !near.some((row) => row.id === id));
  return (
    <label class="compare-picker">
      <span class="faint">{strings.compareWith}</span>
      <select
        class="picker bordered"
        data-testid="compare-with"
        value={picked}
        onChange={({ currentTarget }) => comparing.pick(currentTarget.value)}
      >
        <option value="">{strings.allPassing(twins.length)}</option>
        {twins.length > 1 && (
          <optgroup label={strings.passingRequests}>
            {twins.map(({ id, request }, index) => (
              <option key={id} value={id}>
                {strings.passingRequest(index, label(request.method, request.url))}
              </option>
            ))}
          </optgroup>
        )}
        {(near.length > 0 || far) && (
          <optgroup label={strings.failedRequests}>
            {[...(far ? [far] : []), ...near].map((row) => (
              <option key={row.id} value={row.id}>
                {`${row.status || strings.noStatus} ${label(row.method, row.url)} ${clockText(row.startedDateTime)}`}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

/** Method, path and query. */
function label(method: string, url: string): string {
  return visibleText(`${method} ${url.slice(urlParts(url).pathRange.offset)}`.slice(0, LONGEST_LABEL));
}
