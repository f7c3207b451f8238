// The request taken apart: URL, query, headers, cookies, body; as it was sent with the culprits marked, or as fixed with the changes marked.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Detail } from '#channel/messages.ts';
import { bodyTree, type Request } from '#engine/index.ts';
import type { FieldRow } from '../../state/field-rows.ts';
import { requestTables } from '../../state/request-tables.ts';
import { culpritsOf, marksOf } from '../../state/culprits.ts';
import { strings } from '../../strings.ts';
import { changeMarks } from '../../text/change-marks.ts';
import type { Mark } from '../../text/marked-lines.ts';
import { BodyPane } from '../parts/BodyPane.tsx';
import { Loud } from '../parts/BodyView.tsx';
import { Credentials } from './Credentials.tsx';
import { FieldTable } from '../parts/FieldTable.tsx';
import { GraphqlSection } from './GraphqlSection.tsx';
import { MarkedLine } from '../parts/MarkedText.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { Section } from '../parts/Section.tsx';
import { goToMark, useMarkKeys } from './use-mark-keys.ts';

interface Props {
  readonly detail: Detail;
  /** The changed request, to be shown with what differs from the original; the request as sent when absent. */
  readonly changed?: Request;
}

export function RequestView({ detail, changed }: Props): VNode {
  const { revealed, bodyAs } = usePanel();
  const root = useRef<HTMLDivElement>(null);
  useMarkKeys(root);
  const { exchange, diagnosis } = detail;
  const showsFixed = changed !== undefined;
  const request = changed ?? exchange.request;
  const culprits = culpritsOf(diagnosis);
  const tables = requestTables(request, showsFixed ? exchange.request : null, culprits);
  const wanted = revealed.value?.id === detail.id ? revealed.value : null;
  const marks = {
    url: showsFixed ? changeMarks(exchange.request.url, request.url) : marksOf(culprits, ['url', 'path', 'query']),
    method: showsFixed ? changeMarks(exchange.request.method, request.method) : methodMarks(culprits, request.method.length),
    body: showsFixed ? changeMarks(bodyText(exchange.request), bodyText(request)) : marksOf(culprits, ['body']),
  };

  useLayoutEffect(() => {
    if (!wanted) return;
    const lead = (): boolean => {
      const places = root.current?.querySelectorAll<HTMLElement>(`[data-finding="${wanted.finding}"]`);
      // The last one stands in the most telling table: the whole URL comes first, its parts after it.
      const place = [...(places ?? [])].at(-1);
      if (place) goToMark(place);
      return place !== undefined;
    };
    if (lead() || bodyAs.request.peek() !== 'tree') return;
    // A tree marks whole lines: the characters stand in the text.
    bodyAs.request.value = 'text';
    requestAnimationFrame(lead);
  }, [wanted]);

  return (
    <div class="view" ref={root} data-testid="request-view">
      <Section title={strings.sections.url}>
        <p class="whole-url">
          <span class="method-word">
            <MarkedLine text={request.method} marks={marks.method} />
          </span>{' '}
          <MarkedLine text={request.url} marks={marks.url} />
        </p>
        <FieldTable label={strings.sections.url} rows={tables.url} />
      </Section>
      {tables.query.length > 0 && (
        <Section title={strings.sections.query} amount={amountOf(tables.query)}>
          <FieldTable label={strings.sections.query} rows={tables.query} />
        </Section>
      )}
      <Section title={strings.sections.headers} amount={request.headers.length}>
        {!request.headersComplete && <Loud text={strings.headersIncomplete} />}
        {tables.headers.length > 0 ? (
          <FieldTable label={strings.sections.headers} rows={tables.headers} explained />
        ) : (
          <p class="faint">{strings.noHeaders}</p>
        )}
      </Section>
      <Credentials request={request} at={exchange.startedDateTime} />
      {tables.cookies.length > 0 && (
        <Section title={strings.sections.cookies} amount={tables.cookies.length}>
          <FieldTable label={strings.sections.cookies} rows={tables.cookies} />
        </Section>
      )}
      <GraphqlSection request={request} marks={marks.body} culprits={bodyCulprits(showsFixed ? [] : culprits)} />
      {tables.fields.length > 0 && (
        <Section title={strings.sections.fields} amount={amountOf(tables.fields)}>
          <FieldTable label={strings.sections.fields} rows={tables.fields} />
        </Section>
      )}
      <Section title={strings.sections.body}>
        <BodyPane
          body={request.body}
          of="request"
          tree={{ value: () => bodyTree(request)?.value, culprits: bodyCulprits(showsFixed ? [] : culprits) }}
          marks={marks.body}
          around={marks.body.find(({ finding }) => finding !== null && finding === wanted?.finding) ?? firstCulprit(marks.body)}
        />
      </Section>
    </div>
  );
}

/** How many of them the request has. */
function amountOf(rows: readonly FieldRow[]): number {
  return rows.filter(({ state }) => state !== 'absent' && state !== 'removed').length;
}

function methodMarks(culprits: ReturnType<typeof culpritsOf>, length: number): readonly Mark[] {
  const culprit = culprits.find(({ at }) => at.in === 'method');
  if (!culprit) return [];
  const { finding, leading, message } = culprit;
  return [{ offset: 0, length, kind: leading ? 'culprit' : 'other', finding, label: message, name: '' }];
}

/** Pointers that findings name, and whether they lead. */
function bodyCulprits(culprits: ReturnType<typeof culpritsOf>): ReadonlyMap<string, boolean> {
  return new Map(culprits.filter(({ at }) => at.in === 'body' && at.path !== '').map(({ at, leading }) => [at.path, leading]));
}

function firstCulprit(marks: readonly Mark[]): Mark | null {
  return marks.find(({ kind }) => kind === 'culprit') ?? null;
}

function bodyText({ body }: Detail['exchange']['request']): string {
  return body.state === 'known' ? body.text : '';
}
