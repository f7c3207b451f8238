// The one list of targets, and the engine's second door: the panel loads it when its copy menu is first opened. A target that is not here does not exist.
import type { Target } from './core/target.ts';
import { axios } from './targets/axios.ts';
import { csharp } from './targets/csharp.ts';
import { curl } from './targets/curl.ts';
import { curlCmd } from './targets/curl-cmd.ts';
import { curlPowershell } from './targets/curl-powershell.ts';
import { fetchTarget } from './targets/fetch.ts';
import { go } from './targets/go.ts';
import { har } from './targets/har.ts';
import { httpFile } from './targets/http-file.ts';
import { httpie } from './targets/httpie.ts';
import { hurl } from './targets/hurl.ts';
import { java } from './targets/java.ts';
import { nodeFetch } from './targets/node-fetch.ts';
import { openapi } from './targets/openapi.ts';
import { php } from './targets/php.ts';
import { playwright } from './targets/playwright.ts';
import { postman } from './targets/postman.ts';
import { powershell } from './targets/powershell.ts';
import { pytest } from './targets/pytest.ts';
import { pythonHttpx } from './targets/python-httpx.ts';
import { pythonRequests } from './targets/python-requests.ts';
import { ruby } from './targets/ruby.ts';
import { rust } from './targets/rust.ts';
import { vitest } from './targets/vitest.ts';
import { wget } from './targets/wget.ts';

export { redactRequests } from './redact/redact.ts';
export { LIMIT_TEXTS as commonLimits } from './write/limits.ts';

/** Text forms of a request, grouped as a menu shows them. */
export const targets: readonly Target[] = [
  curl,
  wget,
  httpie,
  curlCmd,
  curlPowershell,
  powershell,
  fetchTarget,
  nodeFetch,
  axios,
  pythonRequests,
  pythonHttpx,
  go,
  java,
  csharp,
  php,
  ruby,
  rust,
  hurl,
  httpFile,
  postman,
  openapi,
  har,
  playwright,
  vitest,
  pytest,
];

/** The target with that id. Throws RangeError, naming what there is. */
export function targetNamed(id: string): Target {
  const target = targets.find((each) => each.id === id);
  if (!target) throw new RangeError(`There is no target called "${id}"; there are: ${targets.map((each) => each.id).join(', ')}.`);
  return target;
}
