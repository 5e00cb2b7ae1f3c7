import type { TrendReport } from '../../../report/index.js';
import { LEAST_DRAWN, monthWord } from '../words.js';
import { type Chart, both } from './chart.js';
import { AXIS, COLORS, LINES, WIDE, draw, short } from './draw.js';

/** A share of a handful of postings would draw a leap that is none. */
function isDrawn({ postings }: { readonly postings: number }): boolean {
  return postings >= LEAST_DRAWN;
}

/** Shares month by month, where a month has postings enough. */
export function trendChart({ months, shares }: TrendReport): Chart {
  const [first, last] = [months.findIndex(isDrawn), months.findLastIndex(isDrawn)];
  const drawn = months.slice(first, last + 1);
  return both((room) =>
    draw(
      {
        grid: { left: 44, right: 16, top: room === WIDE ? 40 : 96, bottom: 28 },
        legend: {
          top: 0,
          left: room === WIDE ? 36 : 0,
          itemWidth: 28,
          itemHeight: 8,
          itemGap: room === WIDE ? 22 : 16,
          textStyle: { color: COLORS.ink, fontSize: 13 },
          selectedMode: false,
        },
        xAxis: { type: 'category', data: drawn.map(({ month }) => monthWord(month)), ...AXIS, boundaryGap: drawn.length < 3, splitLine: { show: false } },
        yAxis: { type: 'value', min: 0, ...AXIS, axisLabel: { ...AXIS.axisLabel, formatter: (value: number) => `${Math.round(value * 100)} %` } },
        series: shares.map(({ prefLabel, shares: own }, i) => {
          const look = LINES[i % LINES.length] ?? LINES[0];
          return {
            name: short(prefLabel, room.name),
            type: 'line',
            silent: true,
            clip: false,
            connectNulls: true,
            symbol: look.symbol,
            symbolSize: 7,
            lineStyle: { color: look.color, type: look.type, width: 2 },
            itemStyle: { color: look.color },
            data: own.slice(first, last + 1).map((share, month) => (drawn[month] && isDrawn(drawn[month]) ? share : null)),
          };
        }),
      },
      room.width,
      room === WIDE ? 300 : 320,
    ),
  );
}
