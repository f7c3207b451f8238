// Refusals that no change of the request mends: whatever the sentence speaks of, nothing in a sound request is blamed for certain.
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCases, passingEntry } from '../../scripts/score/cases.ts';
import { diagnoseEntries } from '../../scripts/score/measure.ts';

/** Sound requests of all kinds: every twentieth of the corpus, as it passed. */
const sound = loadCases(path.join(import.meta.dirname, '../fixtures/corpus'))
  .flatMap((each) => passingEntry(each) ?? [])
  .filter((_, index) => index % 20 === 0);

const SENTENCES = `The order has already been shipped and cannot be changed any more.|Order cannot be cancelled after shipment
This coupon has expired.|Voucher already redeemed|Your basket contains items that are no longer available|Not enough stock, only 3 left
Payment method not supported in this country|The card was declined.|Trial period has ended|Invoice has been finalized and can no longer be edited
The refund amount exceeds the charge|Booking window has closed|Seat is already taken|Registration is closed|The event is sold out
It is not your turn|User is already a member of this team|Passwords do not match|You cannot follow yourself|Poll is closed|Thread is locked
Document is locked by another user|Export is already running|Cannot delete the last admin|The workspace must have an owner|Branch is protected
Could not connect to database|Failed to fetch exchange rates|Delivery is not possible to this address|Feature is not enabled for your account
Source and target must be different|Dates overlap with an existing reservation|No changes were made|Device is offline|Auction has ended
Bid must be higher than the current bid|Parcel is too heavy for this service|Topic does not exist|Resource is busy|Cannot move from draft to shipped
Please accept the terms first|You must be 18 or older|Only owners can do that|Spam detected|Server is busy|INSUFFICIENT_FUNDS|LIMIT_REACHED|CART_EMPTY
Approval is required before publishing|Payment is required to continue|Verification is required.|Two reviews are required before merging
Cart is empty|A signature is required before submitting|Phone verification is required before you can order|Your plan does not include this feature`;

test.each(SENTENCES.split(/[|\n]/))('%s', (sentence) => {
  const text = JSON.stringify({ error: { code: 'E1042', message: sentence } });
  const content = { size: text.length, mimeType: 'application/json', text };
  const certain = sound.flatMap((entry) => {
    const { findings } = diagnoseEntries([{ ...entry, response: { ...entry.response, status: 400, content } }]).diagnosis;
    return findings.filter(({ confidence }) => confidence === 'near certain').map(({ message }) => `${entry.request.url}: ${message}`);
  });
  expect(sound.length).toBeGreaterThan(30);
  expect(certain).toEqual([]);
});
