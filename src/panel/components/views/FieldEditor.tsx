// Names and values as fields that can be changed, added and removed.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { HeaderField } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { MORE_FIELDS, MOST_FIELDS } from '../parts/FieldTable.tsx';
import { IconButton } from '../parts/IconButton.tsx';

interface Props {
  /** Tells the tables apart in tests. */
  readonly of: 'header' | 'query';
  readonly fields: readonly HeaderField[];
  readonly addLabel: string;
  /** False for a name that cannot stand there. */
  readonly isName: (name: string) => boolean;
  readonly onChange: (fields: readonly HeaderField[]) => void;
}

export function FieldEditor({ of, fields, addLabel, isName, onChange }: Props): VNode {
  const [most, setMost] = useState(MOST_FIELDS);
  const change = (index: number, changes: Partial<HeaderField>): void =>
    onChange(fields.map(({ name, value }, at) => (at === index ? { name, value, ...changes } : { name, value })));
  return (
    <div class="field-editor" data-testid={`edit-${of}`}>
      {fields.slice(0, most).map(({ name, value }, index) => (
        <p key={index} class="field-line">
          <input
            class="mono"
            aria-label={strings.fieldName}
            aria-invalid={!isName(name)}
            title={isName(name) ? strings.fieldName : strings.badToken}
            spellcheck={false}
            value={name}
            onInput={({ currentTarget }) => change(index, { name: currentTarget.value })}
          />
          <input
            class="mono"
            aria-label={`${strings.fieldValue}: ${name}`}
            spellcheck={false}
            value={value}
            onInput={({ currentTarget }) => change(index, { value: currentTarget.value })}
          />
          <IconButton
            icon="close"
            label={strings.removeField(name)}
            onClick={() => onChange(fields.filter((_, at) => at !== index).map((field) => ({ name: field.name, value: field.value })))}
          />
        </p>
      ))}
      {fields.length > most && (
        <p>
          <button type="button" class="link-button" onClick={() => setMost(most + MORE_FIELDS)}>
            {strings.moreFields(fields.length - most)}
          </button>
        </p>
      )}
      <button
        type="button"
        class="link-button"
        data-testid={`add-${of}`}
        onClick={() => {
          // A new line is never among those that are not drawn.
          setMost(Math.max(most, fields.length + 1));
          onChange([...fields.map(({ name, value }) => ({ name, value })), { name: of === 'header' ? 'X-New' : 'name', value: '' }]);
        }}
      >
        {addLabel}
      </button>
    </div>
  );
}
