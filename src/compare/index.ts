export { type CompareOptions, compare } from './compare.js';
export type { ComparedSkill, Comparison, ComparisonFactor, MissingSkill } from './comparison.js';
export { type ExpandOptions, withRelatives } from './expand.js';
export { type DistinctiveOptions, type DistinctiveSkill, distinctive } from './distinctive.js';
export { type Profile, type ProfileOptions, type ProfileSkill, profile } from './profile.js';
export { RELATION_CREDITS, type Relation, type RelationCredits } from './relations.js';
export { type ComparableSkill, type SkillSet, TaxonomyMismatchError } from './skill-set.js';
export { type Fields, type Ranked, RoleIndex, type RankOptions, type RoleEntry, type RoleIndexOptions, type Scoring, type Where } from './ranking/index.js';
