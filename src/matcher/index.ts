export { type Match, type Matcher, type MatcherOptions, createMatcher } from './matcher.js';
export { variantsOf } from './variants.js';
export type { Visit } from './walk.js';
