export { type Match, type Matcher, type MatcherOptions, type Visit, createMatcher } from './matcher.js';
export { variantsOf } from './variants.js';
