// Secrets that are told by their own look: the published forms of keys and tokens, and, by choice, e-mail addresses, card and phone numbers.

/** What may be masked beside secrets. */
export type PersonalKind = 'email' | 'card' | 'phone';

/** Each kind with its form. All are linear: bounded classes without nesting. */
export const KEY_PATTERNS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'private key',
    // With its end, or as far as it goes where it was cut; `\n` may be escaped.
    /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]{1,16000}?-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|(?:\\[rn]|[\w+/=:,\s])+)/g,
  ],
  ['AWS key id', /\b(?:A3T[A-Z0-9]|AKIA|ASIA|AGPA|AIDA|AIPA|AROA|ANPA|ANVA)[A-Z0-9]{16}\b/g],
  ['GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9_]{30,255}|github_pat_[A-Za-z0-9_]{22,255})/g],
  ['GitLab token', /\bgl(?:pat|dt|rt|ptt|cbt|soat)-[\w-]{20,100}/g],
  ['Slack token', /\b(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,250}/g],
  ['Slack webhook', /(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[A-Za-z0-9/]{20,200}/g],
  ['Stripe key', /\b(?:[spr]k_(?:live|test)|whsec)_[A-Za-z0-9]{10,250}/g],
  ['Google key', /\bAIza[\w-]{35}|\b1\/\/0[\w-]{30,200}|\bya29\.[\w-]{20,500}|\bGOCSPX-[\w-]{20,60}/g],
  ['OpenAI or Anthropic key', /\bsk-(?:proj-|ant-|svcacct-)?[\w-]{20,250}/g],
  ['npm token', /\bnpm_[A-Za-z0-9_]{36}\b/g],
  ['PyPI token', /\bpypi-[\w-]{50,400}/g],
  ['SendGrid key', /\bSG\.[\w-]{16,32}\.[\w-]{16,64}/g],
  ['Twilio key', /\bSK[0-9a-f]{32}\b/g],
  ['Mailgun key', /\bkey-[0-9a-f]{32}\b/g],
  ['Mailchimp key', /\b[0-9a-f]{32}-us\d{1,2}\b/g],
  ['Shopify token', /\bshp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,64}\b/g],
  ['Linear key', /\blin_(?:api|oauth)_[A-Za-z0-9_]{32,128}/g],
  ['1Password token', /\bops_ey[\w+/-]{100,1500}={0,2}/g],
  ['Square token', /\bsq0[a-z]{3}-[\w-]{22,60}/g],
  ['DigitalOcean token', /\bdo[opr]_v1_[0-9a-f]{64}\b/g],
  ['Hugging Face token', /\bhf_[A-Za-z0-9]{30,50}\b/g],
  ['Docker token', /\bdckr_pat_[\w-]{20,60}/g],
  ['Databricks token', /\bdapi[0-9a-f]{32}\b/g],
  ['Vault token', /\bhv[sbr]\.[\w-]{20,300}/g],
  ['Atlassian token', /\bATATT3[\w=-]{50,300}/g],
  ['Postman key', /\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b/g],
  ['Grafana token', /\bgl(?:sa|c)_[\w+/=-]{30,200}/g],
  ['Notion token', /\bntn_[A-Za-z0-9]{40,60}\b/g],
  ['Figma token', /\bfigd_[\w-]{30,80}/g],
  ['Sentry token', /\bsntry[su]_[\w+/=-]{40,300}/g],
  ['HubSpot token', /\bpat-(?:na|eu)\d-[\da-f-]{36}\b/g],
  ['Groq key', /\bgsk_[A-Za-z0-9]{40,60}\b/g],
  ['Tailscale key', /\btskey-[a-z]{3,10}-[\w-]{16,80}/g],
  ['Supabase token', /\bsbp_[0-9a-f]{40}\b/g],
  ['Meta token', /\bEAA[A-Z][A-Za-z0-9]{40,300}\b/g],
  // As very many vendors write theirs: whose, for what, and a random run.
  ['key', /\b[a-z]{2,12}_(?:live|test|prod|secret|key|pat|token|api)_(?=[A-Za-z0-9]{0,60}\d)[A-Za-z0-9]{16,200}\b/g],
  ['Telegram token', /(?<!\d)\d{8,10}:[\w-]{35}(?![\w-])/g],
  ['Azure key', /(?<=AccountKey=)[\w+/]{60,100}={0,2}/g],
];

const PERSONAL: Readonly<Record<PersonalKind, RegExp>> = {
  // Begun at the start of a run only: from every character of it would be quadratic.
  email: /(?<![\w.+-])[\w.+-]+@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}/g,
  card: /\b\d(?:[ -]?\d){12,18}\b/g,
  phone: /(?<![\w.-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,4}\)[ .-]?)?\d{2,4}(?:[ .-]\d{2,9}){1,4}(?![\w-])|(?<!\w)\+\d{8,15}\b/g,
};

/** The text with every personal datum of that kind replaced. */
export function replacePersonal(kind: PersonalKind, text: string, by: (found: string) => string): string {
  return text.replaceAll(PERSONAL[kind], (found) =>
    (kind === 'card' && !passesLuhn(found)) || (kind === 'phone' && !mayBePhone(found)) ? found : by(found),
  );
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function passesLuhn(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '');
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length >= 13 && sum % 10 === 0;
}

/** Enough digits (ITU-T E.164 has 15 at most), and no date. */
function mayBePhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !/^(?:19|20)\d\d[.-]\d\d[.-]\d\d/.test(text);
}
