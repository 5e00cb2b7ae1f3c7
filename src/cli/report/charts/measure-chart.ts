import type { MeasureReport } from '../../../report/index.js';
import { amount } from '../words.js';
import { type Chart, MOST_BARS, ROW, both, skillAxis } from './chart.js';
import { AXIS, COLORS, WIDE, draw } from './draw.js';

/** The difference that each skill goes with, and its interval. */
export function measureChart({ skills }: MeasureReport): Chart {
  const shown = skills.slice(0, MOST_BARS);
  return both((room) =>
    draw(
      {
        grid: { left: room.left, right: 24, top: 8, bottom: 28 },
        xAxis: {
          type: 'value',
          ...AXIS,
          splitNumber: room === WIDE ? 6 : 2,
          axisLabel: { ...AXIS.axisLabel, formatter: (value: number) => (value > 0 ? `+${amount(value)}` : amount(value).replace('-', '−')) },
        },
        yAxis: skillAxis(shown, room),
        series: [
          {
            type: 'custom',
            silent: true,
            clip: false,
            // All three so that the axis holds both ends.
            encode: { x: [0, 1, 2], y: 3 },
            data: shown.map(({ difference, sure }, i) => [difference.low, difference.value, difference.high, i, sure ? 1 : 0]),
            renderItem: (_: unknown, api: { value: (i: number) => number; coord: (point: number[]) => number[] }) => {
              const y = api.value(3);
              const [low = [], middle = [], high = []] = [0, 1, 2].map((i) => api.coord([api.value(i), y]));
              const [zero = 0] = api.coord([0, y]);
              const [cx = 0, cy = 0] = middle;
              const sure = api.value(4) === 1;
              const color = sure ? COLORS.main : COLORS.soft;
              return {
                type: 'group',
                children: [
                  { type: 'line', shape: { x1: zero, y1: cy - ROW / 2, x2: zero, y2: cy + ROW / 2 }, style: { stroke: COLORS.soft, lineWidth: 1 } },
                  { type: 'line', shape: { x1: low[0] ?? 0, y1: cy, x2: high[0] ?? 0, y2: cy }, style: { stroke: color, lineWidth: sure ? 3 : 2 } },
                  { type: 'circle', shape: { cx, cy, r: 5 }, style: sure ? { fill: color } : { fill: 'var(--panel)', stroke: color, lineWidth: 2 } },
                ],
              };
            },
          },
        ],
      },
      room.width,
      shown.length * ROW + 44,
    ),
  );
}
