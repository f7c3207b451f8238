// The choices that several targets offer, and what a person chose.
import type { OptionValues, Target, TargetOption } from '../core/target.ts';

/** Fields that only browsers send are of no use to most clients; a server that looks at them may want them. */
export const BROWSER_HEADERS: TargetOption = {
  id: 'browser-headers',
  title: 'Fields that only browsers send (sec-*, priority)',
  choices: [
    { value: 'drop', title: 'Left out' },
    { value: 'keep', title: 'Kept' },
  ],
  default: 'drop',
};

const AS_THEY_ARE = { value: 'as-they-are', title: 'As they are' };
const MASKED = { value: 'masked', title: 'Masked' };

/** For texts that can read the environment. */
export const SECRETS: TargetOption = {
  id: 'secrets',
  title: 'Credentials',
  choices: [AS_THEY_ARE, MASKED, { value: 'environment', title: 'From environment variables' }],
  default: AS_THEY_ARE.value,
};

/** For texts that cannot. */
export const SECRETS_MASKABLE: TargetOption = { ...SECRETS, choices: [AS_THEY_ARE, MASKED] };

/** `-H` or `--header`. */
export const FLAGS: TargetOption = {
  id: 'flags',
  title: 'Option names',
  choices: [
    { value: 'short', title: 'Short' },
    { value: 'long', title: 'Long' },
  ],
  default: 'short',
};

/** A command over several lines, or on one. */
export const LINES: TargetOption = {
  id: 'lines',
  title: 'Lines',
  choices: [
    { value: 'many', title: 'One for each option' },
    { value: 'one', title: 'One' },
  ],
  default: 'many',
};

const YES_NO = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
];

/** Whether to offer the compression that the browser offered. */
export const COMPRESSED: TargetOption = { id: 'compressed', title: 'Compressed answers', choices: YES_NO, default: 'yes' };

/** Whether a very long body may lie in a file beside the text. */
export const BODY_FILE: TargetOption = { id: 'body-file', title: 'Bodies over 1 MB in a file', choices: YES_NO, default: 'yes' };

/** All values: what was chosen, else the default. Throws RangeError, naming what there is, for an option or value that the target does not have. */
export function chosenOptions({ id, options }: Target, chosen: OptionValues = {}): OptionValues {
  const unknown = Object.keys(chosen).find((name) => !options.some((option) => option.id === name));
  if (unknown !== undefined) {
    const known = options.length === 0 ? 'it has none' : `it has ${options.map((option) => option.id).join(', ')}`;
    throw new RangeError(`"${id}" has no option "${unknown}": ${known}.`);
  }
  return Object.fromEntries(options.map((option) => [option.id, chosenValue(option, chosen)]));
}

function chosenValue({ id, choices, default: preset }: TargetOption, chosen: OptionValues): string {
  const value = Object.hasOwn(chosen, id) ? chosen[id] : preset;
  if (value === undefined || !choices.some((choice) => choice.value === value)) {
    throw new RangeError(`"${id}" cannot be "${value}": it is one of ${choices.map((choice) => choice.value).join(', ')}.`);
  }
  return value;
}
