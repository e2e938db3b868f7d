/** What a mail costs: bytes and milliseconds by stories, the template's share of a cold start, a message, and a recipient's copy. */
import { renderEmail } from '../../lambda/pipeline/render/index.ts';
import { addressMessage, composeMessage } from '../../lambda/pipeline/render/message.ts';
import { type CompiledTemplate, fillTemplate } from '../../lambda/pipeline/render/template.ts';
import { prepareView } from '../../lambda/pipeline/render/view.ts';
import { compileTemplate } from '../../templates/compile.ts';
import { longDigest, newsletterWith } from '../pipeline/render/fixtures.ts';
import { median } from './mail/measure.ts';

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

const digest = longDigest(12);
const { value: email } = renderEmail(digest, newsletter, template);
const message = await composeMessage(digest, email, newsletter);
const start = performance.now();
for (let n = 0; n < 20; n += 1) await composeMessage(digest, email, newsletter);
say(`message of 12 stories: ${message.length} bytes, ${((performance.now() - start) / 20).toFixed(1)} ms`);
say(`a recipient’s copy: ${median(() => addressMessage(message, { address: 'ada@example.com', name: 'Ada Lovelace' }), 2000).toFixed(4)} ms`);
