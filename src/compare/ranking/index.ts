export type { Ranked } from './best.js';
export type { Fields, RoleEntry } from './entries.js';
export type { Where } from './filter.js';
export { type RankOptions, RoleIndex, type RoleIndexOptions } from './role-index.js';
export type { Scoring } from './scoring.js';
