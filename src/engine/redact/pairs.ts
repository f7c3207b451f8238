// A name and its value that stand beside each other as data: `{"name": "password", "value": "…"}`, `<add key="ApiKey" value="…"/>`.
import { foldName } from '../core/fold-name.ts';

const NAMES =
  /^(?:name|key|k|field|fieldname|param|parameter|property|propertypath|attribute|variable|header|path|loc|location|instancepath|datapath|pointer|itemprop)$/;
const VALUES =
  /^(?:value|values|val|v|content|input|given|actual|secret|data|(?:rejected|invalid|attempted|actual|current|new|old|default)value)$/;

/** True for a member or attribute that names another: `name`, `key`, `field`, `path`. */
export const namesAnother = (member: string): boolean => NAMES.test(foldName(member));

/** True for a member or attribute that holds the value of what another names. */
export const isNamedByAnother = (member: string): boolean => VALUES.test(foldName(member));

/** The last step of a name that may be a path: `password` of `/user/password` and `user.password`. */
export function lastStep(name: string): string {
  return name.split(/[/.[\]]+/).findLast((step) => /\D/.test(step)) ?? '';
}
