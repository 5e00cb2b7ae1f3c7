/** The charting library, as much of it as is drawn with. The build makes a file of its own of this folder. */
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, CustomChart, GridComponent, LegendComponent, SVGRenderer]);

/** What the library writes for scripts and for pages without a policy: hover styles, sizes, names of fonts, and clips with ids that count the charts of the process. */
const UNWANTED = [
  /<(style|defs)[^]*?<\/\1>/g,
  / (?:style|class|clip-path|ecmeta_\w+|xmlns|xmlns:xlink|version|baseProfile|xml:space|pointer-events)="[^"]*"/g,
  /^<svg width="\d+" height="\d+"/,
];

/**
 * Draws a chart as SVG that takes its colours and type from the style sheet of the page around it. Texts are escaped by
 * the library, quotes too, so that what is taken away is never a part of them.
 */
export function draw(option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: 'sans-serif', fontSize: 13 }, ...option });
    const svg = UNWANTED.reduce((source, pattern) => source.replace(pattern, (found) => (found.startsWith('<svg') ? '<svg' : '')), chart.renderToSVGString());
    return svg.replace(/\n+/g, '\n').trim();
  } finally {
    chart.dispose();
  }
}

/** Colours of the style sheet, by their names in it. */
export const COLORS = { ink: 'var(--ink)', soft: 'var(--soft)', line: 'var(--line)', main: 'var(--chart-1)', second: 'var(--chart-2)' } as const;

/** The colours of lines, with a dash and a mark each, so that they can be told apart without colour. */
export const LINES = [
  { color: 'var(--chart-1)', type: 'solid', symbol: 'circle' },
  { color: 'var(--chart-3)', type: 'dashed', symbol: 'rect' },
  { color: 'var(--chart-4)', type: 'solid', symbol: 'triangle' },
  { color: 'var(--chart-5)', type: 'dotted', symbol: 'diamond' },
  { color: 'var(--chart-6)', type: 'dashed', symbol: 'circle' },
  { color: 'var(--ink)', type: 'dotted', symbol: 'rect' },
] as const;

/** A name that fits into so many characters. */
export function short(name: string, most: number): string {
  const characters = [...name];
  return characters.length <= most
    ? name
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Sizes that depend on the room for a chart. */
export interface Room {
  readonly width: number;
  /** Characters of a name beside the chart, and the room that they take. */
  readonly name: number;
  readonly left: number;
}

/** Where there is room, and on a phone. */
export const WIDE: Room = { width: 960, name: 34, left: 250 };
export const NARROW: Room = { width: 360, name: 17, left: 142 };

/** Looks shared by all axes. */
export const AXIS = {
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: COLORS.soft, fontSize: 13 },
  splitLine: { lineStyle: { color: COLORS.line } },
} as const;
