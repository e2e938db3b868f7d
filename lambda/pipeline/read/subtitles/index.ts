/** Subtitles and captions: WebVTT, SubRip (.srt), SubViewer (.sbv), TTML, and transcripts copied with their times. Their text as an article, without times. */
import type { Block, Claims, Decision, RawArticle } from '../../../model.ts';
import { counted } from '../../../text/counted.ts';
import { bounds } from '../bounds.ts';
import { languageTag } from '../claim-values.ts';
import { cut, tooManyBlocks } from '../cut.ts';
import { foldSpace } from '../fold.ts';
import { itemOf } from '../item.ts';
import { tooLong } from '../text.ts';
import { firstIn, lineIn, parseXml } from '../xml.ts';
import { type Cue, cuesOf, cuesOfTimedText } from './cues.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * The text of subtitles as one article.
 * @throws {UnreadableFile} `too-long`, `too-many-lines`
 */
export function readSubtitles(text: string, decisions: Decision[]): RawArticle[] {
  if (text.length > bounds.textCharacters) throw tooLong(text.length);
  const lines = text.split(/\r\n|[\r\n]/).map((line) => line.trim());
  const top = lines.slice(0, Math.max(0, lines.indexOf('')));
  const title = /^WEBVTT[ \t]+(?:-[ \t]*)?(.{1,300})$/.exec(top[0] ?? '')?.[1];
  const language = top.flatMap((line) => /^Language:\s?([\w-]{2,20})$/i.exec(line)?.[1] ?? [])[0];
  return [articleOf(cuesOf(lines), { headline: title && foldSpace(title), language: languageTag(language) }, decisions)];
}

/** The text of TTML (W3C Timed Text, also IMSC and DFXP) as one article. */
export function readTimedText(xml: string, decisions: Decision[]): RawArticle[] {
  const root = parseXml(xml);
  const language = languageTag(firstIn(root, 'tt')?.attributes['xml:lang']);
  return [articleOf(cuesOfTimedText(root), { headline: lineIn(firstIn(root, 'title')), language }, decisions)];
}

function articleOf(cues: readonly Cue[], claims: { [K in keyof Claims]: Claims[K] | undefined }, decisions: Decision[]): RawArticle {
  const { paragraphs, sounds } = paragraphsOf(cues);
  if (paragraphs.length > bounds.blocks) throw tooManyBlocks();
  const reason = 'Times, numbers and places of subtitles are no text; what is said is joined into paragraphs.';
  decisions.push({ step: 'read', action: 'removed', subject: counted(cues.length, 'time stamp'), rule: 'times-of-subtitles', reason });
  if (sounds.length > 0) {
    const subject = sounds.join(' ').slice(0, 300);
    decisions.push({
      step: 'read',
      action: 'left out',
      subject,
      rule: 'sounds-of-subtitles',
      reason: 'The subtitles tell a sound there, not words.',
    });
  }
  return itemOf(
    paragraphs.flatMap((text) => cut(text).map((part): Block => ({ kind: 'paragraph', text: part }))),
    claims,
  );
}
