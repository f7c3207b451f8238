// A server's trace: the exception, then the application's own frames; those of libraries between them stay folded.
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Trace, TraceFrame } from '#engine/index.ts';
import { strings } from '../../strings.ts';
import { ForeignText } from '../parts/ForeignText.tsx';

export function TraceTable({ trace }: { readonly trace: Trace }): VNode {
  const own = trace.frames.filter(({ application }) => application);
  const libraries = trace.frames.length - own.length;
  const [all, setAll] = useState(own.length === 0);
  return (
    <>
      {(trace.exception !== null || trace.message !== null) && (
        <p class="server-message">
          {trace.exception !== null && <ForeignText text={trace.exception} class="mono strong" />}
          {trace.exception !== null && trace.message !== null && ': '}
          {trace.message !== null && <ForeignText text={trace.message} />}
        </p>
      )}
      {trace.frames.length > 0 && (
        <table class="grid trace" data-testid="trace">
          <thead>
            <tr>
              <th scope="col">{strings.frameColumns.function}</th>
              <th scope="col">{strings.frameColumns.file}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? trace.frames : own).map((frame, index) => (
              <FrameRow key={index} frame={frame} />
            ))}
          </tbody>
        </table>
      )}
      {libraries > 0 && own.length > 0 && (
        <button type="button" class="link-button" aria-expanded={all} data-testid="library-frames" onClick={() => setAll(!all)}>
          {all ? strings.foldFrames : strings.unfoldFrames(libraries)}
        </button>
      )}
    </>
  );
}

function FrameRow({ frame }: { readonly frame: TraceFrame }): VNode {
  const file = [frame.file, frame.line].filter((part) => part !== null).join(':');
  return (
    <tr class={frame.application ? 'application' : 'library'} title={strings.frame[frame.application ? 'application' : 'library']}>
      <td class="mono">
        <ForeignText text={frame.function ?? ''} />
      </td>
      <td class="mono">
        <ForeignText text={file} />
        {frame.application && <span class="badge accent">{strings.frame.application}</span>}
      </td>
    </tr>
  );
}
