import type { Direction } from '../../model.ts';
import { displayWidth } from '../../text/display-width.ts';
import { wrap } from './columns.ts';
import { turnBack } from './typesetting.ts';
import type { EmailView } from './view.ts';
import type { StoryView } from './view-story.ts';

/** RFC 5322 §2.1.1 wants lines of at most 78 characters; 72 leave room for the ">" of replies. */
const columns = 72;

/**
 * The mail as text: 72 columns by what a terminal shows, every address whole on a line of its own, nothing but what the HTML says.
 * @param view with every story in full: text is not cut off by mail clients
 */
export function renderText(view: EmailView): string {
  const lines: string[] = [
    ...wrap(view.title, columns),
    ...wrap(`${view.edition} · ${view.date}`, columns),
    ...wrap(view.figures, columns),
    '-'.repeat(columns),
  ];
  for (const { name, stories } of view.sections) {
    lines.push('', '', ...wrap(name, columns), '-'.repeat(Math.min(columns, displayWidth(name))));
    for (const story of stories) lines.push('', ...storyLines(story, view.dir));
  }
  lines.push('', '', '-'.repeat(columns));
  for (const paragraph of [view.more, view.note, view.reason]) if (paragraph !== '') lines.push(...wrap(paragraph, columns));
  if (view.webUrl !== '') lines.push(...wrap(`${view.readInBrowser}:`, columns), view.webUrl);
  if (view.stopUrl.startsWith('mailto:')) lines.push(...wrap(view.stop, columns));
  else lines.push(...wrap(`${view.stop}:`, columns), view.stopUrl);
  if (view.postalAddress !== '') lines.push('', ...wrap(view.postalAddress, columns));
  // No-break spaces have done their work in wrapping; terminals and search know plain ones.
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}

function storyLines(story: StoryView, dir: Direction): string[] {
  const outlets = story.reportedBy + story.sources.map(({ name, after }) => name + after).join('');
  return [
    ...wrap(story.headline, columns),
    ...wrap([story.kicker + turnBack(story.kicker, dir), story.figures].filter(Boolean).join(' · '), columns),
    ...(story.url === '' ? [] : [story.url]),
    ...(story.summary === '' ? [] : ['', ...wrap(story.summary, columns)]),
    ...(story.differs === '' ? [] : ['', ...wrap(story.differs, columns)]),
    ...(outlets === '' ? [] : ['', ...wrap(outlets, columns)]),
    '',
  ];
}
