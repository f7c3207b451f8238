// What Python's requests cannot send as it stands, for the targets that call it.
import { keptIf, type Abilities } from './abilities.ts';

/** requests encodes anything but these (requests.utils.requote_uri), and urllib3 puts the rest into normal form. */
const KEPT = /^(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*$/;

export const REQUESTS: Abilities = {
  client: 'requests',
  methods: /^[^a-z]+$/,
  repeatsFields: false,
  keepsUrl: keptIf(KEPT, KEPT),
  userInfo: 'unless-authorized',
};
