// The response as the Doctor read it: message, claims, trace, links, headers, and the body as text.
import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Detail } from '#channel/messages.ts';
import { headline, type DescribedClaim, type DescribedFinding, type EvidenceLink } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { parsedText } from '../../state/stored.ts';
import { spokenMarks, type Spoken } from '../../text/spoken-marks.ts';
import { BodyPane } from '../parts/BodyPane.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { FieldTable } from '../parts/FieldTable.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { Icon } from '../parts/icons.tsx';
import { leadTo } from '../parts/lead-to.ts';
import { usePanel } from '../parts/panel-context.ts';
import { PlaceButton } from '../parts/PlaceButton.tsx';
import { Section } from '../parts/Section.tsx';
import { TraceTable } from './TraceTable.tsx';

const NO_CULPRITS: ReadonlyMap<string, boolean> = new Map();

export function ResponseView({ detail }: { readonly detail: Detail }): VNode {
  const { evidence, findings } = detail.diagnosis;
  const { response } = detail.exchange;
  const { revealedClaim } = usePanel();
  const message = headline(evidence);
  const root = useRef<HTMLDivElement>(null);
  const wanted = revealedClaim.value;
  const body = response?.body.state === 'known' && response.body.form === 'text' ? response.body.text : '';
  const marks = spokenMarks(body, spokenIn(detail));
  const around = wanted ? (spokenMarks(body, [{ text: wanted.text, finding: null, label: '' }])[0] ?? null) : null;

  useLayoutEffect(() => {
    if (!wanted) return;
    const places = root.current?.querySelectorAll<HTMLElement>('.code .mark, .server-message, [data-testid="claims"] td');
    const place = [...(places ?? [])].find((element) => element.textContent?.includes(wanted.text.slice(0, 60)));
    const shown = place ?? root.current;
    if (shown) leadTo(shown, place ? 'center' : 'start');
  }, [wanted]);

  return (
    <div class="view" data-testid="response-view" ref={root}>
      {message !== null && (
        <Section title={strings.sections.message}>
          <p class="server-message">
            <ForeignText text={message} />
          </p>
        </Section>
      )}
      {evidence.claims.length > 0 && (
        <Section title={strings.sections.claims} amount={evidence.claims.length}>
          <ClaimTable claims={evidence.claims} findings={findings} />
        </Section>
      )}
      {evidence.trace && (
        <Section title={strings.sections.trace}>
          <TraceTable trace={evidence.trace} />
        </Section>
      )}
      {evidence.links.length > 0 && (
        <Section title={strings.sections.links} amount={evidence.links.length}>
          <ul class="links">
            {evidence.links.map((link) => (
              <LinkLine key={link.url} link={link} />
            ))}
          </ul>
        </Section>
      )}
      {evidence.requestId !== null && (
        <Section title={strings.requestId}>
          <p>
            <ForeignText text={evidence.requestId} class="mono" /> <CopyButton text={evidence.requestId} label={strings.copyRequestId} />
          </p>
        </Section>
      )}
      {response ? (
        <>
          <Section title={strings.sections.headers} amount={response.headers.length}>
            <FieldTable
              label={strings.sections.headers}
              rows={response.headers.map((field) => ({ ...field, state: 'plain', marks: [] }))}
              explained
            />
          </Section>
          <Section title={strings.sections.rawBody}>
            <BodyPane
              body={response.body}
              of="response"
              tree={{ value: () => parsedText(response.body.state === 'known' ? response.body.text : null), culprits: NO_CULPRITS }}
              marks={marks}
              around={around}
            />
          </Section>
        </>
      ) : (
        <p class="faint">{strings.noResponse}</p>
      )}
    </div>
  );
}

/** What the findings and the message quote of the answer. */
function spokenIn({ diagnosis }: Detail): readonly Spoken[] {
  const quoted = diagnosis.findings.flatMap(({ because, message }, finding) =>
    because.flatMap(({ kind, text }) => (kind === 'claim' ? [{ text, finding, label: message }] : [])),
  );
  const { message } = diagnosis.evidence;
  return message === null ? quoted : [...quoted, { text: message, finding: null, label: strings.sections.message }];
}

interface ClaimTableProps {
  readonly claims: readonly DescribedClaim[];
  readonly findings: readonly DescribedFinding[];
}

function ClaimTable({ claims, findings }: ClaimTableProps): VNode {
  const coded = claims.some(({ code }) => code !== undefined);
  const { place, words, code } = strings.columns;
  return (
    <table class="grid" data-testid="claims">
      <thead>
        <tr>
          <Heading>{place}</Heading>
          <Heading>{words}</Heading>
          {coded && <Heading>{code}</Heading>}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim, index) => (
          <tr key={index}>
            <td>
              <ClaimPlace claim={claim} findings={findings} />
            </td>
            <td>
              <ForeignText text={claim.text} />
            </td>
            {coded && (
              <td class="mono faint">
                <ForeignText text={claim.code ?? ''} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading({ children }: { readonly children: ComponentChildren }): VNode {
  return <th scope="col">{children}</th>;
}

/** The place in this request, and the server's own spelling where that differs. */
function ClaimPlace({ claim, findings }: { readonly claim: DescribedClaim; readonly findings: readonly DescribedFinding[] }): VNode {
  const finding = findings.findIndex(({ at, also }) => [at, ...also].some((each) => each.in === claim.in && each.path === claim.path));
  const place = claim.in === null ? null : strings.place(claim.in, claim.path ?? '');
  const { stated } = claim;
  return (
    <>
      {place !== null && claim.in !== null && finding >= 0 && (
        <PlaceButton at={{ in: claim.in, path: claim.path ?? '' }} finding={finding} />
      )}
      {place !== null && finding < 0 && <ForeignText text={place} class="mono" />}
      {stated !== null && stated !== place && stated !== claim.path && `/${stated}` !== claim.path && (
        <span class="stated faint">
          <ForeignText text={stated} class="mono" />
        </span>
      )}
    </>
  );
}

/** Only http and https become links; anything else stays text. */
function LinkLine({ link }: { readonly link: EvidenceLink }): VNode {
  const leads = /^https?:\/\//i.test(link.url);
  return (
    <li>
      {leads ? (
        <a class="outward" href={link.url} target="_blank" rel="noopener noreferrer" title={strings.openLink}>
          <ForeignText text={link.url} />
          <Icon name="external" />
        </a>
      ) : (
        <ForeignText text={link.url} />
      )}{' '}
      <span class="faint">
        <ForeignText text={link.rel} />
      </span>{' '}
      <CopyButton text={link.url} label={strings.copy} />
    </li>
  );
}
