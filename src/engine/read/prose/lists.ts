// Sentences that list names: several that are missing, unknown or barred, or of which one is wanted.
import { NOUN, within, WRONG } from './grammar.ts';

/** Lists after a colon: `Missing required fields: name, email`, `Unexpected query string parameters: pge`. */
export const listed = within(
  String.raw`\b(?<fault>${WRONG}|not allowed|permitted|forbidden)\b[^:.\n"'\`]{0,40}?\b${NOUN}(?<after>[^:.\n"'\`]{0,30}): ?\[?(?<list>[:"'\`]?[\w$@.[\]/-]{1,100}["'\`]?(?:(?:,(?: (?:and )?)?| and )[:"'\`]?[\w$@.[\]/-]{1,100}["'\`]?){0,30})(?=["'.\]\s]*$|[;\n]|\.(?!\w)|, (?:must|did|expected)| ->|\]\s)`,
);

/** `The following fields are not recognized: pge, siz`. */
export const listedLater = within(
  String.raw`\b${NOUN} (?:is|are|was|were) (?:not (?:recogni[sz]ed|allowed|supported|known|valid|accepted|expected|permitted)|(?:un(?:known|recogni[sz]ed|supported|expected)|invalid|missing|required|forbidden|prohibited))\b(?<after>[^:.\n"'\`]{0,40}): ?(?:\[(?="))?(?<list>["'\`]?[\w$@.[\]/-]{1,100}["'\`]?(?:(?:, ?| and |, and )["'\`]?[\w$@.[\]/-]{1,100}["'\`]?){0,30})(?=[.\s]*$|[;\n]|\.(?!\w)|\](?:$|\s))`,
);

/** `One of the following must be non-null: roomId, toPersonId or toPersonEmail`. */
export const choiceLater =
  /\bone of (?:the following|these)(?: (?:fields|parameters|params|properties|keys|attributes|arguments|options))? (?:must|should|has to|needs to|is|are)\b[^:\n]{0,40}: ?(?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? (?:and|or) |, )["'`]?[\w.-]{1,60}["'`]?)(?=[.\s]*$|[.;\n])/i;

/** `One and only one of login_hint, id_token_hint is required`. */
export const choiceAround =
  /\b(?:one|any) of (?:the )?(?:(?:fields|parameters|params|properties|keys|attributes|arguments) )?\[?(?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? (?:and|or) |, )["'`]?[\w.-]{1,60}["'`]?)\]? (?:is|are|must|should|has to|needs to)\b/i;

/** `You should specify one of workspace, parent, projects`, `"value" must contain at least one of [query, keys]`. */
export const choice =
  /\b(?:specify|provide|supply|include|contain|have|set|pass|send|requires?|needs?) (?:at least |exactly |either )?one of(?: the following)?(?: (?:fields|parameters|params|properties|keys|attributes|arguments|options))?:? \[?(?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? (?:and|or) |, )["'`]?[\w.-]{1,60}["'`]?)(?=\]?(?:[.\s]*$|[.;\n]))/i;

/** `You must provide email or phone`, `Specify id and/or name`; what is answered with yes or no is no name. */
export const choiceAsked =
  /\b(?:provide|specify|supply|send|include|pass|set) (?:either )?(?!(?:yes|true|on|no|false|off)\b)(?<list>[\w.-]{2,60}(?:, [\w.-]{2,60}){0,20}(?:,? or | and\/or )[\w.-]{2,60})(?=[.\s]*$|[.;\n])/i;

/** `Neither email nor phone was given`. */
export const neither =
  /\bneither (?:the )?(?<list>["'`]?[\w.-]{1,60}["'`]? nor ["'`]?[\w.-]{1,60}["'`]?) (?:is|was|were|are|has been|have been)? ?(?:given|provided|sent|set|present|specified|supplied|defined)\b/i;

/** `You cannot use `a`, `b` or `c` in this version`: members that were sent and are not to be. */
export const barred =
  /\b(?:cannot|can't|can not|must not|may not|should not|do not|don't) (?:use|specify|set|send|include|pass|provide|combine) (?:both |the )?(?<list>(["'`])[\w.[\]-]{1,100}\2(?:, \2[\w.[\]-]{1,100}\2){0,20}(?:,? (?:and|or|with) \2[\w.[\]-]{1,100}\2)?)/i;

/** `Don't specify a start_time and an end_time`: names that no English word looks like. */
export const barredBare =
  /\b(?:cannot|can't|can not|must not|may not|should not|do not|don't) (?:use|specify|set|send|include|pass|provide|combine) (?:both )?(?:an? |the )?(?<list>[a-z]\w{0,40}_\w{1,40} (?:and|or|with) (?:an? |the )?[a-z]\w{0,40}_\w{1,40})\b/i;

/** `Email and password are required`, `Fields [name, qty] are required`. */
export const joint =
  /^(?:[A-Z][a-z]{2,20} [a-z ]{2,40}, )?(?:both |all of |the )?(?:(?:fields?|parameters|params|properties|keys|attributes|columns|arguments) )?[[(]?(?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? and |, )["'`]?[\w.-]{1,60}["'`]?)[\])]? (?:(?:are|is) (?:all |both )?(?:required|missing|mandatory|mutually exclusive|incompatible)|must (?:all |both )?be (?:specified|provided|given|supplied|set|present|(?:valid |positive )?(?:integers|numbers|strings|booleans|dates|arrays|lists|objects)\b)|(?:cannot|can't|can not|must not|may not) (?:both )?be (?:used|specified|set|combined|provided|given) (?:together|at the same time|in (?:the same|one) request))\b/i;

/** `The body must contain string fields name, email and password`. */
export const contained =
  /\b(?:must|should|has to|needs to) (?:contain|include|have|specify|provide) (?:the |all )?(?:\w{2,20} )?(?:fields|parameters|params|properties|keys|attributes|arguments):? (?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? and |, )["'`]?[\w.-]{1,60}["'`]?)(?=[.\s]*$|[;\n])/i;

/** `Receiver email and subject are required`: with labels of several words among the names. */
export const jointLabels =
  /^(?<list>[A-Z][a-z]{1,30}(?: [a-z]{2,30}){0,2}(?:, [a-z]{2,30}(?: [a-z]{2,30}){0,2}){0,20},? and [a-z]{2,30}(?: [a-z]{2,30}){0,2}) (?:are (?:all |both )?(?:required|missing|mandatory)|must (?:all |both )?be (?:specified|provided|given|supplied|set|present))\b/;

/** `api-token, nonce 不能为空` */
export const scriptList =
  /^(?:参数|字段)?[:： ]{0,2}(?<list>[A-Za-z][\w.-]{1,60}(?:(?:, ?|，|、| )[A-Za-z][\w.-]{1,60}){1,20}) ?都?(?:不能为空|不可为空|必填|是?必须的|缺失|未提供|は?必須|필수)/;

/** `Summary or Text is required`, `You are missing the domain or company parameter`, `Missing the 'address', 'latlng' or 'place_id' parameter`. */
export const either =
  /^(?:either )?(?:the )?(?<list>["'`]?[\w.-]{1,60}["'`]? or ["'`]?[\w.-]{1,60}["'`]?) (?:(?:is|are) )?(?:required|missing|mandatory)\b/i;
export const eitherMissing =
  /\bmissing (?:the |a |either )?(?<list>[\w.-]{1,60} or [\w.-]{1,60}|(["'`])[\w.-]{1,60}\2(?:, \2[\w.-]{1,60}\2){0,20},? or \2[\w.-]{1,60}\2) (?:param(?:eter)?|field|property|key|attribute|argument|header)\b/i;
