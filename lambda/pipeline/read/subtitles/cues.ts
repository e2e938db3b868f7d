/** Cues: what subtitles show at one time. */
import type { Element } from '../html/tree.ts';
import { allIn, textIn } from '../xml.ts';
import { isTiming, secondsOf, timesIn } from './times.ts';

export interface Cue {
  /** When it begins and ends, in seconds. */
  from: number;
  to: number;
  lines: readonly string[];
}

/** The cues of WebVTT (W3C), SubRip, SubViewer, and of a transcript whose times stand above its lines. */
export function cuesOf(lines: readonly string[]): Cue[] {
  const cues: { from: number; to: number; lines: string[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const times = timesIn(line);
    if (times) cues.push({ ...times, lines: [] });
    // What a browser never shows is a cue of its own, and goes.
    else if (line === '') {
      if (isUnseen(lines[i + 1])) cues.push({ from: 0, to: 0, lines: [] });
    } else if (!isName(lines, i)) cues.at(-1)?.lines.push(line);
  }
  return cues.filter((cue) => !isUnseen(cue.lines[0]));
}

/** WebVTT's blocks of comments and styles. */
const isUnseen = (line: string | undefined): boolean => /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(line ?? '');

/** A cue's number or name: it stands right above its time, below a blank line. */
const isName = (lines: readonly string[], at: number): boolean => isTiming(lines[at + 1] ?? '') && (lines[at - 1] ?? '') === '';

/** The cues of TTML: its paragraphs. */
export function cuesOfTimedText(root: Element): Cue[] {
  return allIn(root, 'p').map((p) => {
    for (const br of allIn(p, 'br')) br.children = ['\n'];
    return {
      from: secondsOf(p.attributes['begin'] ?? ''),
      to: secondsOf(p.attributes['end'] ?? ''),
      lines: textIn(p)
        .split('\n')
        .map((line) => line.trim()),
    };
  });
}
