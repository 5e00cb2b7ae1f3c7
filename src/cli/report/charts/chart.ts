/** What all charts have in common. */
import { AXIS, COLORS, NARROW, type Room, WIDE, short } from './draw.js';

/** One chart in two widths, each an SVG. */
export interface Chart {
  readonly wide: string;
  readonly narrow: string;
}

export const ROW = 26;
export const MOST_BARS = 20;

export function both(render: (room: Room) => string): Chart {
  return { wide: render(WIDE), narrow: render(NARROW) };
}

/** The axis of skills down the side, the first on top. */
export function skillAxis(skills: ReadonlyArray<{ readonly prefLabel: string }>, room: Room): object {
  return {
    type: 'category',
    inverse: true,
    data: skills.map(({ prefLabel }) => short(prefLabel, room.name)),
    ...AXIS,
    axisLabel: { ...AXIS.axisLabel, color: COLORS.ink, interval: 0 },
    splitLine: { show: false },
  };
}
