// What validators say in German, French, Spanish, Portuguese, Italian and Dutch, in the English words that the readers of sentences know.

const NAME = String.raw`["'\x60]?([\w$@][\w$@.[\]-]{0,100})["'\x60]?`;
const FIELD =
  '(?:champ|feld|campo|veld|attribut|atribut?o|attribu[ut]to|param[eèê]tr[eo]|par[aá]metro|eigenschap|eigenschaft|propri(?:[eé]t[eéà]|edade|edad))';
const ARTICLE = '(?:le |la |les |das |der |die |el |los |il |lo |het |o |a )';
/** `um campo`, `eine gültige`: what stands between a verb and the type or the word for a duty. */
const AN = '(?:(?:eine?n?|une?|un[ao]|uma?|een) )?(?:gültige[rs]? |geldige? )?';
const THAN = '(?: (?:als|à|(?:do )?que|di|dan))?(?: (?:oder gleich|ou égale?(?: à)?|ou? igual(?: (?:a|que))?|o uguale a|of gelijk aan))?';

/** Hardly a sentence of these languages is said without one of these words; most English ones are told from them at a glance. */
const FOREIGN =
  /(?<!\p{L})(?:ist|sind|wird|muss|müssen|darf|fehlt|fehlen|est|sont|doit|doivent|es|son|está|puede|debe[nm]?|é|são|não|deve[mn]?|è|può|sono|devono|verplicht|vereist|moet|moeten|mag|ontbreekt|ongeldig|geen|niet)(?!\p{L})/u;

const frames: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:^|(?<=[.:;,] ))${ARTICLE}?${FIELD} ${NAME} (?=\\S)`, 'gi'), 'The $1 field '],
  [new RegExp(`(?:^|(?<=[.:;,] ))${ARTICLE}${NAME}[ -]${FIELD} (?=\\S)`, 'gi'), 'The $1 field '],
  [new RegExp(`(?:^|(?<=[.:;,] ))(?:${ARTICLE}|l')(?=["'\\w])`, 'gi'), 'The '],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:${[
        `(?:ist|sind|est|sont|es|son|é|são|è|sono|is|zijn) ${AN}(?:ch?ampo? )?(?:pflichtfeld|erforderlich|verpflichtend|obligatorisch|notwendig|requise?s?|obligatoires?|manquante?s?|(?:obligatori|requerid|necesari|obrigat[óo]ri|necess[áa]ri|obbligatori|richiest|necessari)[oaei]s?|verplichte?(?: veld)?|vereist)`,
        'wird benötigt|fehlt|fehlen|ontbreekt|(?:muss|müssen) (?:ausgefüllt|angegeben|gesetzt|übergeben) (?:sein|werden)|moet (?:ingevuld|opgegeven) (?:zijn|worden)|deve ser (?:preenchid|informad)[oa]',
        'darf nicht (?:leer|null) sein|ne doit pas être vide|no (?:debe|puede) (?:estar|ser) vací[oa]|não (?:pode|deve) (?:ser|estar) (?:vazi[oa]|nul[oa]|em branco)|non (?:può|deve) essere (?:vuot|null)[oa]|mag niet leeg zijn',
      ].join('|')})(?!\p{L})`,
      'giu',
    ),
    'is required',
  ],
  [
    /(?<!\p{L})(?:ist nicht (?:erlaubt|zulässig)|n'est pas (?:autorisé|permis)e?|no está permitid[oa]|não é permitid[oa]|non è (?:consentit|permess|ammess)[oa]|is niet toegestaan)(?!\p{L})/giu,
    'is not allowed',
  ],
  [
    /(?<!\p{L})(?:ist (?:ungültig|nicht gültig)|est invalide|n'est pas valide|no es válid[oa]|é inválid[oa]|não é válid[oa]|non è valid[oa]|is (?:ongeldig|niet geldig))(?!\p{L})/giu,
    'is invalid',
  ],
  [/(?<!\p{L})(?:muss|müssen|moet|moeten) (.{1,120}?) (?:sein|haben|enthalten|zijn|hebben|bevatten)(?!\p{L})/giu, 'must be $1'],
  [
    /(?<!\p{L})(?:doi(?:ven)?t (?:être|contenir|avoir|comporter)|deben? (?:ser|contener|tener)|devem? (?:ser|conter|ter)|dev(?:e|ono) (?:essere|contenere|avere))(?!\p{L})/giu,
    'must be',
  ],
  [/(?<!\p{L})(?:mindestens|au moins|al menos|como mínimo|pelo menos|no mínimo|almeno|minstens|minimaal)(?!\p{L})/giu, 'at least'],
  [/(?<!\p{L})(?:höchstens|maximal|au (?:plus|maximum)|como máximo|no máximo|al massimo|hoogstens|maximaal)(?!\p{L})/giu, 'at most'],
  ...(
    [
      ['größer|supérieure?|ma[iy]or|maggiore|groter', 'greater than'],
      ['kleiner|inférieure?|menor|minore', 'less than'],
    ] as const
  ).map(([words, english]) => [new RegExp(String.raw`(?<!\p{L})(?:${words})${THAN}(?= -?\d)`, 'giu'), english] as const),
  ...(
    [
      ['(?:n[uú]mero )?(?:ganzzahl|entier|entero|inteiro|intero|geheel getal)', 'an integer'],
      ['(?:zahl|nombre|n[uú]mero|getal)', 'a number'],
      ['(?:zeichenkette|text|chaîne(?: de caractères)?|cadena|texto|stringa|tekst)', 'a string'],
      ['(?:liste|tableau|arreglo|lista|array|elenco|lijst)', 'an array'],
    ] as const
  ).map(([words, english]) => [new RegExp(String.raw`\bmust be ${AN}${words}(?!\p{L})`, 'giu'), `must be ${english}`] as const),
  [
    /\bmust be (?:eine[rs]? der|une? des|un[oa]? de (?:los|las)|um d[oa]s|uno dei|een van de)(?: folgenden| volgende)?(?: (?:werte|valeurs|valores|valori|waarden))?(?: (?:suivantes|siguientes|seguintes|seguenti))?(?!\p{L})/giu,
    'must be one of the following values',
  ],
  [/(?<!\p{L})(?:zeichen|caractères|caract[ée]res|caratteri|stellen|tekens)(?!\p{L})/giu, 'characters'],
  [/(?<!\p{L})(?:einträge|elemente|éléments|elementos|elementi|itens)(?!\p{L})/giu, 'items'],
];

/** The prose with such frames in English; names and values stay. Other prose as it is. */
export function inEnglish(prose: string): string {
  if (!FOREIGN.test(prose)) return prose;
  return frames.reduce((text, [frame, english]) => text.replaceAll(frame, english), prose);
}
