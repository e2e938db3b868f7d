/** What a mail costs: bytes and milliseconds by stories, the template's share of a cold start, a message, and a recipient's copy. */

import type { Digest, DigestStory } from '../../lambda/model.ts';
import { prepareCopies } from '../../lambda/pipeline/render/copies.ts';
import { renderEmail } from '../../lambda/pipeline/render/index.ts';
import { composeMessage } from '../../lambda/pipeline/render/message.ts';
import { type CompiledTemplate, fillTemplate } from '../../lambda/pipeline/render/template.ts';
import { prepareView } from '../../lambda/pipeline/render/view.ts';
import { compileTemplate } from '../../templates/compile.ts';
import { longDigest, newsletterWith } from '../pipeline/render/fixtures.ts';
import { median, medianOf } from './mail/measure.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const newsletter = newsletterWith();
const template = await compileTemplate();
const stored = JSON.stringify(template);

say(`template: ${stored.length} bytes of data, read in ${median(() => JSON.parse(stored) as CompiledTemplate).toFixed(3)} ms`);
say('HTML ms: the digest put into a view, and the template filled with it. Whole: that, the byte budget, the web version and the text part.');
say('stories  HTML bytes  full  fill ms  HTML ms  whole ms');
for (const count of [1, 12, 50, 200]) {
  const digest = longDigest(count);
  const { html } = renderEmail(digest, newsletter, template).value;
  const all = { full: new Set(digest.sections.flatMap(({ stories }) => stories.map(({ id }) => id))), brief: new Set<string>() };
  const view = prepareView(digest, newsletter)(all);
  const fill = median(() => fillTemplate(template, view));
  const fromDigest = median(() => fillTemplate(template, prepareView(digest, newsletter)(all)));
  const whole = median(() => renderEmail(digest, newsletter, template), 60);
  say(
    [
      String(count).padStart(7),
      String(Buffer.byteLength(html)).padStart(11),
      String(html.match(/<h3/g)?.length ?? 0).padStart(5),
      fill.toFixed(3).padStart(8),
      fromDigest.toFixed(3).padStart(8),
      whole.toFixed(2).padStart(9),
    ].join(' '),
  );
}

const personal = '0'.repeat(43);
const links = { webUrl: 'https://web.example/12', unsubscribeUrl: `https://web.example/u/${personal}` };
const ada = { address: 'ada@example.com', name: 'Ada Lovelace' };
const english = longDigest(12);
const digests = {
  'in English': english,
  'with Arabic text, in base64': withSummaries(english, 'استأنف عمال الميناء العمل صباح السبت بعد إضراب دام تسعة أيام. '.repeat(5)),
};
for (const [language, digest] of Object.entries(digests)) {
  const { value: email } = renderEmail(digest, newsletter, template, links);
  const message = await composeMessage(digest, email, newsletter, links);
  const milliseconds = await medianOf(() => composeMessage(digest, email, newsletter, links));
  const { copyFor, occurrences } = prepareCopies(message, personal);
  say(`message of 12 stories ${language}: ${message.length} bytes, composed in ${milliseconds.toFixed(1)} ms`);
  say(`  a recipient’s copy, To alone: ${median(() => copyFor(ada), 4000).toFixed(4)} ms`);
  say(`  with a link of their own in ${occurrences} places: ${median(() => copyFor(ada, '1'.repeat(43)), 4000).toFixed(4)} ms`);
}

function withSummaries(digest: Digest, text: string): Digest {
  const withSummary = (story: DigestStory): DigestStory => ({
    ...story,
    headline: text.slice(0, 60),
    summary: { sentences: [{ text, articleId: story.id, paragraph: 0, sentence: 0 }] },
  });
  return { ...digest, sections: digest.sections.map(({ name, stories }) => ({ name, stories: stories.map(withSummary) })) };
}
