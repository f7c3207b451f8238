// Finds a single value where the server looks for members: `attendee: "Lena"` for `attendee: { firstName, lastName }`.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { isObject } from '../core/is-object.ts';
import { locationAt, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsByPlace, type Complaint } from '../read/complaints/complaints.ts';
import { convert } from '../read/prose/conversion.ts';
import { lastNameOf, nameOf } from '../read/request/place-name.ts';
import { scalarAbove } from '../read/request/scalar-above.ts';
import { valueAt } from '../read/request/value-at.ts';

const MOST_NAMES = 5;

/** A single value, and what the server says of members inside it. */
interface Holder {
  readonly place: Place;
  readonly names: string[];
  readonly complaints: Complaint[];
}

export const noObject = defineCheck({
  id: 'no-object',
  title: 'A single value where the server looks for members',
  messages: {
    'no-object': { severity: 'error', text: 'The server looks for {names} in {name}; the request sends no object there but {sent}.' },
  },
  fixes: { convert: 'Send {name} as the object that its text holds', change: 'Send an object for {name}' },
  steps: { change: 'Replace {sent} by an object with {names}.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const holders = new Map<string, Holder>();
    for (const { at, complaints } of complaintsByPlace(evidence)) {
      const place = scalarAbove(request, at);
      if (!place) continue;
      const holder = holders.get(place.path) ?? { place, names: [], complaints: [] };
      holders.set(place.path, holder);
      holder.names.push(lastNameOf(at));
      holder.complaints.push(...complaints);
    }
    return [...holders.values()].flatMap((holder) => {
      const standing = valueAt(request, holder.place);
      return standing.state === 'present' ? [reportOn(holder, standing)] : [];
    });
  },
});

function reportOn(
  { place, names, complaints }: Holder,
  { value, range }: Pick<Extract<ReturnType<typeof valueAt>, { state: 'present' }>, 'value' | 'range'>,
): Report {
  const values = { name: nameOf(place), names: names.slice(0, MOST_NAMES).join(', '), sent: JSON.stringify(value).slice(0, 300) };
  const conversion = convert(value, 'object');
  const becomes = conversion.fits ? undefined : conversion.becomes;
  const fix: Fix = isObject(becomes) ? setFix({ id: 'convert', values }, place, becomes) : manualFix('change', ['change'], values);
  return { messageId: 'no-object', values, at: locationAt(place, range), likelihood: 0.92, claims: complaints, fixes: [fix] };
}
