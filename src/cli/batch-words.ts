/** How figures of long runs are said. */

import { numberWord } from './numbers.js';

/** Millions of bytes: '0.31 MB', '12.4 MB', '5,120 MB'. */
export function megabytesWord(bytes: number): string {
  const megabytes = bytes / 1e6;
  return `${megabytes < 10 ? megabytes.toFixed(2) : megabytes < 100 ? megabytes.toFixed(1) : numberWord(Math.round(megabytes))} MB`;
}

/** '0.8 s', '4:05', '2:03:00'. */
export function durationWord(seconds: number): string {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}
