// The arguments of a call in Python, shared by the clients for it.
import { pythonExpression, pythonString } from '../core/quote/python.ts';
import { templateText, type Template } from '../core/template.ts';
import type { RenderInput, SavedFile } from '../core/target.ts';
import { bodyExpression, type ByteWriting } from './body-expression.ts';
import { bodyBase64 } from './body-file.ts';
import type { WireRequest } from './wire-request.ts';

export interface PythonCall {
  /** Modules to import before the client itself, in order. */
  readonly imports: readonly string[];
  /** `"METHOD", "URL", headers={…}, …`, each on a line of its own. */
  readonly arguments: string;
  readonly files: readonly SavedFile[];
}

const BYTES: ByteWriting = {
  none: null,
  ofFile: (name) => `open(${pythonString(name)}, "rb").read()`,
  ofText: (text) => `${pythonString(text)}.encode()`,
  ofBytes: (body) => `base64.b64decode(${pythonString(bodyBase64(body))})`,
};

/** `bodyName` is what the client calls a body of bytes. */
export function pythonCall(
  input: RenderInput,
  wire: WireRequest,
  bodyName: string,
  indent: string,
  more: readonly string[] = [],
): PythonCall {
  const body = bodyExpression(input, wire, BYTES);
  const lines = [
    pythonString(wire.method),
    pythonExpression(wire.address),
    ...(wire.fields.length === 0 ? [] : [`headers=${headers(wire, indent)}`]),
    ...(body.expression === null ? [] : [`${bodyName}=${body.expression}`]),
    ...more,
  ];
  const imports = [...(body.expression?.startsWith('base64.') ? ['base64'] : []), ...(wire.variables.length > 0 ? ['os'] : [])];
  return { imports, arguments: lines.map((line) => `${indent}    ${line},\n`).join(''), files: body.files };
}

function headers({ fields }: WireRequest, indent: string): string {
  const lines = fields.map(({ name, value }) => `${indent}        ${pythonString(name)}: ${fieldValue(value)},\n`);
  return `{\n${lines.join('')}${indent}    }`;
}

/** Python's clients send texts as Latin-1; bytes they send as they are. */
function fieldValue(value: Template): string {
  const expression = pythonExpression(value);
  if (!/[^\0-\u007F]/.test(templateText(value))) return expression;
  return value.length > 1 ? `(${expression}).encode()` : `${expression}.encode()`;
}
