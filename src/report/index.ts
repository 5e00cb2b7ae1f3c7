export { Market } from './market.js';
export type {
  DistinctiveSkill,
  FieldReport,
  MeasureReport,
  MonthlyShares,
  Mover,
  Report,
  ReportOptions,
  SkillDemand,
  SkillMeasure,
  SkillName,
  SkillPair,
  TrendReport,
  ValueReport,
  ValueSkill,
} from './report.js';
export type { Estimate, Interval } from './statistics/interval.js';
export { type TaggedRecord, type TaggedSkill, isRefused, taggedRecord } from './tagged-record.js';
