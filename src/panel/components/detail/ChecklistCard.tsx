// The checklist: each finding with the fixes that would mend it.
import type { VNode } from 'preact';
import type { Detail } from '#channel/messages.ts';
import { NEXT_STEPS, type DescribedDiagnosis, type DescribedFinding } from '#engine/index.ts';
import type { Checklist } from '../../state/checklist.ts';
import { strings } from '../../strings.ts';
import { visibleText } from '../../text/visible-text.ts';
import { FixItem } from './FixItem.tsx';
import { CheckPageButton } from '../parts/CheckPageButton.tsx';
import { ForeignText } from '../parts/ForeignText.tsx';
import { PlaceButton } from '../parts/PlaceButton.tsx';
import { Reasons } from '../parts/Reasons.tsx';

type ChecklistItem = DescribedDiagnosis['checklist'][number];

interface Props {
  readonly detail: Detail;
  readonly checklist: Checklist;
}

/** More would push request and response out of reach: the rest waits behind a line. */
const MOST_UNFOLDED = 8;

export function ChecklistCard({ detail, checklist }: Props): VNode | null {
  const { findings, checklist: items, summary, givenUp, fixed } = detail.diagnosis;
  if (givenUp) return null;
  const fixesByFinding = byFinding(items);
  const leading = new Set(fixed?.findings);
  const standing = findings.map((_, index) => index).filter((index) => !checklist.dismissed.value.has(index));
  const isMain = (index: number): boolean =>
    fixesByFinding.has(index) && (index === checklist.cause.value || leading.has(index) || findings[index]!.confidence !== 'unlikely');
  // What is unlikely does not stand between the others: it is folded away.
  const main = [...fixesByFinding.keys()].filter((index) => standing.includes(index) && isMain(index));
  const aside = standing.filter((index) => !main.includes(index));
  const item = (index: number): VNode => {
    const finding = findings[index]!;
    const fixes = fixesByFinding.get(index) ?? [];
    return (
      <li key={index} class="finding" data-severity={finding.severity}>
        {(index !== checklist.cause.value || fixes.length === 0 || (index === 0 && finding.message !== summary)) && (
          <FindingLine finding={finding} index={index} checklist={checklist} />
        )}
        {fixes.length > 0 && (
          <ul class="fixes">
            {fixes.map(({ fix }) => (
              <FixItem key={fix} finding={finding} findingIndex={index} fixIndex={fix} checklist={checklist} />
            ))}
          </ul>
        )}
      </li>
    );
  };
  return (
    <section class="checklist" data-testid="checklist" aria-label={strings.checklist}>
      <h2>{strings.checklist}</h2>
      {findings.length === 0 && <p class="faint">{strings.nothingFound}</p>}
      <ul class="findings">{main.slice(0, MOST_UNFOLDED).map(item)}</ul>
      {main.length > MOST_UNFOLDED && (
        <details class="aside" data-testid="more-findings">
          <summary>{strings.moreFields(main.length - MOST_UNFOLDED)}</summary>
          <ul class="findings">{main.slice(MOST_UNFOLDED).map(item)}</ul>
        </details>
      )}
      {aside.length > 0 && (
        <details class="aside" open={main.length === 0} data-testid="aside">
          <summary>
            {strings.alsoNoticed} <span class="amount">{aside.length}</span>
          </summary>
          <ul class="findings">{aside.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

/** The checklist's fixes by their finding, in the checklist's order. */
function byFinding(items: readonly ChecklistItem[]): ReadonlyMap<number, readonly ChecklistItem[]> {
  const groups = new Map<number, ChecklistItem[]>();
  for (const item of items) {
    const group = groups.get(item.finding);
    if (group) group.push(item);
    else groups.set(item.finding, [item]);
  }
  return groups;
}

/** A finding's sentence, its place, how likely it is the cause, and why. */
interface FindingLineProps {
  readonly finding: DescribedFinding;
  readonly index: number;
  readonly checklist: Checklist;
}

function FindingLine({ finding, index, checklist }: FindingLineProps): VNode {
  if (finding.check === NEXT_STEPS) return <ForeignText text={finding.message} class="finding-message" />;
  return (
    <div class="finding-line">
      <span class="finding-words">
        <ForeignText text={finding.message} class="finding-message" /> <PlaceButton at={finding.at} finding={index} />
      </span>
      <span class="faint">{strings.confidence[finding.confidence]}</span>
      <CheckPageButton check={finding.check} />
      <button
        type="button"
        class="link-button"
        aria-label={`${strings.skip}: ${visibleText(finding.message)}`}
        data-testid="skip"
        onClick={() => checklist.dismiss(index, true)}
      >
        {strings.skip}
      </button>
      {finding.because.length > 0 && (
        <details class="why">
          <summary>{strings.why}</summary>
          <Reasons because={finding.because} />
        </details>
      )}
    </div>
  );
}
