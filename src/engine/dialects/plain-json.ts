// Error documents in JSON without a format of their own: read by shape.
import { defineDialect } from '../core/define.ts';
import { isObject } from '../core/is-object.ts';
import { foldedMembers } from '../read/text/folded-members.ts';
import { readShape } from '../read/shape/shape.ts';
import { containerWords, messageWords } from '../read/shape/words.ts';

export const plainJson = defineDialect({
  id: 'plain-json',
  title: 'Plain JSON',
  spec: 'https://www.rfc-editor.org/rfc/rfc8259',

  recognize({ json }) {
    if (Array.isArray(json)) return json.length > 0 ? 0.3 : 0;
    if (!isObject(json)) return 0;
    const members = foldedMembers(json);
    if (members.size === 0) return 0;
    for (const word of members.keys()) if (messageWords.has(word) || containerWords.has(word)) return 0.5;
    return 0.3;
  },

  read({ json }) {
    return readShape(json) ?? { message: null, claims: [] };
  },
});
