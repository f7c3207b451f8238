// Credentials decoded: what a token or Basic says, never verified.
import type { VNode } from 'preact';
import type { Request } from '#engine/index.ts';
import { decodedCredentials } from '../../state/decoded-credentials.ts';
import { strings } from '../../strings.ts';
import { ForeignText } from '../parts/ForeignText.tsx';
import { Section } from '../parts/Section.tsx';

interface Props {
  readonly request: Request;
  /** When the request was sent, ISO 8601. */
  readonly at: string;
}

export function Credentials({ request, at }: Props): VNode | null {
  const decoded = decodedCredentials(request, at);
  if (decoded.length === 0) return null;
  return (
    <Section title={strings.sections.credentials}>
      {decoded.map(({ where, kind, rows }) => (
        <table key={where} class="fields" data-testid="credentials">
          <caption>
            <ForeignText text={where} class="mono" /> <span class="faint">{strings.credentialKinds[kind]}</span>
          </caption>
          <tbody>
            {rows.map(({ name, value, note }) => (
              <tr key={name}>
                <th scope="row">
                  <ForeignText text={name} />
                </th>
                <td>
                  <ForeignText text={value} /> {note !== '' && <span class="faint">{note}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}
