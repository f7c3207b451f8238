// The answer in one sentence, how sure it is, what it rests on, and the copy buttons.
import type { VNode } from 'preact';
import type { Detail } from '#channel/messages.ts';
import { NEXT_STEPS } from '#engine/index.ts';
import type { Checklist } from '../../state/checklist.ts';
import { strings } from '../../strings.ts';
import { CauseExcerpt } from './CauseExcerpt.tsx';
import { CheckPageButton } from '../parts/CheckPageButton.tsx';
import { CopyBar } from './CopyBar.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { Loud } from '../parts/BodyView.tsx';
import { Reasons } from '../parts/Reasons.tsx';

interface Props {
  readonly detail: Detail;
  readonly checklist: Checklist;
}

export function SummaryCard({ detail, checklist }: Props): VNode {
  const { diagnosis } = detail;
  const index = checklist.cause.value;
  const first = index === null ? undefined : diagnosis.findings[index];
  const summary = index === null || index === 0 || !first ? diagnosis.summary : first.message;
  // Next steps blame nothing: there is no place to show and nothing to doubt.
  const cause = first?.check === NEXT_STEPS ? undefined : first;
  const dismissed = checklist.dismissed.value;
  const because = cause?.because.filter((reason) => reason.text !== summary) ?? [];
  const nothingLeft = index === null && dismissed.size > 0;
  return (
    <section class="summary-card" data-fault={diagnosis.fault}>
      <div class="verdict">
        <h2 class="summary" data-testid="summary">
          <ForeignText text={nothingLeft ? strings.noCauseLeft : summary} />
        </h2>
        <p class="verdict-badges">
          {cause && (
            <span class="badge confidence" data-level={cause.confidence}>
              {strings.confidence[cause.confidence]}
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
        {cause && index !== null && <CauseExcerpt detail={detail} finding={index} />}
        <p class="verdict-actions">
          {cause && <CheckPageButton check={cause.check} />}
          {cause && index !== null && (
            <button type="button" class="link-button" data-testid="not-the-cause" onClick={() => checklist.dismiss(index, true)}>
              {strings.notTheCause}
            </button>
          )}
          {dismissed.size > 0 && (
            <button
              type="button"
              class="link-button"
              data-testid="take-back"
              onClick={() => [...dismissed].forEach((finding) => checklist.dismiss(finding, false))}
            >
              {strings.takeBack(dismissed.size)}
            </button>
          )}
        </p>
        {diagnosis.unknown.map((part) => (
          <Loud key={part} text={strings.unknownParts[part]} />
        ))}
      </div>
      <CopyBar detail={detail} checklist={checklist} />
    </section>
  );
}
