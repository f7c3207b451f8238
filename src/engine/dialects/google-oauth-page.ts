// Google's page for an authorization request that it refuses: "Error 400: invalid_request", with the reason in a sentence.
import { defineDialect } from '../core/define.ts';
import type { HtmlText, ParsedResponse } from '../core/parsed-response.ts';
import { helpLinks } from '../read/page/links.ts';
import { withProse } from '../read/shape/shape.ts';
import { isApology } from '../read/text/telling.ts';

export const googleOauthPage = defineDialect({
  id: 'google-oauth-page',
  title: 'Google OAuth error page',
  spec: 'https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors',

  recognize: (response) => (codeOn(response) === null ? 0 : 0.951),

  read(response) {
    const page = response.html as HtmlText;
    const described = page.blocks.find(({ id }) => id === 'errorDescription')?.text;
    const message = described ?? page.blocks.map(({ text }) => text).find(tells) ?? page.headings[0] ?? null;
    const links = helpLinks(page.links);
    return { message, claims: withProse([], message), code: codeOn(response) as string, ...(links.length > 0 && { links }) };
  },
});

/** Today's page ends with `Error 400: invalid_request`; the older one had `Error: invalid_request` in an element of its own. */
function codeOn({ html, text }: ParsedResponse): string | null {
  if (!html || !/OAuth2? ?Error|signin\/oauth|accounts\.google\.com|identity\/protocols\/oauth2/i.test(text.slice(0, 200_000))) return null;
  for (const { text: words } of html.blocks) {
    const code = /^Error(?: \d{3})?: ([a-z]+(?:_[a-z]+)+)$/.exec(words)?.[1];
    if (code) return code;
  }
  return null;
}

/** A sentence that is no headline, address, advice or the code itself. */
function tells(words: string): boolean {
  return (
    /\S \S+ \S/.test(words) &&
    !/^(?:Access blocked|Error \d{3}|Request details|Learn more|Sign in)/.test(words) &&
    !isApology(words) &&
    !/^If you(?:['’]re| are)\b/.test(words)
  );
}
