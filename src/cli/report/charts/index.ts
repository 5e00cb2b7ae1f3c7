export type { Chart } from './chart.js';
export { demandChart } from './demand-chart.js';
export { fieldChart } from './field-chart.js';
export { measureChart } from './measure-chart.js';
export { trendChart } from './trend-chart.js';
