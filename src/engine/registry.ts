// The one list of dialects and checks (all-targets.ts has the targets). A plug-in that is not here does not run.
import { authorizationSyntax } from './checks/authorization-syntax.ts';
import { contentType } from './checks/content-type.ts';
import { contentEncoding } from './checks/content-encoding.ts';
import { credentials } from './checks/credentials.ts';
import { differsFromPassing } from './checks/differs-from-passing.ts';
import { duplicateMember } from './checks/duplicate-member.ts';
import { faintHint } from './checks/faint-hint.ts';
import { forgeryToken } from './checks/forgery-token.ts';
import { methodRefused } from './checks/method-refused.ts';
import { graphqlEnvelope } from './checks/graphql-envelope.ts';
import { graphqlRequest } from './checks/graphql-request.ts';
import { graphqlSyntax } from './checks/graphql-syntax.ts';
import { headerSize } from './checks/header-size.ts';
import { headerSyntax } from './checks/header-syntax.ts';
import { hostHeader } from './checks/host-header.ts';
import { jsonRpcRequest } from './checks/json-rpc-request.ts';
import { jsonSyntax } from './checks/json-syntax.ts';
import { jwtTime } from './checks/jwt-time.ts';
import { missingMember } from './checks/missing-member.ts';
import { numberPrecision } from './checks/number-precision.ts';
import { percentEncoding } from './checks/percent-encoding.ts';
import { plainHttp } from './checks/plain-http.ts';
import { refusedByServer } from './checks/refused-by-server.ts';
import { unknownName } from './checks/unknown-name.ts';
import { protocolHeader } from './checks/protocol-header.ts';
import { querySeparator } from './checks/query-separator.ts';
import { rateLimit } from './checks/rate-limit.ts';
import { preflightRefused } from './checks/preflight-refused.ts';
import { redirectChanged } from './checks/redirect-changed.ts';
import { formSyntax } from './checks/form-syntax.ts';
import { gatewayAnswer } from './checks/gateway-answer.ts';
import { unexpectedBody } from './checks/unexpected-body.ts';
import { unreadBody } from './checks/unread-body.ts';
import { unknownAddress } from './checks/unknown-address.ts';
import { multipartPart } from './checks/multipart-part.ts';
import { multipartSyntax } from './checks/multipart-syntax.ts';
import { ndjsonSyntax } from './checks/ndjson-syntax.ts';
import { nesting } from './checks/nesting.ts';
import { noObject } from './checks/no-object.ts';
import { parameterSyntax } from './checks/parameter-syntax.ts';
import { pathCase } from './checks/path-case.ts';
import { pathShape } from './checks/path-shape.ts';
import { repeatedParameter } from './checks/repeated-parameter.ts';
import { listNotation } from './checks/list-notation.ts';
import { swappedCoordinates } from './checks/swapped-coordinates.ts';
import { urlLength } from './checks/url-length.ts';
import { valueLeftover } from './checks/value-leftover.ts';
import { signedUrlTime } from './checks/signed-url-time.ts';
import { localeFormat } from './checks/locale-format.ts';
import { idShape } from './checks/id-shape.ts';
import { bodySize } from './checks/body-size.ts';
import { outdatedClient } from './checks/outdated-client.ts';
import { bodyCharset } from './checks/body-charset.ts';
import { acceptHeader } from './checks/accept-header.ts';
import { conditionalHeader } from './checks/conditional-header.ts';
import { idempotencyKey } from './checks/idempotency-key.ts';
import { apiVersion } from './checks/api-version.ts';
import { cookieSyntax } from './checks/cookie-syntax.ts';
import { contentLength } from './checks/content-length.ts';
import { toolHeader } from './checks/tool-header.ts';
import { clientRegistration } from './checks/client-registration.ts';
import { oauthEndpoint } from './checks/oauth-endpoint.ts';
import { oauthRequest } from './checks/oauth-request.ts';
import { jwtClaims } from './checks/jwt-claims.ts';
import { apiKey } from './checks/api-key.ts';
import { cookiesLeftOut } from './checks/cookies-left-out.ts';
import { urlLeftover } from './checks/url-leftover.ts';
import { valueFormat } from './checks/value-format.ts';
import { valueLimits } from './checks/value-limits.ts';
import { valueType } from './checks/value-type.ts';
import { webhookSignature } from './checks/webhook-signature.ts';
import { xmlSyntax } from './checks/xml-syntax.ts';
import type { Check, Dialect } from './core/define.ts';
import { awsJson } from './dialects/aws-json.ts';
import { aspnetCore } from './dialects/aspnet-core.ts';
import { elasticsearch } from './dialects/elasticsearch.ts';
import { expressValidator } from './dialects/express-validator.ts';
import { facebookGraph } from './dialects/facebook-graph.ts';
import { fastapi } from './dialects/fastapi.ts';
import { fhir } from './dialects/fhir.ts';
import { googleOauthPage } from './dialects/google-oauth-page.ts';
import { googleRpc } from './dialects/google-rpc.ts';
import { graphql } from './dialects/graphql.ts';
import { hydra } from './dialects/hydra.ts';
import { htmlPage } from './dialects/html-page.ts';
import { jakartaRest } from './dialects/jakarta-rest.ts';
import { jsonRpc } from './dialects/json-rpc.ts';
import { oauth } from './dialects/oauth.ts';
import { odata } from './dialects/odata.ts';
import { plainJson } from './dialects/plain-json.ts';
import { plainText } from './dialects/plain-text.ts';
import { plugDebugger } from './dialects/plug-debugger.ts';
import { postgres } from './dialects/postgres.ts';
import { problemDetails } from './dialects/problem-details.ts';
import { railsDebug } from './dialects/rails-debug.ts';
import { soapFault } from './dialects/soap-fault.ts';
import { springBoot } from './dialects/spring-boot.ts';
import { xmlError } from './dialects/xml-error.ts';

/** Server error formats. Order does not matter: the surest wins. */
export const dialects: readonly Dialect[] = [
  problemDetails,
  aspnetCore,
  springBoot,
  fastapi,
  expressValidator,
  graphql,
  oauth,
  googleRpc,
  awsJson,
  elasticsearch,
  postgres,
  facebookGraph,
  googleOauthPage,
  odata,
  fhir,
  soapFault,
  jsonRpc,
  hydra,
  jakartaRest,
  railsDebug,
  plugDebugger,
  plainJson,
  htmlPage,
  xmlError,
  plainText,
];

/** Kinds of fault, in the order in which a person would look; ranking decides the order of findings. */
export const checks: readonly Check[] = [
  jsonSyntax,
  ndjsonSyntax,
  formSyntax,
  multipartSyntax,
  multipartPart,
  xmlSyntax,
  graphqlSyntax,
  graphqlEnvelope,
  graphqlRequest,
  jsonRpcRequest,
  contentType,
  contentEncoding,
  contentLength,
  bodyCharset,
  bodySize,
  urlLeftover,
  valueLeftover,
  pathShape,
  pathCase,
  unknownAddress,
  percentEncoding,
  urlLength,
  querySeparator,
  parameterSyntax,
  repeatedParameter,
  listNotation,
  swappedCoordinates,
  localeFormat,
  idShape,
  plainHttp,
  headerSyntax,
  headerSize,
  cookieSyntax,
  toolHeader,
  hostHeader,
  acceptHeader,
  apiVersion,
  outdatedClient,
  conditionalHeader,
  idempotencyKey,
  protocolHeader,
  authorizationSyntax,
  apiKey,
  jwtTime,
  jwtClaims,
  signedUrlTime,
  webhookSignature,
  credentials,
  cookiesLeftOut,
  forgeryToken,
  clientRegistration,
  oauthEndpoint,
  oauthRequest,
  methodRefused,
  rateLimit,
  preflightRefused,
  redirectChanged,
  gatewayAnswer,
  missingMember,
  nesting,
  noObject,
  unexpectedBody,
  unreadBody,
  duplicateMember,
  numberPrecision,
  valueType,
  valueFormat,
  valueLimits,
  unknownName,
  differsFromPassing,
  refusedByServer,
  faintHint,
];
