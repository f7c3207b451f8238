// Frames of sentences of other languages, with the English words for them. What they stand in has letters without marks: `größer` is `großer`.

const VERB = '(?:ist|est|es|e|is|jest|muss|doit|debe|deve|moet|musi|darf|wird|ne|no|nao|non|nie)';
const NAME = String.raw`["'\x60]?(?!${VERB}\b)([\w$@][\w$@.[\]-]{0,100})["'\x60]?`;
const FIELD =
  '(?:champ|feld|campo|veld|pol[ea]|atrybut|parametru?|list[ae]|lijst|attribut|atribut?o|attribu[ut]to|parametr[eo]|eigenschap|eigenschaft|propri(?:ete|eta|edade|edad))';
const ARTICLE = "(?:(?:le|la|les|das|der|die|el|los|il|lo|het|o|a) |l')";
const START = '(?:^|(?<=[.:;,] ))';
const DUTY =
  '(?:pflichtfeld|erforderlich|verpflichtend|obligatorisch|notwendig|requise?s?|obligatoires?|(?:obligatori|requerid|necesari|obrigatori|necessari|obbligatori|richiest)[oaei]s?|verplichte?(?: veld)?|vereist|wymagan[eya])';
const GONE = '(?:fehlt|manquante?s?|manque|falta[nm]?|faltantes?|ausentes?|mancant[ei]|manca|ontbreekt|brakuje)';
/** `um campo`, `eine gültige`: what stands between a verb and the type or the word for a duty. */
const AN = '(?:vom typ )?(?:(?:eine?n?|une?|un[ao]|uma?|een) )?(?:gultige[rs]? |geldige? )?';
const THAN =
  '(?: (?:als|a|(?:do )?que|di|dan|niz|od))?(?: (?:oder gleich|ou egale?(?: a)?|ou? igual(?: (?:a|que))?|o uguale a|of gelijk aan|lub rown[yea]))?';

const rows: readonly (readonly [words: string, english: string])[] = [
  [
    `${START}(?:os|los|les|die|de|[ig]li?) (?:parametr[oie]s?|parameters?|campos|champs|felder|campi|velden)(?: ${DUTY})? (?=["'\\w])`,
    'The fields ',
  ],
  [
    `${START}(?:faltan?|faltam|fehlen|manquent|mancano|ontbreken) (?:os |los |les |die |de |i |gli )?(?:parametr[oie]s?|parameters?|campos|champs|felder|campi|velden)(?: ${DUTY})?:? (?=["'])`,
    'Missing fields: ',
  ],
  [`(?<=["']),? (?:e|y|et|und|en) (?=["'])`, ' and '],
  [`${START}(?:il )?${GONE}(?: ${ARTICLE}?${FIELD})?(?: ${DUTY})?:? ${NAME}$`, 'Missing field: $1'],
  [`${START}(?:pflicht)?${FIELD}(?: ${DUTY})?(?: ${GONE})? ?: ${NAME}`, 'Missing field: $1'],
  [`${START}brak (?:wymagane(?:go|j) )?(?:pola|parametru|atrybutu|wartosci):? ${NAME}`, 'Missing field: $1'],
  [`${START}(?:wartosc (?=pola))?${ARTICLE}?${FIELD} ${NAME} (?=\\S)`, 'The $1 field '],
  [`${START}${ARTICLE}${NAME}[ -]${FIELD} (?=\\S)`, 'The $1 field '],
  [`${START}${ARTICLE}(?=["'\\w])`, 'The '],
  [
    `\\b(?:${[
      `(?:ist|sind|est|sont|es|son|estan|e|sao|estao|sono|is|zijn|jest|sa) ${AN}(?:ch?ampo? )?(?:${DUTY}|${GONE})`,
      `wird benotigt|fehlen|${GONE}|(?:muss|mussen) (?:ausgefullt|angegeben|gesetzt|ubergeben) (?:sein|werden)|moet (?:ingevuld|opgegeven) (?:zijn|worden)|deve ser (?:preenchid|informad)[oa]`,
      'darf nicht (?:leer|null) sein|ne doit pas etre vide|no (?:debe|puede) (?:estar|ser) vaci[oa]|nao (?:pode|deve) (?:ser|estar) (?:vazi[oa]|nul[oa]|em branco)|non (?:puo|deve) essere (?:vuot|null)[oa]|mag niet leeg zijn|nie (?:moze|moga) byc pust[yea]',
    ].join('|')})\\b`,
    'is required',
  ],
  [
    "\\b(?:ist nicht (?:erlaubt|zulassig)|n'est pas (?:autorise|permis)e?|no esta permitid[oa]|nao e permitid[oa]|non e (?:consentit|permess|ammess)[oa]|is niet toegestaan|nie jest dozwolon[yea])\\b",
    'is not allowed',
  ],
  [
    "\\b(?:ist (?:ungultig|nicht gultig)|est invalide|n'est pas valide|no es valid[oa]|e invalid[oa]|nao e valid[oa]|non e valid[oa]|is (?:ongeldig|niet geldig)|jest (?:nieprawidłow|niepoprawn|błedn)[yea]|nie jest (?:prawidłow|poprawn)[yea])\\b",
    'is invalid',
  ],
  ['\\b(?:muss|mussen|moet|moeten) (.{1,120}?) (?:sein|haben|enthalten|zijn|hebben|bevatten)\\b', 'must be $1'],
  [
    '\\b(?:doi(?:ven)?t (?:etre|contenir|avoir|comporter)|deb[ea][nm]? (?:ser|contener|tener)|devem? (?:ser|conter|ter)|dev(?:e|ono) (?:essere|contenere|avere)|mus(?:i|za) (?:byc|zawierac|miec))\\b',
    'must be',
  ],
  ['\\b(?:mindestens|au moins|al menos|como minimo|pelo menos|no minimo|almeno|minstens|minimaal|co najmniej|przynajmniej)\\b', 'at least'],
  ['\\b(?:hochstens|maximal|au (?:plus|maximum)|como maximo|no maximo|al massimo|hoogstens|maximaal|(?:co )?najwyzej)\\b', 'at most'],
  [`\\b(?:großer|superieure?|ma[iy]or|maggiore|groter|wieksz[yea])${THAN}(?= (?:-?\\d|zero\\b))`, 'greater than'],
  [`\\b(?:kleiner|inferieure?|menor|minore|mniejsz[yea])${THAN}(?= (?:-?\\d|zero\\b))`, 'less than'],
  [`\\bmust be ${AN}(?:numero )?(?:ganzzahl|entier|entero|inteiro|intero|geheel getal|liczba calkowita)\\b`, 'must be an integer'],
  [`\\bmust be ${AN}(?:zahl|nombre|numero|getal|liczba)\\b`, 'must be a number'],
  [
    `\\bmust be ${AN}(?:zeichenkette|text|chaine(?: de caracteres)?|cadena|texto|stringa|tekst|tekstem|ciagiem znakow)\\b`,
    'must be a string',
  ],
  [`\\bmust be ${AN}(?:objekt|objet|objeto|oggetto)\\b`, 'must be an object'],
  [`\\bmust be ${AN}(?:boolean\\w*|booleen|wahrheitswert)\\b`, 'must be a boolean'],
  [`\\bmust be ${AN}(?:liste|tableau|arreglo|lista|array|elenco|lijst)\\b`, 'must be an array'],
  [
    '\\bmust be (?:eine[rs]? der|une? des|un[oa]? de (?:los|las)|um d[oa]s|uno dei|een van de)(?: folgenden| volgende)?(?: (?:werte|valeurs|valores|valori|waarden))?(?: (?:suivantes|siguientes|seguintes|seguenti))?\\b',
    'must be one of the following values',
  ],
  ['\\bnieznan[eya] (?:pol[ea]|parametr|atrybut)\\b', 'unknown field'],
  ['(?<=\\d )(?:zeichen|caract[ei]res|caratteri|stellen|tekens|znak(?:i|ow))\\b', 'characters'],
  ['(?<=\\d )(?:eintrage|elemente|elements|elementos|elementi|itens)\\b', 'items'],
];

export const frames = rows.map(([words, english]) => [new RegExp(words, 'gi'), english] as const);
