// The words that servers use for the parts of an error document, folded (lower case, no separators), the more telling first.
import type { Words } from '../text/folded-members.ts';

const list = (words: string): readonly string[] => words.split(' ');

/** The words in this order. */
export function ranked(words: string | readonly string[]): Words {
  return new Map((typeof words === 'string' ? list(words) : words).map((word, rank) => [word, rank]));
}

/** Names of members that hold the message. */
export const messageWords: Words = ranked(
  'errordescription message msg errormessage detail description errormsg errmsg errmessage errordetail errortext errordesc errorreason usermessage developermessage defaultmessage ' +
    'exceptionmessage errorsummary diagnostics reason error err faultstring text title summary cause statustext statusmessage fault exception ' +
    'explanation explain say says why problem what debuginfo debugmessage info ' +
    // In other languages.
    'erreur errore erro mensaje mensagem messaggio meldung fehlermeldung nachricht melding foutmelding motif',
);

/** Names of members that hold further error documents: lists, maps by field, or one inside the other. */
export const containerWords: Words = ranked(
  'error errors err errs fault faults issue exception cause detail details message messages msg errormessages errormessage errormsg data response result results body ' +
    'meta issues problems violations constraintviolations fieldviolations fielderrors globalerrors formerrors ' +
    'validationerrors validationmessages validation validationresult invalidparams invalidparameters invalidfields failures causes errorcauses suberrors responsestatus ' +
    'innererrors innererror zoderror responsemetadata embedded modelstate badrequest failure fieldlist fields errorlist nestederrors children inner unionerrors ' +
    'extensions extras reasons errorcodes errordetails additionaldetails errorchain warnings extra originalerror context payload errorinfo parameters reports ' +
    'erreurs errori erros errores fehler fouten champs campos felder campi detalles detalhes dettagli',
);

/** Containers that wrap one more document of the answer's own rather than a map by field. */
export const wrapperWords: ReadonlySet<string> = new Set(
  list('error err fault data meta response result responsemetadata extensions extras extra originalerror innererror embedded errorinfo'),
);

/** Names of members that hold the server's code for the fault. */
export const codeWords: Words = ranked(
  'code errorcode errcode faultcode issue keyword tag rule constraint validator kind errortype type reason status identifier',
);

/** A fault before a word for a place: `invalidParam`, `errField`, `missing_property`. */
const faultyPlaces = list('err error invalid missing bad wrong failed failing faulty offending rejected').flatMap((fault) =>
  list('field param parameter property attribute argument').map((noun) => fault + noun),
);

/** Names of members of one error that spell the place, whatever else the object holds. */
export const placeWords: Words = ranked([
  ...list(
    'field fieldname fieldpath attr param parameter parametername paramname property propertypath propertyname jsonpointer pointer ' +
      'jsonpath instancepath instancelocation datapath errorpath path loc target expression attribute attributename argument member element header cookie query',
  ),
  ...faultyPlaces,
  ...list('location where key source input selector name reference namespace column columnname feld feldname champ campo veld'),
]);

/** The place words that are clear enough to be believed in the outermost object, where `path` is the URL and `name` the exception's. */
export const outerPlaceWords: Words = ranked([
  ...list(
    'field fieldname attr param parameter parametername paramname property propertyname propertypath pointer jsonpointer target attribute errorpath',
  ),
  ...faultyPlaces,
  'source',
]);

/** Names of members that hold the text of one error in a list, and those of them that never name a field. */
export const itemText: Words = ranked(
  'message msg detail description errormessage defaultmessage errordescription errormsg errordetail errortext errordesc errorreason errorsummary diagnostics faultstring text reason error details title summary explanation explain say says why problem what info motif problema probleme mensaje mensagem messaggio meldung melding',
);
export const certainText: Words = ranked(
  'message msg detail description errormessage defaultmessage errorsummary diagnostics faultstring reason error',
);

/** Names of members that quote the refused value. */
export const rejectedWords: Words = ranked('rejectedvalue rejected value invalidvalue attemptedvalue actualvalue actual given input');

/** Names of members that list what would do. */
export const allowedWords: Words = ranked(
  'allowedvalues allowed options permitted enumvalues enum valids choices acceptedvalues validvalues values ' +
    'allowedoptions validoptions possiblevalues supportedvalues availablevalues accepted acceptable',
);

/** Names of members that list the names of fields: beside the text of one error, or once for the whole answer. */
export const nameListWords: ReadonlySet<string> = new Set([
  ...list('keys members membernames fields fieldnames properties propertynames params parameters paths'),
  ...['missing', 'required', 'invalid', 'unknown', 'unexpected', 'unrecognized', 'extra', 'forbidden'].flatMap((fault) =>
    ['', 'fields', 'params', 'parameters', 'keys', 'properties', 'names', 'headers'].map((noun) => fault + noun),
  ),
]);

/** Names of rules, under which maps by field list the text of each rule that was broken. */
export const ruleWords: ReadonlySet<string> = new Set(
  list(
    'required notblank notempty notnull num min max minlength maxlength minitems maxitems length size between pattern regex format email ' +
      'unique exists enum in inclusion exclusion type numeric integer number string boolean array date url uuid confirmed presence',
  ),
);

/** Keys of a map by field that mean the whole of it. */
export const wholeWords: ReadonlySet<string> = new Set(
  list('nonfielderrors all schema base formerrors errors root global form globalerrors $ # /').concat(''),
);

/** Names of members that hold an identifier of this request, to quote to whoever runs the server. */
export const requestIdWords: Words = ranked(
  'requestid xrequestid reqid traceid xtraceid correlationid xcorrelationid activityid operationid errorid eventid ' +
    'incidentid rayid referenceid debugid fbtraceid logid logref',
);

/** Names of members that link to documentation, and the relation of the link. */
export const linkWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    documentationurl: 'documentation',
    documentation: 'documentation',
    docurl: 'documentation',
    docsurl: 'documentation',
    docs: 'documentation',
    doc: 'documentation',
    documentationuri: 'documentation',
    documentationlink: 'documentation',
    doclink: 'documentation',
    info: 'documentation',
    moreinfo: 'documentation',
    moreinformation: 'documentation',
    infourl: 'documentation',
    informationlink: 'documentation',
    learnmore: 'documentation',
    readmore: 'documentation',
    help: 'help',
    helpurl: 'help',
    helplink: 'help',
    helphref: 'help',
    helpuri: 'help',
    support: 'help',
    supporturl: 'help',
    erroruri: 'help',
    about: 'about',
    // Amazon's, Atlassian's and many others' word for a page about the code.
    errorurl: 'help',
    codedocs: 'documentation',
    // Stripe's page with the request itself.
    requestlogurl: 'related',
    reference: 'documentation',
    // An address that names the kind of problem, be the answer problem details or not (RFC 9457, section 3.1.1).
    type: 'type',
  }),
);

/** Names of members that tell what to do about it. */
export const hintWords: ReadonlySet<string> = new Set(
  list('nextstep nextsteps hint hints suggestion suggestions recommend developerhint advice'),
);

/** Names of members under which nothing complains: samples, advice, links, ids, and values that were sent or would do. */
export const notePlaces: ReadonlySet<string> = new Set([
  ...rejectedWords.keys(),
  ...allowedWords.keys(),
  ...requestIdWords.keys(),
  ...linkWords.keys(),
  ...hintWords,
  ...list('request received echo example examples sample level severity status statuscode httpstatus timestamp time date version method'),
]);

/** Names of members that belong to the answer itself and never to the request that it refuses. */
export const envelopeWords: ReadonlySet<string> = new Set([
  ...messageWords.keys(),
  ...containerWords.keys(),
  ...requestIdWords.keys(),
  ...linkWords.keys(),
  ...hintWords,
  ...list(
    'status statuscode code errorcode type success ok timestamp time datetime path instance method trace stack stacktrace ' +
      'version apiversion kind name url exception file line class requestid keys source links server host locale severity level ' +
      'resourcetype debug help id httpstatus httpcode httpresponse errortype valid retryafter where',
  ),
]);

/** Those of them under which requests hold members as often. */
export const fieldLikeWords: ReadonlySet<string> = new Set(list('title description name url file version id class line host level locale'));

/** Members under which validators repeat the request, or show what would have passed: no complaints stand in there. */
export const sampleWords: ReadonlySet<string> = new Set(list('expected found received actual sample'));

/** Members whose lists of text are no complaints about a field of that name. */
export const listWords: ReadonlySet<string> = new Set([
  ...list('keys codes stack trace stacktrace backtrace links path loc arguments tags methods allow conflicts'),
  ...allowedWords.keys(),
]);

/** Names of members that list what did no harm. */
export const lesserWords: ReadonlySet<string> = new Set(list('warning warnings notice notices info infos'));

/** Every word that one error in a list may hold beside its field. */
export const itemWords: ReadonlySet<string> = new Set([
  ...messageWords.keys(),
  ...codeWords.keys(),
  ...placeWords.keys(),
  ...rejectedWords.keys(),
  ...allowedWords.keys(),
  ...containerWords.keys(),
  ...requestIdWords.keys(),
  ...itemText.keys(),
  ...list(
    'template messagetemplate longmessage key text attr members membernames fields fieldnames id in on links meta severity resource domain objectname codes arguments bindingfailure received expected locations extendedhelp docs',
  ),
  ...list(
    'got keywordlocation absolutekeywordlocation instancelocation requestpath modelname datapath url template schemapath params ctx locationtype validation properties value help moreinfo timestamp category schema origin',
  ),
]);

/** Names of members that hold a debug trace. */
export const traceWords: Words = ranked(
  'trace stack stacktrace stacktracestring backtrace traceback traces frames details debug remotestacktrace',
);
