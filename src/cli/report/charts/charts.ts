import type { FieldReport, MeasureReport, SkillDemand, TrendReport } from '../../../report/index.js';
import { LEAST_DRAWN, amount, monthWord, percent } from '../words.js';
import { AXIS, COLORS, LINES, NARROW, type Room, WIDE, draw, short } from './draw.js';

/** One chart in two widths, each an SVG. */
export interface Chart {
  readonly wide: string;
  readonly narrow: string;
}

const ROW = 26;
const MOST_BARS = 20;

function both(render: (room: Room) => string): Chart {
  return { wide: render(WIDE), narrow: render(NARROW) };
}

/** The axis of names down the side, the first on top. */
function names(list: readonly string[], room: Room): object {
  return { type: 'category', inverse: true, data: list.map((name) => short(name, room.name)), ...AXIS, axisLabel: { ...AXIS.axisLabel, color: COLORS.ink, interval: 0 } };
}

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
        yAxis: names(
          shown.map(({ prefLabel }) => prefLabel),
          room,
        ),
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
        yAxis: {
          ...names(
            rows.map(({ prefLabel }) => prefLabel),
            room,
          ),
          splitLine: { show: false },
        },
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
        yAxis: {
          ...names(
            shown.map(({ prefLabel }) => prefLabel),
            room,
          ),
          splitLine: { show: false },
        },
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
