/** Dates and spans of dates in a résumé, to the month. */
import { isDigit, isLower, skipSpace, skipSpaceBack } from './characters.js';
import { type Source, isYear } from './source.js';
import type { Period } from './types.js';

/** A span of dates where it stands. */
export interface DateRange {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const MONTH_NUMBER = '0?[1-9]|1[0-2]';
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?[,\s]+)?`;
/** Jan 2019; January 5th, 2019; 03/2019; 05.03.2019 */
const MONTH_BEFORE = new RegExp(String.raw`(?:\b(?<name>${MONTH_NAME})\b[.,'’]*[\s-]*${DAY}['’]?|(?<![\d/.])(?:\d{1,2}[/.-])?(?<number>${MONTH_NUMBER})\s?[/.-]\s?)$`, 'i');
const SINCE = /\bsince\s+(?:the\s+year\s+)?$/i;
const TODAY = '(?:present|current(?:ly)?|now|today|(?:till |to )?date|till now|ongoing)';
const OPEN_END = new RegExp(String.raw`^(?<iso>[-/.](?:0[1-9]|1[0-2])(?!\d))?\s*(?:(?:-|–|—|−|to|till|until|through)\s*)+(?:the\s+)?${TODAY}\b`, 'i');
const CLOSED_END = new RegExp(
  String.raw`^(?<iso>[-/.](?:0[1-9]|1[0-2])(?!\d))?\s*(?:-|–|—|−|to\b|till\b|until\b|through\b)\s*(?:(?<name>${MONTH_NAME})\b[.,'’]*[\s-]*${DAY}['’]?|(?:\d{1,2}[/.])?(?<number>${MONTH_NUMBER})\s?[/.]\s?)?(?<year>(?:19|20)\d\d)(?!\d)(?<isoEnd>[-/.](?:0[1-9]|1[0-2])(?!\d))?`,
  'i',
);
/** What may stand before a year that has a month or "since" (letters aside), and behind one that begins a span. */
const JOINS_BEFORE = new Set([..."/.-,–’'"].map((sign) => sign.charCodeAt(0)));
const JOINS_AFTER = new Set([...'-–—−/.tTuU'].map((sign) => sign.charCodeAt(0)));
const BEFORE = 24;
const AFTER = 48;
const HALF_YEAR = 6;

interface Month {
  readonly year: number;
  /** 0 to 11; undefined when only the year is given. */
  readonly month: number | undefined;
}

function monthOf(name: string | undefined, number: string | undefined): number | undefined {
  if (name !== undefined) return MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return number === undefined ? undefined : Number(number.replace(/^\D/, '')) - 1;
}

/** A year alone stands for its middle, so that "2016 to 2018" is two years. */
function firstMonth({ year, month }: Month): number {
  return year * 12 + (month ?? HALF_YEAR);
}

/** The last month counts whole. */
function afterLast({ year, month }: Month): number {
  return year * 12 + (month === undefined ? HALF_YEAR : month + 1);
}

function periodOf(from: Month, to: Month): Period | undefined {
  const bothInYear = from.year === to.year && from.month === undefined && to.month === undefined;
  const start = bothInYear ? from.year * 12 : firstMonth(from);
  const end = bothInYear ? start + HALF_YEAR : afterLast(to);
  return end > start ? { from: start, to: end } : undefined;
}

/** The month of a date such as 2024-05-31 or 2024-05, or undefined when it is none. */
export function monthOfToday(date: string): number | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?(?:$|T)/.exec(date);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

interface OpenRange {
  readonly start: number;
  readonly end: number;
  readonly from: Month;
}

/** Walks through the years of a text and reads what stands around them. */
class DateScan {
  readonly closed: DateRange[] = [];
  readonly open: OpenRange[] = [];
  /** After the latest month that is known to be over. */
  latest = 0;

  constructor(private readonly source: Source) {}

  run(): void {
    const { text, units, years } = this.source;
    const last = text.length - 4;
    let left = years;
    let done = 0;
    for (let at = 0; at <= last && left > 0; at++) {
      if (!isYear(units, at)) continue;
      left--;
      const isWhole = !isDigit(units[at - 1] ?? 0) && !isDigit(units[at + 4] as number);
      if (isWhole && at >= done) done = this.readAt(at);
    }
  }

  /** Reads the date or span with its first year at this place; returns where the next may begin. */
  private readAt(at: number): number {
    const { text } = this.source;
    const year = Number(text.slice(at, at + 4));
    const before = this.mayHaveMonth(at) ? text.slice(Math.max(0, at - BEFORE), at) : '';
    const monthBefore = before === '' ? null : MONTH_BEFORE.exec(before);
    const length = monthBefore?.[0].length ?? 0;
    const month = monthOf(monthBefore?.groups?.name, monthBefore?.groups?.number);
    const end = this.mayGoOn(at + 4) ? this.readSpan(at - length, at + 4, { year, month }) : undefined;
    if (end !== undefined) return end;
    if (before !== '' && SINCE.test(before.slice(0, before.length - length))) return this.addOpen(at - length, at + 4, { year, month });
    if (month !== undefined) this.latest = Math.max(this.latest, afterLast({ year, month }));
    return at + 4;
  }

  private mayHaveMonth(at: number): boolean {
    const { units } = this.source;
    const before = units[skipSpaceBack(units, 0, at) - 1] ?? 0;
    return isLower(before | 0x20) || isDigit(before) || JOINS_BEFORE.has(before);
  }

  private mayGoOn(at: number): boolean {
    const { units, text } = this.source;
    return JOINS_AFTER.has(units[skipSpace(units, at, text.length)] as number);
  }

  /** Reads the rest of a span whose first year ends at `yearEnd`; undefined when there is no second date. */
  private readSpan(start: number, yearEnd: number, { year, month }: Month): number | undefined {
    const after = this.source.text.slice(yearEnd, yearEnd + AFTER);
    const open = OPEN_END.exec(after);
    if (open) return this.addOpen(start, yearEnd + open[0].length, { year, month: month ?? monthOf(undefined, open.groups?.iso) });
    const closed = CLOSED_END.exec(after);
    if (!closed?.groups) return undefined;
    const { iso, isoEnd, name, number, year: lastYear } = closed.groups;
    const end = yearEnd + closed[0].length;
    const period = periodOf({ year, month: month ?? monthOf(undefined, iso) }, { year: Number(lastYear), month: monthOf(name, number ?? isoEnd) });
    return period ? this.addClosed(start, end, period) : end;
  }

  private addOpen(start: number, end: number, from: Month): number {
    this.open.push({ start, end, from });
    this.latest = Math.max(this.latest, firstMonth(from));
    return end;
  }

  private addClosed(start: number, end: number, period: Period): number {
    this.closed.push({ start, end, period });
    this.latest = Math.max(this.latest, period.to);
    return end;
  }
}

/**
 * The spans of dates of a text, in text order. What lasts to this day ends with `today`, or else with the latest date
 * that the text names: the result must not depend on the clock, and rather is too short than invented.
 *
 * ```text
 * Jan 2019 – Present     03/2018 - 12/2020     2016 to 2018     since 2019
 * ^----------------^     ^---------------^     ^----------^     ^--------^
 * ```
 *
 * @param today number of the month, as in {@link Period}
 */
export function dateRanges(source: Source, today: number | undefined): readonly DateRange[] {
  if (source.years === 0) return [];
  const scan = new DateScan(source);
  scan.run();
  const now = today === undefined ? scan.latest : today + 1;
  const ended = scan.open.flatMap(({ start, end, from }) => {
    const first = firstMonth(from);
    return now > first ? [{ start, end, period: { from: first, to: now } }] : [];
  });
  return [...scan.closed, ...ended].sort((a, b) => a.start - b.start);
}
