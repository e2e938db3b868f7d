import type { Block } from '../../../../lambda/model.ts';
import { isPlea } from '../../../../lambda/pipeline/clean/page/offers.ts';
import { isLabelledByline, isTranscriptLabel } from '../../../../lambda/pipeline/clean/page/stamps.ts';

const block = (text: string, more: Partial<Block> = {}): Block => ({ kind: 'paragraph', text, ...more });

test.each([
  ['a plea between two paragraphs', 'Support independent island reporting. Become a member today.', 0.4, true],
  ['in German', 'Gefällt Ihnen unsere Arbeit? Jetzt Mitglied werden', 0.5, true],
  ['in French', 'Soutenez un journalisme indépendant : faites un don', 0.5, true],
  ['in Spanish', 'Hazte socia y apoya el periodismo local', 0.6, true],
  ['what the news tells of members, without a link', 'Norway may become a member by 2030, the minister said.', 0, false],
  [
    'what the news tells of members, with one word linked',
    'The club wants to become a member of the European league, its chairman said on Tuesday.',
    0.1,
    false,
  ],
])('%s', (_, text, linkShare, expected) => expect(isPlea(block(text, { linkShare }))).toBe(expected));

test.each([
  ['a label above what was spoken', 'Transcript', true],
  ['in German', 'Transkript:', true],
  ['in Japanese', '文字起こし', true],
  ['a heading about one', 'Transcript of the talks is leaked', false],
])('transcripts: %s', (_, text, expected) => expect(isTranscriptLabel(block(text))).toBe(expected));

test.each([
  ['a label and a name in a box for bylines', 'Interview: Rune Beck', 'p byline', true],
  ['a name alone there', 'Rune Beck', 'div by-line', true],
  ['a sentence there', 'Rune Beck has mended clocks for fifty years, and he wants to stop.', 'p byline', false],
  ['a label and a name elsewhere', 'Interview: Rune Beck', 'p intro', false],
])('bylines: %s', (_, text, container, expected) => expect(isLabelledByline(block(text, { containers: ['main', container] }))).toBe(expected));
