import type { Newsletter } from '../../config.ts';
import type { Decided, Digest, DigestStory, IsoTime } from '../../model.ts';
import { wordsFor } from '../../text/catalogue.ts';
import { displayText } from '../../text/display-text.ts';
import { directionOf } from '../../text/language.ts';
import { articleUrl } from '../../text/web-address.ts';
import { chooseHeadline } from './headline.ts';
import { kickerOf } from './kicker.ts';
import { learnOutlets, type Outlets } from './outlets.ts';
import { capPublishers } from './publisher-cap.ts';
import { rankStories, type SummarizedStory } from './rank.ts';
import { readingMinutes } from './reading-time.ts';
import { intoSections, ownSection } from './sections.ts';
import { articlesOf, listSources } from './sources.ts';
import { writeSubject } from './subject.ts';

export type { SummarizedStory };

/** The issue's frame. */
export interface IssueFrame {
  newsletter: Newsletter;
  number: number;
  issuedAt: IsoTime;
}

/** Ranks the stories, puts them into sections, caps publishers, and writes subject and preheader. Order-free. */
export function editDigest(stories: readonly SummarizedStory[], issue: IssueFrame): Decided<Digest> {
  const { newsletter, number, issuedAt } = issue;
  const outlets = learnOutlets(stories.flatMap(({ story }) => articlesOf(story)));
  const { ranked, decisions: ranking } = rankStories(stories, outlets, issuedAt);
  const { kept, decisions: caps } = capPublishers(ranked, outlets, newsletter);
  const words = wordsFor(newsletter.language);
  const headlines: Decided<Digest>['decisions'] = [];
  const places = new Map(kept.map(({ story }, place) => [story.id, place]));
  const { sections: groups, decisions: labels } = intoSections(kept, newsletter.sections, words.news);
  const sections = groups.map(({ name, stories: members }) => ({
    name,
    stories: members.map((member) => {
      const { story, decisions } = writeStory(member, name, outlets);
      headlines.push(...decisions);
      return story;
    }),
  }));
  const shown = sections.flatMap((section) => section.stories).sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const title = displayText(newsletter.title);
  const { subject, preheader, decisions: subjects } = writeSubject(shown, newsletter.language, title);
  const digest: Digest = {
    version: 1,
    newsletter: newsletter.name,
    title,
    number,
    issuedAt,
    language: newsletter.language,
    direction: directionOf(newsletter.language),
    timeZone: newsletter.timeZone,
    subject,
    preheader,
    storyCount: shown.length,
    outletCount: new Set(kept.flatMap(({ story }) => articlesOf(story)).flatMap((article) => outlets.of(article)?.key ?? [])).size,
    minutes: readingMinutes(shown.flatMap(({ headline, summary }) => [headline, ...summary.sentences.map(({ text }) => text)])),
    sections,
  };
  return { value: digest, decisions: [...ranking, ...caps, ...labels, ...headlines, ...subjects] };
}

function writeStory(
  { story, summary }: SummarizedStory,
  section: string,
  outlets: Outlets,
): { story: DigestStory; decisions: Decided<Digest>['decisions'] } {
  const { headline, article, decisions } = chooseHeadline(story, outlets, summary);
  // The headline leads to the report it heads; where that has no address, to another print of the same text.
  const url = [article, story.lead, ...story.nearDuplicates]
    .map(({ canonicalUrl }) => articleUrl(canonicalUrl))
    .find((address) => address !== undefined);
  const kicker = kickerOf(story.lead, section, ownSection(story));
  const publishedAt = story.lead.publishedAt ?? story.nearDuplicates.map((copy) => copy.publishedAt).find((time) => time !== undefined);
  return {
    story: {
      id: story.id,
      headline,
      ...(url === undefined ? {} : { url }),
      language: story.lead.language,
      direction: story.lead.direction,
      ...(kicker === undefined ? {} : { kicker }),
      ...(story.updates === undefined ? {} : { update: { issue: story.updates.issue } }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      minutes: readingMinutes(story.lead.body),
      summary,
      sources: listSources(story, outlets),
    },
    decisions,
  };
}
