// One line that says which exchange this is.
import type { VNode } from 'preact';
import type { Detail } from '#channel/messages.ts';
import { strings } from '../../strings.ts';
import { visibleText } from '../../text/visible-text.ts';
import { closeDetail } from '../parts/close-detail.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { Initiator } from './Initiator.tsx';

/** UTF-16 units. */
const LONGEST_TITLE = 2000;

export function DetailHeader({ detail }: { readonly detail: Detail }): VNode {
  const panel = usePanel();
  const { exchange, diagnosis } = detail;
  const { requestId } = diagnosis.evidence;
  const statusText = exchange.response?.status === diagnosis.status ? exchange.response.statusText : '';
  return (
    <header class="detail-header">
      <p class="request-line">
        <span class="request-words" title={visibleText(exchange.request.url.slice(0, LONGEST_TITLE))}>
          <ForeignText text={exchange.request.method} class="method-word" /> <ForeignText text={exchange.request.url} class="url-word" />
        </span>
        <CopyButton text={exchange.request.url} label={strings.copyUrl} />
        <IconButton
          icon="close"
          label={strings.closeDetail}
          class="icon-button small close-detail"
          data-testid="close-detail"
          onClick={() => closeDetail(panel.detail)}
        />
      </p>
      <p class="answer-line">
        <strong class="status" data-family={String(diagnosis.status).charAt(0)}>
          {diagnosis.status || (exchange.response === null ? strings.notSentYet : strings.noStatus)} <ForeignText text={statusText} />
        </strong>
        {exchange.response?.error && <ForeignText text={exchange.response.error} class="faint" />}
        {exchange.duration !== null && (
          <span class="faint" title={strings.took}>
            {strings.duration(exchange.duration)}
          </span>
        )}
        {diagnosis.layer && <span class="faint">{strings.layer[diagnosis.layer]}</span>}
        {requestId !== null && (
          <span class="request-id faint" title={strings.requestId}>
            <ForeignText text={requestId} class="mono" />
            <CopyButton text={requestId} label={strings.copyRequestId} />
          </span>
        )}
      </p>
      <Initiator exchange={exchange} />
    </header>
  );
}
