// Character references in HTML (https://html.spec.whatwg.org/multipage/named-characters.html): by number, and the names that programs
// write: those of HTML 4 and of ASCII's signs. Rarer names of HTML 5 stay as they are written.

/** U+00A0 to U+00FF in their order. With `quot amp lt gt` the names that need no semicolon. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil ' +
  'sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute ' +
  'Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc ' +
  'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide ' +
  'oslash ugrave uacute ucirc uuml yacute thorn yuml';
/** Each name with its character behind it. */
const OTHERS =
  "apos' excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ lbrack[ bsol\\ " +
  'rsqb] rbrack] Hat^ lowbar_ grave` lcub{ lbrace{ verbar| vert| rcub} rbrace} OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ ' +
  'AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ UpsilonΥ PhiΦ ' +
  'ChiΧ PsiΨ OmegaΩ alphaα betaβ gammaγ deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ omicronο piπ rhoρ sigmafς ' +
  'sigmaσ tauτ upsilonυ phiφ chiχ psiψ omegaω thetasymϑ upsihϒ pivϖ ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† ' +
  'Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ imageℑ weierp℘ realℜ trade™ alefsymℵ larr← uarr↑ ' +
  'rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ prod∏ sum∑ minus− ' +
  'lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ sub⊂ sup⊃ nsub⊄ sube⊆ ' +
  'supe⊇ oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ lang⟨ rang⟩ loz◊ spades♠ clubs♣ hearts♥ diams♦';

const WITHOUT_SEMICOLON = new Map([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...['quot"', 'amp&', 'lt<', 'gt>', 'QUOT"', 'AMP&', 'LT<', 'GT>', 'COPY©', 'REG®'].map(named),
]);
const LONGEST_WITHOUT = 6;
const NAMES = new Map([
  ...WITHOUT_SEMICOLON,
  ...OTHERS.split(' ').map(named),
  ...['Tab\t', 'NewLine\n', 'ensp\u2002', 'emsp\u2003', 'thinsp\u2009', 'zwnj\u200c', 'zwj\u200d', 'lrm\u200e', 'rlm\u200f'].map(named),
]);
/** What browsers take numbers 128 to 159 for: the signs of windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const REFERENCE = /&(?:#x([\da-f]+);?|#(\d+);?|([a-z][\da-z]*)(;?))/gi;

function named(pair: string): readonly [string, string] {
  return [pair.slice(0, -1), pair.slice(-1)];
}

/** The text with its references decoded; in an attribute's value `&copy=1` is none. */
export function decodeReferences(text: string, inAttribute = false): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(REFERENCE, (whole: string, hex?: string, decimal?: string, name = '', semicolon = '', at = 0) => {
    if (hex !== undefined) return byNumber(Number.parseInt(hex, 16));
    if (decimal !== undefined) return byNumber(Number(decimal));
    const known = semicolon === ';' ? NAMES.get(name) : undefined;
    if (known !== undefined) return known;
    const beginning = beginningOf(name);
    const isPart = beginning.length < name.length || text.charAt(at + whole.length) === '=';
    return beginning === '' || (inAttribute && isPart) ? whole : WITHOUT_SEMICOLON.get(beginning)! + whole.slice(1 + beginning.length);
  });
}

function byNumber(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

/** The longest name that needs no semicolon, as `lt` of `ltb`; empty when there is none. */
function beginningOf(name: string): string {
  for (let length = Math.min(name.length, LONGEST_WITHOUT); length > 1; length--)
    if (WITHOUT_SEMICOLON.has(name.slice(0, length))) return name.slice(0, length);
  return '';
}
