// Hosts that a person does not want to see.
import { urlParts } from '#engine/index.ts';

/** True when the URL's host is one of `hosts`; `*.example.com` stands for every host below example.com. Ports are not compared unless named. */
export function isLeftOut(url: string, hosts: readonly string[]): boolean {
  if (hosts.length === 0) return false;
  const host = urlParts(url).host.toLowerCase();
  const name = host.replace(/:\d+$/, '');
  return hosts.some((each) => {
    const wanted = each.toLowerCase();
    return wanted === host || wanted === name || (wanted.startsWith('*.') && name.endsWith(wanted.slice(1)));
  });
}
