/** The charts as the build leaves them: in a file of their own, with the charting library, loaded for pages only. */
declare module '#report-charts' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- the only way in: a declared module may not import by a relative path
  type Charts = typeof import('./charts/index.js');
  export const demandChart: Charts['demandChart'];
  export const fieldChart: Charts['fieldChart'];
  export const measureChart: Charts['measureChart'];
  export const trendChart: Charts['trendChart'];
}
