// A request pasted as text: read while one types, with the place and the reason where it cannot be.
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Pasted, PasteFault } from '#engine/pasting.ts';
import { strings } from '../../strings.ts';
import { faultExcerpt } from '../../text/fault-excerpt.ts';
import { ForeignText } from '../parts/ForeignText.tsx';
import { Icon } from '../parts/icons.tsx';
import { MarkedLine } from '../parts/MarkedText.tsx';
import { usePanel } from '../parts/panel-context.ts';

export function PastePage(): VNode {
  const { pasting, cover } = usePanel();
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const reading = pasting.reading.value;
  const good = reading.state === 'good';
  /** True until one types: what came by Ctrl+V needs but Enter. */
  const untouched = useRef(pasting.text.value !== '');
  useEffect(() => (good && untouched.current ? button : field).current?.focus(), [good && untouched.current]);
  const diagnose = (): void => {
    if (!good) return;
    pasting.send();
    cover.value = null;
  };
  const show = ({ offset }: PasteFault): void => {
    field.current?.focus();
    field.current?.setSelectionRange(offset, offset + 1);
  };
  return (
    <div class="paste-page">
      <p class="faint">{strings.pasteHint}</p>
      <textarea
        ref={field}
        rows={10}
        spellcheck={false}
        aria-label={strings.pasteLabel}
        aria-invalid={reading.state === 'fault'}
        aria-describedby="paste-reading"
        data-testid="paste-text"
        value={pasting.text.value}
        onInput={({ currentTarget }) => {
          untouched.current = false;
          void pasting.enter(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) diagnose();
        }}
      />
      <div id="paste-reading" role="status" data-testid="paste-reading">
        {reading.state === 'good' && <Understood pasted={reading.pasted} />}
        {reading.state === 'fault' && <Fault text={pasting.text.value} fault={reading.fault} show={show} />}
      </div>
      <p class="button-row">
        <button ref={button} type="button" class="button primary" disabled={!good} data-testid="paste-diagnose" onClick={diagnose}>
          {strings.pasteDiagnose}
        </button>
      </p>
    </div>
  );
}

function Understood({ pasted }: { readonly pasted: Pasted }): VNode {
  const { method, url } = pasted.exchange.request;
  return (
    <>
      <p>
        <Icon name="check" /> {strings.pasteKinds[pasted.kind]}: <ForeignText text={method} class="method-word" />{' '}
        <ForeignText text={url.slice(0, 300)} />
      </p>
      {pasted.notes.map(strings.say).map((note) => (
        <p key={note} class="side-note">
          <ForeignText text={note} />
        </p>
      ))}
    </>
  );
}

interface FaultProps {
  readonly text: string;
  readonly fault: PasteFault;
  readonly show: (fault: PasteFault) => void;
}

function Fault({ text, fault, show }: FaultProps): VNode {
  const { line, marks } = faultExcerpt(text, fault.offset, strings.pasteMark);
  return (
    <div class="paste-fault">
      <p>
        <Icon name="warning" /> {strings.pasteFault(fault.line, fault.column)} <ForeignText text={strings.say(fault.reason)} />
      </p>
      <p class="code-frame paste-place">
        <MarkedLine text={line} marks={marks} />
      </p>
      <p>
        <ForeignText text={strings.say(fault.advice)} />{' '}
        <button type="button" class="link-button" data-testid="paste-show" onClick={() => show(fault)}>
          {strings.pasteShow}
        </button>
      </p>
    </div>
  );
}
