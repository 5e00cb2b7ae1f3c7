import type { SkillDemand } from '../../../report/index.js';
import { amount, percent } from '../words.js';
import { type Chart, MOST_BARS, ROW, both, skillAxis } from './chart.js';
import { AXIS, COLORS, WIDE, draw } from './draw.js';

/** Postings of the commonest skills, those that require them apart. */
export function demandChart(skills: readonly SkillDemand[]): Chart {
  const shown = skills.slice(0, MOST_BARS);
  return both((room) =>
    draw(
      {
        grid: { left: room.left, right: room === WIDE ? 110 : 52, top: 30, bottom: 8 },
        legend: {
          top: 0,
          left: room === WIDE ? room.left - 5 : 0,
          itemWidth: 14,
          itemHeight: 10,
          itemGap: 24,
          textStyle: { color: COLORS.soft, fontSize: 13 },
          selectedMode: false,
        },
        xAxis: { type: 'value', ...AXIS, axisLabel: { show: false }, splitLine: { show: false } },
        yAxis: skillAxis(shown, room),
        series: [
          { name: 'required', type: 'bar', stack: 'all', barWidth: 15, silent: true, itemStyle: { color: COLORS.main }, data: shown.map(({ required }) => required) },
          {
            name: 'otherwise named',
            type: 'bar',
            stack: 'all',
            silent: true,
            itemStyle: { color: COLORS.second },
            data: shown.map(({ required, postings }) => postings - required),
            label: {
              show: true,
              position: 'right',
              color: COLORS.ink,
              fontSize: 13,
              formatter: ({ dataIndex }: { dataIndex: number }) => {
                const skill = shown[dataIndex];
                return skill ? (room === WIDE ? `${amount(skill.postings)} · ${percent(skill.share.value)}` : percent(skill.share.value)) : '';
              },
            },
          },
        ],
      },
      room.width,
      shown.length * ROW + 40,
    ),
  );
}
