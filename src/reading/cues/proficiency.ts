/** Words that say how well a skill is to be known, or is known. */
import type { Proficiency } from '../types.js';

/** Every other cue that asks for a skill and has one of these in it ("strong knowledge", "expert in") says the same. */
export const PROFICIENCY: Readonly<Record<Proficiency, readonly string[]>> = {
  basic: [
    'basic', 'basics of', 'beginner', 'novice', 'elementary', 'rudimentary', 'introductory', 'familiarity', 'familiar', 'exposure', 'some experience with', 'some experience in', 'some experience of', 'some experience using', 'some knowledge of', 'some understanding of', 'some familiarity with', 'some exposure to', 'awareness of',
  ],
  working: [
    'working knowledge', 'good', 'proficient', 'proficiency', 'solid', 'sound', 'intermediate', 'hands-on', 'hands on', 'practical', 'competent', 'competence', 'competency', 'comfortable', 'comfort', 'conversational', 'skilled in', 'adept at',
  ],
  advanced: [
    'strong', 'advanced', 'deep', 'extensive', 'in-depth', 'in depth', 'excellent', 'outstanding', 'exceptional', 'superior', 'thorough', 'profound', 'comprehensive', 'highly proficient in', 'highly proficient with', 'highly skilled in', 'fluent', 'fluency',
  ],
  expert: ['expert', 'expertise', 'mastery', 'guru'],
};

/** The same, said of languages that people speak only: "React Native" is no native speaker. */
export const SPOKEN_PROFICIENCY: Readonly<Record<Proficiency, readonly string[]>> = {
  basic: ['a1', 'a2'],
  working: ['b1', 'b2'],
  advanced: ['c1', 'near-native'],
  expert: ['c2', 'native', 'native speaker', 'mother tongue', 'bilingual'],
};

/** Of these, the ones that may stand right behind the skill: "Python expert", "German C1". */
export const PROFICIENCY_AFTER: readonly string[] = [
  'beginner', 'familiarity', 'exposure', 'proficiency', 'competence', 'competency', 'fluency', 'expert', 'expertise', 'mastery', 'guru', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native speaker', 'mother tongue',
];
