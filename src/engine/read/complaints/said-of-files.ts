// What servers say of the files of a form: that there is none, an empty one, one too many, one under a name or of a kind that they do not take.

/** So much of the words is looked at. */
const LONGEST = 4000;

const WORDS = {
  'wants-file':
    /\bnot (?:an? )?(?:uploaded )?file\b|\bUploadFile\b|\b(?:must|should) be an? (?:\w+ )?(?:file|image)\b|\bfile (?:is )?required\b|\bno file\b|\bvalid (?:file|image)\b/i,
  'wants-text': /\b(?:must|should) be (?:an? )?(?:valid )?(?:string|text)\b|\bnot a valid string\b|\bstr type expected\b|\bvalid string\b/i,
  'refuses-type':
    /\b(?:content|media|mime|file)[- ]?types?\b|\bonly \w+ (?:files|images)\b|\bnot supported\b|\bunsupported\b|\bextension\b/i,
  misses:
    /\bno (?:\w+ )?(?:files?|images?|uploads?|attachments?|documents?|photos?)\b|\b(?:file|image|upload|attachment)s? (?:is |are |was |were )?(?:missing|required|not (?:provided|found|uploaded|sent))\b|\bplease (?:upload|select|choose|attach)\b/i,
  'wants-image': /\b(?:image|photo|picture)s?\b/i,
  'finds-empty':
    /\bempty\b[^]{0,200}\b(?:file|upload)|\b(?:file|upload)[^]{0,200}\b(?:empty|(?:0|zero) bytes?)\b|\bfile size (?:must|should) be greater than 0\b/i,
  'too-many': /\btoo many files\b|\bmax[_ -]?files?\b|\bmaximum (?:number of )?files\b|\bfiles? (?:count|limit)\b/i,
  unexpected: /^\s*(?:\w{1,40}: )?(?:unexpected|unknown) (?:file )?(?:field|file|part)(?: - [\w.[\]-]{1,80})?[.!]?\s*$/i,
} as const;

/** True for words that say this of a file. */
export function saysOfFile(topic: keyof typeof WORDS, { text }: { readonly text: string }): boolean {
  return WORDS[topic].test(text.slice(0, LONGEST));
}
