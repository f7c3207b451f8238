// What validators say in German, French and Spanish, in the English words that the readers of sentences know.

const NAME = String.raw`["'\x60]?([\w$@][\w$@.[\]-]{0,100})["'\x60]?`;
const FIELD = '(?:champ|feld|campo|attribut|atributo|param[eè]tre|par[aá]metro|eigenschaft|propri[eé]t[eé])';
const ARTICLE = '(?:le |la |les |das |der |die |el |los )';

/** Hardly a sentence of these languages is said without one of these words; most English ones are told from them at a glance. */
const FOREIGN = /(?<!\p{L})(?:ist|sind|wird|muss|müssen|darf|fehlt|fehlen|est|sont|doit|doivent|es|son|está|puede|debe|deben)(?!\p{L})/u;

const frames: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:^|(?<=[.:;,] ))${ARTICLE}?${FIELD} ${NAME} (?=\\S)`, 'gi'), 'The $1 field '],
  [new RegExp(`(?:^|(?<=[.:;,] ))${ARTICLE}${NAME} ${FIELD} (?=\\S)`, 'gi'), 'The $1 field '],
  [new RegExp(`(?:^|(?<=[.:;,] ))(?:${ARTICLE}|l')(?=["'\\w])`, 'gi'), 'The '],
  [
    /(?<!\p{L})(?:(?:ist|sind) (?:ein )?(?:pflichtfeld|erforderlich|verpflichtend|obligatorisch|notwendig)|wird benötigt|fehlt|fehlen|(?:muss|müssen) (?:ausgefüllt|angegeben|gesetzt|übergeben) (?:sein|werden)|darf nicht (?:leer|null) sein|(?:est|sont) (?:requis|obligatoire|manquant)e?s?|ne doit pas être vide|(?:es|son) (?:obligatori|requerid|necesari)[oa]s?|no (?:debe|puede) estar vací[oa])(?!\p{L})/giu,
    'is required',
  ],
  [/(?<!\p{L})(?:ist nicht (?:erlaubt|zulässig)|n'est pas (?:autorisé|permis)e?|no está permitid[oa])(?!\p{L})/giu, 'is not allowed'],
  [/(?<!\p{L})(?:ist (?:ungültig|nicht gültig)|est invalide|n'est pas valide|no es válid[oa])(?!\p{L})/giu, 'is invalid'],
  [/(?<!\p{L})(?:muss|müssen) (.{1,120}?) (?:sein|haben|enthalten)(?!\p{L})/giu, 'must be $1'],
  [/(?<!\p{L})(?:doi(?:ven)?t (?:être|contenir|avoir|comporter)|deben? (?:ser|contener|tener))(?!\p{L})/giu, 'must be'],
  [/(?<!\p{L})(?:mindestens|au moins|al menos|como mínimo)(?!\p{L})/giu, 'at least'],
  [/(?<!\p{L})(?:höchstens|maximal|au (?:plus|maximum)|como máximo)(?!\p{L})/giu, 'at most'],
  [
    /(?<!\p{L})(?:größer|supérieure?|mayor)(?: (?:als|à|que))?(?: (?:oder gleich|ou égale?(?: à)?|o igual(?: (?:a|que))?))?(?= -?\d)/giu,
    'greater than',
  ],
  [
    /(?<!\p{L})(?:kleiner|inférieure?|menor)(?: (?:als|à|que))?(?: (?:oder gleich|ou égale?(?: à)?|o igual(?: (?:a|que))?))?(?= -?\d)/giu,
    'less than',
  ],
  [/\bmust be (?:eine?n? |une? |un[ao]? )?(?:gültige )?(?:ganzzahl|entier|entero)(?!\p{L})/giu, 'must be an integer'],
  [/\bmust be (?:eine?n? |une? |un[ao]? )?(?:gültige )?(?:zahl|nombre|número)(?!\p{L})/giu, 'must be a number'],
  [/\bmust be (?:eine?n? |une? |un[ao]? )?(?:zeichenkette|text|chaîne(?: de caractères)?|cadena|texto)(?!\p{L})/giu, 'must be a string'],
  [/\bmust be (?:eine?n? |une? |un[ao]? )?(?:liste|tableau|arreglo|lista|array)(?!\p{L})/giu, 'must be an array'],
  [
    /\bmust be (?:eine[rs]? der|une? des|un[oa]? de (?:los|las))(?: folgenden)?(?: (?:werte|valeurs|valores))?(?: (?:suivantes|siguientes))?(?!\p{L})/giu,
    'must be one of the following values',
  ],
  [/(?<!\p{L})(?:zeichen|caractères|caracteres|stellen)(?!\p{L})/giu, 'characters'],
  [/(?<!\p{L})(?:einträge|elemente|éléments|elementos)(?!\p{L})/giu, 'items'],
];

/** The prose with such frames in English; names and values stay. Other prose as it is. */
export function inEnglish(prose: string): string {
  if (!FOREIGN.test(prose)) return prose;
  return frames.reduce((text, [frame, english]) => text.replaceAll(frame, english), prose);
}
