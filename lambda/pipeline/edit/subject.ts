import type { Decision, DigestStory, LanguageTag } from '../../model.ts';
import { clip, displayText } from '../../text/display-text.ts';
import { displayWidth } from '../../text/display-width.ts';

/** Columns of a subject: mail clients show 60 to 78 on a desktop, and the first 35 or so on a phone. */
const subjectColumns = { most: 78, secondLeast: 22 };
/** Columns of a preheader: clients show 90 to 130 beside or under the subject. */
const preheaderColumns = { least: 90, most: 130, pieceLeast: 20 };
const separator = ' · ';

/**
 * Says what is in the issue, in the outlets' own words. The subject is the lead headline and, where there is room, the second topic; the preheader goes on with
 * the next headlines, and, where they are few, with the lead's summary. Neither cuts a word; the preheader repeats nothing of the subject. Stories in the
 * newsletter's language come first, so that the inbox reads in one language.
 * @param stories heaviest first
 */
export function writeSubject(
  stories: readonly DigestStory[],
  language: LanguageTag,
  title: string,
): { subject: string; preheader: string; decisions: Decision[] } {
  const [lead, ...others] = readableFirst(stories, language);
  if (!lead) return { subject: title, preheader: '', decisions: [] };
  let subject = clip(lead.headline, subjectColumns.most);
  let rest = others;
  const [second] = others;
  const room = subjectColumns.most - displayWidth(subject) - displayWidth(separator);
  if (second && room >= subjectColumns.secondLeast) {
    subject += separator + shorten(second.headline, room);
    rest = others.slice(1);
  }
  const preheader = writePreheader(rest, lead);
  const decision: Decision = {
    step: 'edit',
    action: 'chosen',
    subject: 'subject',
    rule: 'lead-and-second-headline',
    reason: 'The subject tells the heaviest stories in the newsletter’s language.',
    evidence: { subject, columns: displayWidth(subject), preheader, preheaderColumns: displayWidth(preheader) },
  };
  return { subject, preheader, decisions: [decision] };
}

function writePreheader(stories: readonly DigestStory[], lead: DigestStory): string {
  const pieces = stories.map(({ headline }) => headline);
  const summary = displayText(lead.summary.sentences.map(({ text }) => text).join(' '));
  if (summary !== '' && summary !== lead.headline) pieces.push(summary);
  let preheader = '';
  for (const piece of pieces) {
    const before = preheader === '' ? '' : preheader + separator;
    const room = preheaderColumns.most - displayWidth(before);
    if (displayWidth(preheader) >= preheaderColumns.least || room < preheaderColumns.pieceLeast) break;
    preheader = before + shorten(piece, room);
  }
  return preheader;
}

/** Cut at the end of a clause if that keeps most of it, else at the end of a word with "…". */
function shorten(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const cut = clip(text, columns);
  const clause = /^(.*\S)(?:\s*[:;；：]\s|[,،，、]\s?|\s[–—-]\s)/u.exec(cut)?.[1];
  return clause !== undefined && displayWidth(clause) >= columns * 0.6 && !/["“„«‘]/.test(clause) ? clause : cut;
}

function readableFirst(stories: readonly DigestStory[], language: LanguageTag): DigestStory[] {
  const base = (tag: string): string => tag.split('-')[0] ?? '';
  const readable = stories.filter((story) => base(story.language) === base(language) || story.language === 'und');
  return [...readable, ...stories.filter((story) => !readable.includes(story))];
}
