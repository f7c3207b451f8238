// Secrets in the blocks of YAML and HCL: texts of several lines behind a name, the data of a Kubernetes Secret, defaults of variables.
import type { FoundSecret } from './prose-secrets.ts';
import { isSecretName } from './secret-names.ts';

/** `password: |` and its like (YAML 1.2, section 8.1), then the lines that stand further in. */
const BLOCK_SCALAR =
  /^([ \t-]*)["']?([A-Za-z_][\w.-]{1,60})["']?:[ \t]*[|>][-+\d]{0,2}[ \t]*\r?\n((?:\1[ \t][^\r\n]*(?:\r?\n|$)|[ \t]*\r?\n){1,500})/gm;
/** Where a Kubernetes object holds what is secret. */
const DATA_OF_SECRET = /^(?:data|stringData):[ \t]*\r?\n((?:[ \t][^\r\n]*(?:\r?\n|$)){1,500})/gm;
const KUBERNETES_SECRET = /^kind:[ \t]*["']?Secret["']?[ \t]*$/m;
const ENTRY = /^[ \t]+[^\s:#][^:\r\n]{0,200}:[ \t]+["']?([^\r\n"']{3,4000})/gm;
/** Terraform's `variable "db_password" { default = "…" }`. */
const HCL_BLOCK = /\bvariable\s{1,9}"([\w-]{1,60})"\s{0,9}\{([^{}]{1,2000})\}/g;
const HCL_DEFAULT = /\bdefault\s{0,40}=\s{0,40}"([^"\n]{3,2000})"/g;

/** The secrets of such blocks. A request holds them; the answer of a failure is no configuration. */
export function secretsInBlocks(text: string): FoundSecret[] {
  const found = [...linesBehindNames(text), ...dataOfSecrets(text), ...defaultsOfVariables(text)].toSorted((a, b) => a.offset - b.offset);
  return found.filter(({ offset }, index) => index === 0 || offset >= found[index - 1]!.offset + found[index - 1]!.length);
}

function linesBehindNames(text: string): FoundSecret[] {
  if (!/:[ \t]*[|>]/.test(text)) return [];
  return [...text.matchAll(BLOCK_SCALAR)].flatMap(({ 0: whole, 2: name = '', 3: block = '', index }) =>
    isSecretName(name) ? parts(name, block, index + whole.length - block.length, /^[ \t]*(\S[^\r\n]{2,})/gm) : [],
  );
}

function dataOfSecrets(text: string): FoundSecret[] {
  if (!KUBERNETES_SECRET.test(text)) return [];
  return [...text.matchAll(DATA_OF_SECRET)].flatMap(({ 0: whole, 1: block = '', index }) =>
    parts('secret', block, index + whole.length - block.length, ENTRY),
  );
}

function defaultsOfVariables(text: string): FoundSecret[] {
  return [...text.matchAll(HCL_BLOCK)].flatMap(({ 0: whole, 1: name = '', 2: block = '', index }) =>
    isSecretName(name) ? parts(name, block, index + whole.length - 1 - block.length, HCL_DEFAULT) : [],
  );
}

/** The first group of each match within a block; it stands at the end of the match, but for a quotation mark. */
function parts(name: string, block: string, from: number, pattern: RegExp): FoundSecret[] {
  return [...block.matchAll(pattern)].map(({ 0: whole, 1: value = '', index }) => ({
    name,
    offset: from + index + whole.lastIndexOf(value),
    length: value.trimEnd().length,
  }));
}
