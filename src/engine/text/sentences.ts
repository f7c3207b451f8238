// The engine's own sentences in English: summaries, and whose fault it is. Checks keep theirs beside themselves.
import type { Templates } from './language.ts';

/** Summaries that no finding gives. */
export const SUMMARIES: Templates = {
  'server-said': 'The server says: “{message}”. Which part of the request it means is not told.',
  'server-silent': 'The server answered {status} without a reason, and the request shows no fault that the Doctor knows.',
  'answer-not-at-hand':
    'The server answered {status}; what its answer says is not at hand, and the request shows no fault that the Doctor knows.',
  'no-answer': 'The browser let no answer through: {error}',
  'no-answer-unsaid': 'The browser let no answer through, and does not say why.',
  'not-sent': 'The request was not sent; it shows no fault that the Doctor knows.',
};

/** Why the fault is whose it is. */
export const FAULTS: Templates = {
  'server-error': 'A status of {status} is how a server says that it failed itself.',
  'both-agree': 'The server names the place, and the request shows the fault there.',
  'server-says-what': 'The server says what is wrong, and the request shows where.',
  'server-names-it': 'The server names the place in the request.',
  'request-shows-it': 'The request shows the fault; the answer does not name the place.',
  'not-sent-yet': 'The request shows the fault; it was not sent yet.',
  'server-threw': 'The answer holds a trace of the server: {exception}',
  'passing-differ': 'Requests that passed are different; the answer does not name the place.',
  'too-many': 'The server asks to send less often; the request itself may be right.',
  'server-bug': 'The answer holds a trace of a mistake in the server’s own code: {exception}',
  firewall: 'A firewall in front of the application refused it: its rule may be as wrong as the request. Ask who runs the firewall.',
  'in-front': 'Something in front of the application answered: ask who runs it, not the application’s authors.',
  'same-passed': 'The same request passed before: time or the server’s state makes the difference.',
  'not-sent': 'The request was not sent: no answer tells more.',
  suspicion: 'The answer does not tell; the request gives reason for a suspicion, and no more.',
  'no-answer': 'The browser let no answer through.',
  'nothing-told': 'Neither the answer nor the request tells.',
};
