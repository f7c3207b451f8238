// Which words of a server's prose look like names and are none.
import type { Template } from './templates.ts';

/** Words that stand in such sentences without being anybody's field. */
const plainWords = new Set(
  (
    'a an the this that it its these they which there here what one two all both each either none no not at least only any some of for in on to with but is are was has have and or if when ' +
    'field fields value values input data request requests body payload json xml yaml html content message header headers param params parameter parameters property properties object array string ' +
    'number integer int float boolean bool list map dict item items element elements token tokens authentication authorization login access permission permissions credential credentials session ' +
    'signature server api resource entity entry method url uri host query querystring operation error errors validation exception response status we you client member schema document file form element ' +
    'following something anything nothing everything someone please sorry oops ' +
    'queryparam pathparam headerparam formparam cookieparam must should shall may can cannot does do did attribute attributes argument arguments ' +
    'feld wert eingabe champ valeur campo valor out expected required mandatory optional missing invalid provided specified supplied given sent received found detected unknown unexpected unrecognized unrecognised unsupported name: character characters line column position syntax type: http https'
  ).split(' '),
);

/** Tokens that look like names and are none: media types, versions, code, host names. */
const foreign =
  /^(?:application|text|multipart|image|audio|video)\/|^(?:utf|iso|rfc|http|https|e\.g|i\.e|node|java|org|com|net|io)\b(?=[-./\d]|$)|^(?:System|Microsoft|javax?|kotlin|org|com|io|github)\.|Exception$|Error$|(?:^|\.)arg\d$|^(?:date\/time|and\/or|yes\/no|true\/false|on\/off|n\/a|I\/O|TCP\/IP)$|^\/\S*\.(?:svg|png|jpe?g|gif|webp|html?|js|css|json|xml|txt|pdf|zip|csv)$|^[\w-]+\.(?:js|ts|py|rb|go|php|java)$|^(?:JavaScript|TypeScript|OpenAPI|GraphQL|PostgreSQL|MySQL|OAuth2?|YouTube|GitHub|MongoDB)$/i;

function looksNamed(name: string): boolean {
  return /_|[a-z][A-Z]|\[|\w\.\w|^[$@#/]|\w\/\w/.test(name) || /^x-[\w-]+$/i.test(name) || /^[a-z]{2,}-[a-z]{2,}$/i.test(name);
}

/** The server's own variable; between quotation marks it may be a member of the body. */
const OWN_VARIABLE = /^request\./i;

/** Words that servers hyphenate without meaning a name. */
const hyphenated =
  /^(?:sign|log|check|opt|set|start|shut|follow|hand|well|non|pre|re|self|multi|sub|co|top|read|write|case|time|up|look|so|built|run|e)-/i;

/** `JSON-RPC`, `UTF-16LE`: abbreviations. */
const ABBREVIATED = /^[A-Z]{2,6}(?:-[A-Z\d]{2,6})+$|^[A-Z]{2,6}\d{4,8}$/;

/** True for a word that stands in such sentences without being anybody's field. */
export function isCommonWord(word: string): boolean {
  return plainWords.has(word.toLowerCase());
}

/** True for a name that a request may well have: no media type, host or file, no abbreviation, and no variable of the server's. */
export function isOfRequest(name: string): boolean {
  return !foreign.test(name) && !OWN_VARIABLE.test(name) && !ABBREVIATED.test(name);
}

/** True where the template's slot takes such a name. */
export function takes(template: Template, name: string): boolean {
  if (foreign.test(name) || ABBREVIATED.test(name)) return false;
  if (template.structured)
    return looksNamed(name) && !isCommonWord(name) && !hyphenated.test(name) && !/^[A-Z]\w*$/.test(name.replaceAll(/[A-Z]/g, 'A'));
  if (template.bare) return !isCommonWord(name) && !hyphenated.test(name) && !OWN_VARIABLE.test(name);
  return !/%[\dA-F]{2}/i.test(name);
}

/** True for a word that stands in such sentences without being anybody's field, and for what looks like a name and is none. */
export function isPlainWord(word: string): boolean {
  return isCommonWord(word) || foreign.test(word) || ABBREVIATED.test(word);
}
