// `400-doctor targets`: every text form of a request, with its options and what it may not be able to say.
import { commonLimits, targets } from '#engine/all-targets.ts';
import type { Target, TargetGroup } from '#engine/index.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';

const help = `Lists the targets of 400-doctor copy: ids for --as, what each is, its options and its limits.

Usage: 400-doctor targets
`;

const GROUPS: Readonly<Record<TargetGroup, string>> = {
  shell: 'Shells',
  windows: 'Windows',
  javascript: 'JavaScript',
  python: 'Python',
  language: 'Other languages',
  file: 'Files',
  test: 'Tests (of both the refused and the fixed request)',
};

export const targetsCommand: Command = {
  name: 'targets',
  summary: 'what copy can print, with options and limits',
  help,
  async run(args, { stdout }) {
    if (args.length > 0) throw new Refusal(`targets takes nothing: "${args[0]}" is one too many.`, 'Run 400-doctor targets.');
    for (const [group, title] of Object.entries(GROUPS)) {
      await stdout.write(
        `${title}\n\n${targets
          .filter((target) => target.group === group)
          .map(entry)
          .join('\n')}\n`,
      );
    }
    await stdout.write(`What any of them may say of itself\n\n${Object.values(commonLimits).map(limit).join('\n')}\n`);
    return 0;
  },
};

function entry({ id, title, docs, options, limitTexts }: Target): string {
  const choices = options.map((option) => {
    const values = option.choices.map(({ value }) => (value === option.default ? `${value} (default)` : value));
    return `    --option ${`${option.id}=`.padEnd(17)}${values.join(' | ')}`;
  });
  const own = Object.entries(limitTexts).filter(([name, text]) => commonLimits[name as keyof typeof commonLimits] !== text);
  return [`  ${id.padEnd(18)}${title}: ${docs}`, ...choices, ...own.map(([, text]) => `  ${limit(text)}`), ''].join('\n');
}

/** What stands in braces depends on the request. */
const limit = (text: string): string => `  - ${text.replaceAll(/\{(\w+)\}/g, '<$1>')}`;
