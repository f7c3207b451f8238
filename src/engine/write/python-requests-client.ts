// What Python's requests cannot send as it stands, for the targets that call it.
import { keptIf, STANDARD_TARGET, type Abilities } from './abilities.ts';

export const REQUESTS: Abilities = {
  client: 'requests',
  methods: /^[^a-z]+$/,
  repeatsFields: false,
  // requests encodes anything else (requests.utils.requote_uri), and urllib3 puts the rest into normal form.
  keepsUrl: keptIf(STANDARD_TARGET, STANDARD_TARGET),
  userInfo: 'unless-authorized',
};
