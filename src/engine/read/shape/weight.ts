// How much one object of an error document weighs: notes and passed checks stand beside errors without being any.
import { membersUnder, type Members } from '../text/folded-members.ts';
import { ranked } from './words.ts';

const LESSER = /^(?:warn(?:ing)?|info(?:rmation)?|notice|debug|hint|success|ok)$/i;
const weightWords = ranked('severity level category alerttype kind type');

/** A note beside errors: `{ severity: "WARNING", … }`. */
export function isLesser(members: Members): boolean {
  return membersUnder(weightWords, members).some(([, value]) => typeof value === 'string' && LESSER.test(value));
}

/** One of several checks that the request passed: `{ name: "year", passed: true }`. */
export function passes(members: Members): boolean {
  return ['valid', 'isvalid', 'passed', 'ok', 'success'].some((word) => members.get(word) === true);
}
