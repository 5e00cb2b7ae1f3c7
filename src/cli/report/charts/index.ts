export { type Chart, demandChart, fieldChart, measureChart, trendChart } from './charts.js';
