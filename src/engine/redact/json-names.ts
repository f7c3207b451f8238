// The scalars of JSON with the names that tell whether they are secrets: their own, that of a pair, that of what they stand in.
import type { Range } from '../core/location.ts';
import { jsonLeaves, type JsonContainer, type JsonLeaf } from '../read/json/leaves.ts';
import { isAuthorizationCode } from './oauth-code.ts';
import { isNamedByAnother, lastStep, namesAnother } from './pairs.ts';
import { holdsSecrets, isSecretName, looksRandom } from './secret-names.ts';

/** Text with a name. `under` is the name of a holder of secrets that it stands in, '' where there is none. */
export interface NamedRange {
  readonly name: string;
  readonly under: string;
  readonly range: Range;
}

/** Lists the scalars of valid JSON in order. `around` names the whole. */
export function namedLeaves(text: string, around: string): NamedRange[] {
  const leaves = jsonLeaves(text);
  const groups = groupsOf(leaves);
  const named = new Map<JsonLeaf, string>();
  for (const [container, members] of groups) {
    if (container.isObject) nameCode(members, text, named);
    else nameEntry(members, text, named);
  }
  const pairs = pairNames(leaves, text);
  for (const [container, members] of groups) {
    // `{ name: "password", data: { value: … } }`: the value may stand one level further in.
    const outer = container.within?.isObject && isNamedByAnother(container.name) ? container.within : null;
    const name = pairs.get(container) ?? (outer && pairs.get(outer));
    for (const leaf of members) if (name !== undefined && name !== null && isNamedByAnother(leaf.name)) named.set(leaf, name);
  }
  const secrets = kubernetesSecrets(groups, text);
  return leaves.map((leaf) => ({
    name: named.get(leaf) ?? (leaf.name === '' ? around : leaf.name),
    under: holderOf(leaf.within, secrets),
    range: leaf.range,
  }));
}

function groupsOf(leaves: readonly JsonLeaf[]): Map<JsonContainer, JsonLeaf[]> {
  const groups = new Map<JsonContainer, JsonLeaf[]>();
  for (const leaf of leaves) {
    if (leaf.within === null) continue;
    const group = groups.get(leaf.within);
    if (group) group.push(leaf);
    else groups.set(leaf.within, [leaf]);
  }
  return groups;
}

/** The `code` of OAuth is told by its siblings. */
function nameCode(members: readonly JsonLeaf[], text: string, named: Map<JsonLeaf, string>): void {
  const code = members.find(({ name }) => name === 'code');
  const value = code && stringAt(text, code.range);
  const beside = members.map(({ name }) => name);
  if (code && value && isAuthorizationCode(value, beside)) named.set(code, 'authorization code');
}

/** `["password", "…"]`, as `Object.entries` writes it; two words are as likely a list of names. */
function nameEntry(members: readonly JsonLeaf[], text: string, named: Map<JsonLeaf, string>): void {
  const [first, second] = members;
  if (members.length !== 2 || !first || !second) return;
  const [name, value] = [first, second].map(({ range }) => stringAt(text, range));
  if (name && value && isSecretName(name) && looksRandom(value)) named.set(second, name);
}

/** The objects of which a member names a secret: `name` itself, or the last of a list such as `"loc": ["body", "password"]`. */
function pairNames(leaves: readonly JsonLeaf[], text: string): Map<JsonContainer, string> {
  const names = new Map<JsonContainer, string>();
  for (const { name, range, within } of leaves) {
    const object = within?.isObject ? within : within?.within;
    if (!object || !namesAnother(name)) continue;
    const spelled = lastStep(stringAt(text, range) ?? '');
    if (isSecretName(spelled)) names.set(object, spelled);
  }
  return names;
}

/** Objects of Kubernetes with `kind: "Secret"`: what stands in their `data` and `stringData` is secret under any name. */
function kubernetesSecrets(groups: ReadonlyMap<JsonContainer, readonly JsonLeaf[]>, text: string): ReadonlySet<JsonContainer> {
  const isSecretKind = (members: readonly JsonLeaf[]) =>
    members.some(({ name }) => name === 'apiVersion') &&
    members.some(({ name, range }) => name === 'kind' && stringAt(text, range) === 'Secret');
  return new Set([...groups].filter(([, members]) => isSecretKind(members)).map(([container]) => container));
}

function holderOf(container: JsonContainer | null, secrets: ReadonlySet<JsonContainer>): string {
  for (let each = container; each !== null; each = each.within)
    if (holdsSecrets(each.name) || (/^(?:data|stringData)$/.test(each.name) && each.within && secrets.has(each.within))) return each.name;
  return '';
}

function stringAt(text: string, { offset, length }: Range): string | null {
  const written = text.slice(offset, offset + length);
  if (!written.startsWith('"')) return null;
  const value: unknown = JSON.parse(written);
  return typeof value === 'string' ? value : null;
}
