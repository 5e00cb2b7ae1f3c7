/** Names of jobs that say what somebody does: a business analyst does business analysis. */

/** Last word of a skill → the person who has it. */
const PEOPLE: Readonly<Record<string, string>> = {
  accounting: 'accountant',
  administration: 'administrator',
  analysis: 'analyst',
  analytics: 'analyst',
  architecture: 'architect',
  consulting: 'consultant',
  design: 'designer',
  development: 'developer',
  engineering: 'engineer',
  management: 'manager',
  marketing: 'marketer',
  nursing: 'nurse',
  photography: 'photographer',
  programming: 'programmer',
  recruitment: 'recruiter',
  science: 'scientist',
  supervision: 'supervisor',
  teaching: 'teacher',
  testing: 'tester',
  therapy: 'therapist',
  training: 'trainer',
  writing: 'writer',
};

const LAST_WORD = /^(.+ )([\p{L}]+)$/u;

/** The job title that a label of two words or more makes, or undefined. */
export function jobTitleOf(label: string): string | undefined {
  const [, before, last] = LAST_WORD.exec(label) ?? [];
  const person = last === undefined ? undefined : PEOPLE[last.toLowerCase()];
  return before !== undefined && person !== undefined ? before + person : undefined;
}
