/** What is said in subtitles, as paragraphs. */
import { foldSpace } from '../fold.ts';
import type { Cue } from './cues.ts';

/** Seconds of silence, and characters, from which a full stop ends a paragraph; from the later ones any pause does. */
const PAUSE = { silence: 2, long: 400, longest: 800 };
const sentenceEnd = /[.!?…。！？]["”’»)]?$/u;
/** What is heard, not said: a line of nothing but brackets, or notes of music. */
const sound = /^(?:[-–—]\s?)?(?:\[[^\]]{1,80}\]|\([^)]{1,80}\)|（[^）]{1,80}）|[♪♫#\s]+)$/u;
/** The dash that opens a speaker's words where two speak in one cue. */
const dash = /^[-–—]\s?(?=\S)/u;
/** Scripts that are written without spaces. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f、。！？]$/u;

/** A line as it is said: by whom, where that is told, and after how much silence. */
interface Said {
  words: string;
  who: string | undefined;
  silence: number;
}

/**
 * The paragraphs of what is said, and the sounds that are told in between. A speaker opens one, with the name where it is told; else a pause does. A line
 * that a rolling caption shows again is said once.
 */
export function paragraphsOf(cues: readonly Cue[]): { paragraphs: string[]; sounds: string[] } {
  const paragraphs: string[] = [];
  const sounds = new Set<string>();
  let speaker: string | undefined;
  for (const { words, who = speaker, silence } of linesOf(cues)) {
    if (sound.test(words)) {
      sounds.add(words);
      continue;
    }
    const before = paragraphs.at(-1);
    const spoken = words.replace(dash, '');
    if (before === undefined || who !== speaker || spoken !== words || endsParagraph(before, silence))
      paragraphs.push(who !== speaker ? `${who}: ${spoken}` : spoken);
    else paragraphs[paragraphs.length - 1] = `${before}${unspaced.test(before) ? '' : ' '}${words}`;
    speaker = who;
  }
  return { paragraphs, sounds: [...sounds] };
}

/** The lines of all cues in their order, none twice in a row. */
function linesOf(cues: readonly Cue[]): Said[] {
  const said: Said[] = [];
  let ended = 0;
  for (const { from, to, lines } of cues) {
    for (const [i, line] of lines.entries()) {
      const words = wordsOf(line);
      if (words === '' || words === said.at(-1)?.words) continue;
      said.push({ words, who: speakerOf(line), silence: i === 0 ? from - ended : 0 });
    }
    if (to > 0) ended = to;
  }
  return said;
}

/** WebVTT's voice span: `<v Mara Lindqvist>`. */
const speakerOf = (line: string): string | undefined => {
  const name = /^<v(?:\.[^\s>]{1,60})?\s([^>]{1,80})>/.exec(line)?.[1];
  return name === undefined ? undefined : foldSpace(name);
};

function endsParagraph(text: string, silence: number): boolean {
  if (sentenceEnd.test(text)) return silence >= PAUSE.silence || text.length >= PAUSE.long;
  return text.length >= PAUSE.longest && silence > 0;
}

/** The words of a line, without its tags (WebVTT, SubRip) and places (`{\an8}`), its few entities written out. */
function wordsOf(line: string): string {
  const words = line.replace(/<[^<>]{0,200}>/g, '').replace(/\{\\[^{}]{0,100}\}/g, '');
  const plain = words.replace(/&nbsp;/g, ' ').replace(/&(?:lrm|rlm);/g, '');
  return foldSpace(plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));
}
