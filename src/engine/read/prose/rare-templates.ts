// Slots in sentences that few servers write, and the loosest ones: they are tried after all others.
import { BARE, LOOSE_FATE, PATH, QUOTED, START, within, WRONG } from './grammar.ts';
import type { Template } from './templates.ts';

/** In the order of likelihood. */
export const rareTemplates: readonly Template[] = [
  // Mailgun: to parameter is missing
  {
    pattern: within(
      String.raw`^["'\`]?(?<at>to|from|by|at|on|in|for|with|of|is|has|and|or)["'\`]? (?<noun>parameter|param|field|property|argument|header) (?:is|was) (?:missing|required|mandatory|empty|invalid|not)\b`,
    ),
  },
  // API key is required via x-api-key header; Invalid Accept header
  {
    pattern: within(String.raw`\b(?:via|using|through|in) (?:the |an? )?(?<at>[a-z]{1,40}(?:-[a-z\d]{1,40}){1,6}) (?<noun>header)\b`),
    bare: true,
  },
  {
    pattern: within(
      String.raw`\b(?:[Ii]nvalid|[Mm]issing|[Bb]ad|[Uu]nsupported|[Mm]alformed) (?<at>[A-Z][A-Za-z\d]{2,40}(?:-[A-Za-z\d]{1,40}){0,6}) (?<noun>header)(?=[.!,;:]|$)`,
      'g',
    ),
    bare: true,
  },
  // DQE: missing or empty parameter (user_infos) for this scope; missing mandatory key in the user's data (phone)
  {
    pattern: within(
      String.raw`\b(?:missing|empty|invalid|unknown|required|mandatory) (?<noun>parameter|param|field|property|key|attribute|argument)(?: in [\w' ]{2,40}?)? \((?<at>[A-Za-z_][\w.-]{1,60})\)`,
    ),
    bare: true,
  },
  // X: The ids query parameter can not be empty
  {
    pattern: within(
      String.raw`^(?:the )?${BARE} (?<noun>(?:query |path |header |form |body )?(?:parameter|param|field|property|argument)|header) (?:can ?not|can't|may not|must not|should not) be\b`,
    ),
    bare: true,
  },
  // Facebook: API calls from the server require an appsecret_proof argument
  { pattern: within(String.raw`\brequires? (?:an? |the )${BARE} (?<noun>argument|parameter|param|field|property|header)\b`), bare: true },
  // Sinch: Invalid parameter format: to
  {
    pattern: within(
      String.raw`^${WRONG} (?:parameter|field|property|argument|attribute) (?:format|value|type|length|name): (?<at>[A-Za-z_][\w.[\]-]{0,100})[.]?$`,
    ),
  },
  // Azure: The parameter properties has an invalid value.
  {
    pattern: within(
      String.raw`^the (?<noun>parameter|field|property|attribute|argument) (?<at>[A-Za-z_][\w.[\]-]{0,100}) has an? (?:invalid|illegal|unexpected|empty|null) value\b`,
    ),
  },
  // Elasticsearch: from + size must be less than or equal to: [10000]
  { pattern: within(String.raw`\b(?<at>[A-Za-z_]\w{1,60}) \+ (?<also>[A-Za-z_]\w{1,60}) (?:must|should|cannot|can't|may not)\b`) },
  // Amazon: Shipment not found for specified shipmentId
  { pattern: within(String.raw`\bfor (?:the )?(?:specified|given|provided|supplied) ${BARE}[.]?$`), structured: true },
  // Finatra: user_id: queryParam is required
  {
    pattern: within(String.raw`^${BARE}: (?:query|path|header|form|cookie) ?param(?:eter)? is (?:required|missing|invalid)\b`),
    bare: true,
  },
  // ZIO HTTP, behind its own words: … failed to decode: .items[0].qty(missing)
  { pattern: within(String.raw`: ${PATH}\((?:missing|expected|unexpected|invalid)\b`) },
  // Matrix: 'msgtype' not in content
  { pattern: within(String.raw`^${QUOTED} (?:is |was )?not in (?:the )?(?:content|body|request|payload|json|data)\b`) },
  // Apollo: GraphQL operations must contain a non-empty `query` or …
  {
    pattern: within(
      String.raw`\b(?:must|should) (?:contain|include|have|provide|specify) an? (?:non-empty|valid) ${QUOTED}(?=[.,;]| or\b| (?:field|property|key|parameter|member)\b|$)`,
    ),
  },
  // Firely for .NET: Instance count for 'Observation.status' is 0, …
  { pattern: within(String.raw`\b(?:instance count|number of (?:instances|elements)|cardinality) (?:for|of) ${QUOTED}`) },
  // Sanity: Document must have a _type
  {
    pattern: within(String.raw`\b(?:must|should|has to|needs to) (?:have|contain|include|specify|provide) (?:an?|the) ${BARE}(?=[.,;]|$)`),
    structured: true,
  },
  // Pelias: 'venu' is an invalid layers parameter
  {
    pattern: within(String.raw`\bis an? (?:invalid|unknown|unsupported) ${BARE} (?<noun>parameter|param|field|property|argument|header)\b`),
    bare: true,
  },
  { pattern: within(String.raw`\bExtra fields in constructor for \w{1,80}: ${BARE}`), bare: true },
  // VictoriaMetrics: cannot parse "start"="lately": …
  { pattern: within(String.raw`\bparse ${QUOTED}=["']`) },
  // WSME: Invalid input for field/attribute size. Value: '5000'. …
  { pattern: within(String.raw`\bfield\/attribute ${BARE}(?=\.)`), bare: true },
  // `priority: 'high' is not a number`; what begins with a capital is more likely a code or a heading.
  { pattern: within(String.raw`^(?=[a-z])${BARE}: ["'][^"'\n]{0,200}["'] (?:is|must|should|does|has|cannot)\b`, 'g'), bare: true },
  { pattern: within(String.raw`\bvalue is empty(?: or invalid)?: ${BARE}`) },
  { pattern: within(String.raw`^the (?!following )${BARE} field is (?:required|invalid|missing|not valid)\b`) },
  {
    pattern: within(
      String.raw`^(?<at>items?|elements?|content|message|tokens?|host|file|method|url|status|document): (?:must|should|may not|can(?:not|'t)|is (?:required|missing))\b`,
    ),
  },
  {
    pattern: within(
      String.raw`^["'\`]?${BARE}["'\`]? (?:field )?(?:must|has to) be (?:given|provided|specified|supplied|filled(?: in)?|entered)\b`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`^(?:param(?:eter)?|field|property|argument) ${QUOTED} is (?:not optional|obligatory|needed)\b`) },
  // A code for words: currency_required
  {
    pattern: within(
      String.raw`^(?!\w*(?:auth|login|payment|upgrade|precondition|captcha|key|consent|interaction|selection|confirmation|verification|proxy|length|subscription|licen[cs]e|approval|membership|mfa|otp|action|account|session|argument|request))(?<at>[a-z][a-z\d]{1,30}(?:_[a-z\d]{1,30}){0,4}?)_(?:is_)?(?:required|missing|blank)$`,
      'g',
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`^(?<noun>fields?|parameters?|property|properties|keys?|arguments?) (?:is |are )?(?:required|missing|unknown|unexpected|not found|not allowed|not recogni[sz]ed): ["'\`]?${BARE}`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`\bcolumn ${BARE} does not exist`), bare: true },
  { pattern: within(String.raw`\bcan(?:not|'t| not) find (?<noun>property|field|attribute) ${BARE}`), bare: true },
  { pattern: within(String.raw`\b(?:request )?(?:body|payload): ${BARE}: `), bare: true },
  {
    pattern: within(
      String.raw`(?:^|[,;(] ?)(?:at )?(?:path|json path|location)(?:: |=)["'\`]?(?=[\w$-]{1,80}[.[])${BARE}["'\`]?(?=[,;.)\s]|$)`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`^${BARE} (?<noun>parameter|param|property|field|attribute|argument|header) (?:not (?:present|provided|found|specified|set|supplied|given|sent|valid)|missing|required|absent|invalid)\b`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`${START}${BARE} is/are (?:not )?(?:required|allowed|missing|invalid)\b`), bare: true },
  // go-swagger: items.0.qty in body must be of type integer
  {
    pattern: within(String.raw`(?:^|\n)${BARE} in (?:body|query|path|header|formData|cookie) (?:is|must|should|has|cannot|shouldn't)\b`),
    bare: true,
  },
  {
    pattern: within(
      String.raw`(?:^|\n)(?!(?:value|field|parameter|param|data|text|string|request|something) )${BARE} in (?:query|path|header|formData|cookie) (?:is|must|should)\b`,
    ),
  },
  // Of a body that is a list: 0.labels in body is required
  { pattern: within(String.raw`(?:^|\n)(?<at>\d{1,9}(?:\.[\w$-]{1,80}){1,30}) in body (?:is|must|should|has|cannot|shouldn't)\b`) },
  // XML's way of putting it, which JSON's readers of the same schema keep: order.customer member must occur at least 1 times
  { pattern: within(String.raw`(?:^|[\s.>])(?<at>[A-Za-z_][\w-]{0,80}) (?:member|element|attribute) must occur\b`) },
  { pattern: within(String.raw`\bvalidation failed (?:for|on|of) (?:[\w-]{1,60}[.:]){0,10}(?<at>[A-Za-z_]\w{0,80}): `) },
  { pattern: within(String.raw`\b(?:required )?property ${BARE} to be present`), bare: true },
  // Symfony's serializer: its constructor requires the following parameters to be present : "$guest".
  { pattern: within(String.raw`\bconstructor requires (?:the following )?parameters? to be present ?: "\$(?<at>\w{1,100})"`) },
  { pattern: within(String.raw`\bon property ${BARE}`), bare: true },
  {
    pattern: within(String.raw`\bmust be at least one ${BARE}(?: or \S{1,60})? (?<noun>(?:query )?parameter|field|property)\b`),
    bare: true,
  },
  { pattern: within(String.raw`\b(?:bad|invalid|illegal|wrong|missing) value: ${BARE}(?=[.,;\s]|$)`), structured: true },
  { pattern: within(String.raw`\bkey_not_found: ${BARE}`), bare: true },
  // Rack: expected Hash (got String) for param `q'
  { pattern: within(String.raw`\bfor param [\`']${BARE}[\`']`) },
  { pattern: within(String.raw`\bJSON property ${BARE} due to missing`), bare: true },
  { pattern: within(String.raw`\bvalidation \w{1,40} on ${BARE} failed`), bare: true },
  { pattern: within(String.raw`${START}(?:the |provided )?${BARE} ${LOOSE_FATE}`), structured: true },
  { pattern: within(String.raw`\b${WRONG} ${BARE}\b`), structured: true },
];
