// Where in the page's code the request was sent from; leads to the line in Sources.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Exchange } from '#engine/index.ts';
import { sendingFrame, type SendingFrame } from '../../state/sending-frame.ts';
import { strings } from '../../strings.ts';
import { ForeignText } from '../parts/ForeignText.tsx';
import { usePanel } from '../parts/panel-context.ts';

export function Initiator({ exchange }: { readonly exchange: Exchange }): VNode | null {
  const { environment } = usePanel();
  const [unfolded, setUnfolded] = useState(false);
  const first = sendingFrame(exchange.initiator);
  if (!first) return environment.openSource === null ? <span class="faint">{strings.noInitiator}</span> : null;
  if (exchange.initiator.length === 1)
    return (
      <span class="initiator" data-testid="initiator">
        {strings.sentFrom} <FrameLink frame={first} />
      </span>
    );
  return (
    <div class="initiator" data-testid="initiator">
      <p>
        {strings.sentFrom} <FrameLink frame={first} />{' '}
        <button type="button" class="link-button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? strings.foldStack : strings.unfoldStack(exchange.initiator.length)}
        </button>
      </p>
      <ol class="frames" hidden={!unfolded}>
        {exchange.initiator.map((frame, index) => (
          <li key={index}>
            <ForeignText text={frame.function || strings.anonymous} class="mono" /> <FrameLink frame={frame} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function FrameLink({ frame }: { readonly frame: SendingFrame }): VNode {
  const { openSource } = usePanel().environment;
  const name = frame.url === '' ? strings.noAddress : `${fileName(frame.url)}:${frame.line}`;
  if (openSource === null || frame.url === '') return <ForeignText text={name} class="mono" />;
  return (
    <button type="button" class="link-button mono" title={`${frame.url}:${frame.line}:${frame.column}`} onClick={() => openSource(frame)}>
      <ForeignText text={name} />
    </button>
  );
}

/** The last part of the path, else the whole. */
function fileName(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1) || url;
}
