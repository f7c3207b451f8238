// A GraphQL request as its author knows it: the document in lines, the variables as a tree.
import type { VNode } from 'preact';
import type { Request } from '#engine/index.ts';
import { graphqlBody } from '../../state/graphql-body.ts';
import { strings } from '../../strings.ts';
import type { Mark } from '../../text/marked-lines.ts';
import { marksInString } from '../../text/marks-in-string.ts';
import { BodyView } from '../parts/BodyView.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { Section } from '../parts/Section.tsx';
import { ValueTree } from '../parts/ValueTree.tsx';

interface Props {
  readonly request: Request;
  /** Of the body's text. */
  readonly marks: readonly Mark[];
  /** JSON Pointers into the body; true for a leading culprit. */
  readonly culprits: ReadonlyMap<string, boolean>;
}

export function GraphqlSection({ request, marks, culprits }: Props): VNode | null {
  const graphql = graphqlBody(request);
  if (!graphql || request.body.state !== 'known') return null;
  const ofVariables = [...culprits].flatMap(([pointer, leading]): [string, boolean][] =>
    pointer.startsWith('/variables/') ? [[pointer.slice('/variables'.length), leading]] : [],
  );
  return (
    <Section title={strings.sections.graphql}>
      {graphql.operationName !== null && (
        <p>
          <span class="faint">{strings.operation}</span> <ForeignText text={graphql.operationName} class="mono" />
        </p>
      )}
      <div data-testid="graphql-document">
        <BodyView
          body={{ state: 'known', text: graphql.document, form: 'text', complete: true }}
          of="request"
          marks={marksInString(request.body.text, graphql.at, marks)}
          around={null}
        />
      </div>
      {typeof graphql.variables === 'object' && graphql.variables !== null && (
        <>
          <p class="faint">{strings.variables}</p>
          <ValueTree value={graphql.variables} culprits={new Map(ofVariables)} />
        </>
      )}
    </Section>
  );
}
