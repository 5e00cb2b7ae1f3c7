import type { FieldReport } from '../../../report/index.js';
import { percent } from '../words.js';
import { type Chart, ROW, both, skillAxis } from './chart.js';
import { AXIS, COLORS, WIDE, draw, short } from './draw.js';

/** Shares of the commonest skills in the commonest values: the darker, the more. */
export function fieldChart({ values }: FieldReport): Chart {
  return both((room) => {
    const columns = values.slice(0, room === WIDE ? 8 : 4);
    const rows = columns[0]?.commonest ?? [];
    const cells = columns.flatMap(({ commonest }, x) => commonest.map(({ share }, y) => [x, y, share.value]));
    const columnWidth = (room.width - room.left - 8) / columns.length;
    return draw(
      {
        grid: { left: room.left, right: 8, top: room === WIDE ? 46 : 84, bottom: 4 },
        xAxis: {
          type: 'category',
          position: 'top',
          data: columns.map(({ value }) => short(value, room === WIDE ? 30 : 13)),
          ...AXIS,
          splitLine: { show: false },
          axisLabel: { ...AXIS.axisLabel, color: COLORS.ink, interval: 0, ...(room === WIDE ? { width: columnWidth - 8, overflow: 'break' } : { rotate: 55 }) },
        },
        yAxis: skillAxis(rows, room),
        series: [
          {
            type: 'custom',
            silent: true,
            clip: false,
            data: cells,
            renderItem: (_: unknown, api: { value: (i: number) => number; coord: (point: number[]) => number[]; size: (point: number[]) => number[] }) => {
              const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
              const [width = 0, height = 0] = api.size([1, 1]);
              const share = api.value(2);
              return {
                type: 'group',
                children: [
                  {
                    type: 'rect',
                    shape: { x: x - width / 2 + 1.5, y: y - height / 2 + 1.5, width: width - 3, height: height - 3, r: 3 },
                    style: { fill: COLORS.main, fillOpacity: 0.04 + 0.5 * share },
                  },
                  { type: 'text', style: { x, y, text: percent(share), fill: COLORS.ink, fontSize: 13, align: 'center', verticalAlign: 'middle' } },
                ],
              };
            },
          },
        ],
      },
      room.width,
      rows.length * (ROW + 4) + (room === WIDE ? 52 : 90),
    );
  });
}
