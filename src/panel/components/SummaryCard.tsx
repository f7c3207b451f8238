// The answer in one sentence, how sure it is, what it rests on, and the two copy buttons.
import type { VNode } from 'preact';
import type { Detail } from '#channel/messages.ts';
import type { Checklist } from '../state/checklist.ts';
import { strings } from '../strings.ts';
import { CauseExcerpt } from './CauseExcerpt.tsx';
import { CopyBar } from './CopyBar.tsx';
import { ForeignText } from './ForeignText.tsx';
import { Loud } from './BodyView.tsx';
import { Reasons } from './Reasons.tsx';

interface Props {
  readonly detail: Detail;
  readonly checklist: Checklist;
}

export function SummaryCard({ detail, checklist }: Props): VNode {
  const { diagnosis } = detail;
  const cause = diagnosis.findings[0];
  const because = cause?.because.filter((reason) => reason.text !== diagnosis.summary) ?? [];
  return (
    <section class="summary-card" data-fault={diagnosis.fault}>
      <div class="verdict">
        <p class="summary" data-testid="summary">
          <ForeignText text={diagnosis.summary} />
        </p>
        <p class="verdict-badges">
          {cause && (
            <span class="badge confidence" data-level={cause.confidence}>
              {cause.confidence}
            </span>
          )}
          <span class="badge fault" data-fault={diagnosis.fault} title={diagnosis.faultWhy}>
            {strings.fault[diagnosis.fault]}
          </span>
          <span class="fault-why faint">
            <ForeignText text={diagnosis.faultWhy} />
          </span>
        </p>
        {because.length > 0 && <Reasons because={because} />}
        <CauseExcerpt detail={detail} />
        {diagnosis.unknown.map((part) => (
          <Loud key={part} text={strings.unknownParts[part]} />
        ))}
      </div>
      <CopyBar detail={detail} checklist={checklist} />
    </section>
  );
}
