// The fields of forms, queries and multipart bodies with the names that tell whether they are secrets; brackets spell a tree (`user[password]`).
import { fieldSegments } from '../read/form/form.ts';
import { isAuthorizationCode } from './oauth-code.ts';
import { isNamedByAnother, lastStep, namesAnother } from './pairs.ts';
import { holdsSecrets, isSecretName } from './secret-names.ts';

/** Which name tells what a field is; `under` is the name of a holder of secrets that it stands in, '' where there is none. */
export interface FieldName {
  readonly name: string;
  readonly under: string;
}

/** One for each field, in order; names and values are decoded. */
export function fieldNames(fields: readonly { readonly name: string; readonly value: string }[]): FieldName[] {
  const segmentsOf = fieldSegments();
  const steps = fields.map(({ name }) => segmentsOf(name).filter((step) => !/^\d*$/.test(step)));
  const groups = fields.map(({ name }) => name.slice(0, name.lastIndexOf('[') + 1));
  const named = new Map<string, string>();
  for (const [index, { value }] of fields.entries()) {
    const spelled = lastStep(value.slice(0, 200));
    if (namesAnother(steps[index]?.at(-1) ?? '') && isSecretName(spelled)) named.set(groups[index]!, spelled);
  }
  const all = fields.map(({ name }) => name);
  return fields.map(({ name, value }, index) => {
    const own = steps[index]?.at(-1) ?? name;
    const other = isNamedByAnother(own) ? named.get(groups[index]!) : undefined;
    const code = name === 'code' && isAuthorizationCode(value, all) ? 'authorization code' : undefined;
    return { name: other ?? code ?? own, under: steps[index]?.slice(0, -1).find(holdsSecrets) ?? '' };
  });
}
