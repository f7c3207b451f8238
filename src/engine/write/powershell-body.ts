// A body as bytes in PowerShell, whatever they are.
import { powershellString } from '../core/quote/powershell.ts';
import type { RenderInput, SavedFile } from '../core/target.ts';
import { bodyBase64, bodyFile, FILE_FROM } from './body-file.ts';
import type { SentBody } from './wire-request.ts';

/** An expression of type byte[], and the file that it reads. Text that a console would change when it is pasted is in base64. */
export function powershellBytes({ request }: RenderInput, body: SentBody): { expression: string; files: readonly SavedFile[] } {
  if (body.bytes > FILE_FROM) {
    const file = bodyFile(request, body);
    return { expression: `[IO.File]::ReadAllBytes((Resolve-Path ${powershellString(file.name)}))`, files: [file] };
  }
  if (body.kind === 'binary' || /[^\P{C}\n\t]|[\u2028\u2029]/u.test(body.text)) {
    return { expression: `[Convert]::FromBase64String(${powershellString(bodyBase64(body))})`, files: [] };
  }
  return { expression: `[Text.Encoding]::UTF8.GetBytes(${powershellString(body.text)})`, files: [] };
}
