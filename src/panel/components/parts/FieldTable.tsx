// A table of names and values.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldRow } from '../../state/field-rows.ts';
import { headerExplanation } from '../../text/header-words.ts';
import { strings } from '../../strings.ts';
import { ForeignText } from './ForeignText.tsx';
import { MarkedLine } from './MarkedText.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly FieldRow[];
  /** Header fields: the names lead to what the standard ones mean. */
  readonly explained?: boolean;
}

/** Rows that are drawn at first, and how many more a press draws. */
export const MOST_FIELDS = 200;
export const MORE_FIELDS = 1000;

export function FieldTable({ label, rows, explained = false }: Props): VNode {
  const [most, setMost] = useState(MOST_FIELDS);
  // What is marked is always there: it is what one came for.
  const shown =
    rows.length <= most ? rows : rows.filter(({ marks, state }, index) => index < most || marks.length > 0 || state !== 'plain');
  return (
    <table class="fields" aria-label={label}>
      <tbody>
        {shown.map((row, index) => (
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
        {shown.length < rows.length && (
          <tr>
            <td colSpan={2}>
              <button type="button" class="link-button" onClick={() => setMost(most + MORE_FIELDS)}>
                {strings.moreFields(rows.length - shown.length)}
              </button>
            </td>
          </tr>
        )}
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
