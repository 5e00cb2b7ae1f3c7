export { SkillVector } from './sparse.js';
export { type RollUpOptions, rollUp } from './roll-up.js';
export { type WeightFactor, frequencyFactor } from './weight.js';
