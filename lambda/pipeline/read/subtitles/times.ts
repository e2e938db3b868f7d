/** Times of subtitles, and how a text that is subtitles is known by them. */

const time = '(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?';
/** The line above a cue: SubRip's and WebVTT's arrow, SubViewer's comma. */
const timing = new RegExp(`^(${time})(?:[ \\t]{1,9}-->[ \\t]{1,9}|,)(${time})(?:[ \\t]|$)`);
/** A time alone, as a transcript copied from a page of films has it above each line. */
const stamp = new RegExp(`^[[(]?(${time})[\\])]?$`);

/** How a copied transcript is known from a live report: it begins within its first minute, and a third of its lines are times. */
const TRANSCRIPT = { begins: 60, stamps: 4, share: 0.3 };

/** When the cue below a line begins and ends, in seconds; undefined where the line is no time. */
export function timesIn(line: string): { from: number; to: number } | undefined {
  const [, from, to = from] = timing.exec(line) ?? stamp.exec(line) ?? [];
  return from === undefined || to === undefined ? undefined : { from: secondsOf(from), to: secondsOf(to) };
}

/** Whether a line tells the times of a cue by an arrow or a comma, which no text does. */
export const isTiming = (line: string): boolean => timing.test(line);

/** Seconds of a time as subtitles write it: `01:02:03,450`, `2:03`, `4.5s`; 0 where it is none. */
export function secondsOf(written: string): number {
  const parts = written.slice(0, 40).replace(',', '.').replace(/s$/, '').split(':').map(Number);
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
  return Number.isFinite(seconds) ? seconds : 0;
}

/** Whether a text is subtitles, by how it begins. */
export function looksLikeSubtitles(head: string): boolean {
  const lines = head.split(/\r\n|[\r\n]/, 400).map((line) => line.trim());
  if (/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return true;
  const full = lines.filter((line) => line !== '');
  const first = full.findIndex((line) => timing.test(line));
  if (first === 0 || (first === 1 && /^\d{1,6}$/.test(full[0] ?? ''))) return true;
  const times = full.flatMap((line) => stamp.exec(line)?.[1] ?? []).map(secondsOf);
  const [begins = TRANSCRIPT.begins] = times;
  return (
    stamp.test(full[0] ?? '') &&
    begins < TRANSCRIPT.begins &&
    times.length >= Math.max(TRANSCRIPT.stamps, full.length * TRANSCRIPT.share) &&
    times.every((one, i) => one >= (times[i - 1] ?? 0))
  );
}
