// A table of names and values.
import type { VNode } from 'preact';
import type { FieldRow } from '../state/field-rows.ts';
import { strings } from '../strings.ts';
import { ForeignText } from './ForeignText.tsx';
import { MarkedLine } from './MarkedText.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly FieldRow[];
}

export function FieldTable({ label, rows }: Props): VNode {
  return (
    <table class="fields" aria-label={label}>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} class={rowClass(row)}>
            <th scope="row">
              <ForeignText text={row.name} />
            </th>
            <td>
              <MarkedLine text={row.value} marks={row.marks} />
              {row.raw !== undefined && (
                <span class="raw faint">
                  <ForeignText text={row.raw} />
                </span>
              )}
              {row.state === 'removed' && <span class="badge">{strings.removed}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowClass({ state, marks }: FieldRow): string {
  const culprit = marks.some(({ kind }) => kind === 'culprit') ? ' at-fault' : '';
  return `field ${state}${culprit}`;
}
