// A table of names and values.
import type { VNode } from 'preact';
import type { FieldRow } from '../state/field-rows.ts';
import { headerExplanation } from '../text/header-words.ts';
import { strings } from '../strings.ts';
import { ForeignText } from './ForeignText.tsx';
import { MarkedLine } from './MarkedText.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly FieldRow[];
  /** Header fields: the names lead to what the standard ones mean. */
  readonly explained?: boolean;
}

export function FieldTable({ label, rows, explained = false }: Props): VNode {
  return (
    <table class="fields" aria-label={label}>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} class={rowClass(row)}>
            <th scope="row">{explained ? <HeaderName name={row.name} /> : <ForeignText text={row.name} />}</th>
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

function HeaderName({ name }: { readonly name: string }): VNode {
  const explanation = headerExplanation(name);
  if (!explanation) return <ForeignText text={name} />;
  return (
    <a class="header-name" href={explanation.url} target="_blank" rel="noopener noreferrer" title={explanation.text}>
      <ForeignText text={name} />
    </a>
  );
}

function rowClass({ state, marks }: FieldRow): string {
  const culprit = marks.some(({ kind }) => kind === 'culprit') ? ' at-fault' : '';
  return `field ${state}${culprit}`;
}
