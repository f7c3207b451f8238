// OAuth 2 and OpenID Connect errors: `error`, `error_description`, `error_uri`.
import { defineDialect } from '../core/define.ts';
import { isObject } from '../core/is-object.ts';
import type { ParsedResponse } from '../core/parsed-response.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { isOAuthError } from '../read/answer/oauth-error.ts';
import { referencesOf, withProse } from '../read/shape/shape.ts';
import { xmlText } from '../read/xml/xml.ts';

const MOST_TEXT = 100_000;

export const oauth = defineDialect({
  id: 'oauth',
  title: 'OAuth 2 error',
  spec: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',

  recognize(response) {
    const json = documentIn(response);
    if (!isObject(json) || typeof json['error'] !== 'string' || !/^[\w.-]+$/.test(json['error'])) return 0;
    // An answer that lists what is wrong with each field, under OAuth's two names for the rest.
    if (!isOAuthError(json['error']) && Object.values(json).some((value) => typeof value === 'object' && value !== null)) return 0;
    if (typeof json['error_description'] === 'string' || typeof json['error_uri'] === 'string') return 0.91;
    // Beside a sentence under a name that is not OAuth's, the code alone tells little.
    const isBesideSentence = typeof json['message'] === 'string' && /\S\s\S/.test(json['message']);
    return isOAuthError(json['error']) && !isBesideSentence ? 0.62 : 0;
  },

  read(response) {
    const document = documentIn(response) as { error: string; error_description?: unknown; message?: unknown };
    const { error, error_description: description = document.message } = document;
    const message = typeof description === 'string' && description.trim() !== '' ? description : error;
    return { message, claims: withProse([], message), ...referencesOf(document), code: error };
  },
});

/**
 * The members as JSON, as a form (GitHub's and Facebook's older token endpoints), or in the hidden fields of a page that posts them back
 * to the client (OAuth 2.0 Form Post Response Mode).
 */
function documentIn({ json, text, html }: ParsedResponse): unknown {
  if (json !== undefined) return json;
  if (html) return hiddenFields(text.slice(0, MOST_TEXT));
  if (!/^error=[\w.-]{1,100}(?:&[\w.-]{1,100}=[^&\s]{0,2000}){0,20}\s{0,2}$/.test(text.slice(0, MOST_TEXT))) return null;
  return Object.fromEntries(new URLSearchParams(text.trim()));
}

function hiddenFields(page: string): Record<string, string> | null {
  const fields = allMatches(/<input\b[^>]{0,100}\bname="(error(?:_description|_uri)?)"[^>]{0,100}\bvalue="([^"]{0,2000})"/gi, page);
  return fields.length === 0 ? null : Object.fromEntries(fields.map(([, name = '', value = '']) => [name, xmlText(value)]));
}
