// What a person tells of the same request sent from or to another place: for the report, masked like the rest of it.
import type { VNode } from 'preact';
import { strings } from '../../strings.ts';
import { usePanel } from '../parts/panel-context.ts';

export function SeenElsewhere(): VNode {
  const { reporting } = usePanel();
  const seen = reporting.elsewhere.value;
  const where = seen?.where ?? '';
  return (
    <fieldset class="masks" data-testid="elsewhere">
      <legend>{strings.elsewhere}</legend>
      {([null, true, false] as const).map((happens) => (
        <label key={String(happens)} class="mask">
          <input
            type="radio"
            name="elsewhere"
            checked={(seen?.happens ?? null) === happens}
            data-testid={`elsewhere-${happens}`}
            onChange={() => reporting.tellElsewhere(happens === null ? null : { happens, where })}
          />
          <span>{strings.seenElsewhere[`${happens}`]}</span>
        </label>
      ))}
      {seen && (
        <input
          type="text"
          class="where"
          aria-label={strings.whereElsewhere}
          placeholder={strings.whereElsewhere}
          maxLength={300}
          value={where}
          data-testid="elsewhere-where"
          onInput={({ currentTarget }) => reporting.tellElsewhere({ ...seen, where: currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
