import type { Newsletter } from '../../config.ts';
import type { Decided, Decision, Digest, RenderedEmail } from '../../model.ts';
import { displayText } from '../../text/display-text.ts';
import { byImportance, fitBudget, mostBytes } from './budget.ts';
import { type CompiledTemplate, fillTemplate } from './template.ts';
import { renderText } from './text.ts';
import { asWebVersion, type EmailLinks, prepareView, type Selection } from './view.ts';

/**
 * Renders a digest as mail (HTML under 100,000 bytes, and text) and as a whole web page. Same digest, same bytes.
 * @param links addresses that exist only where something serves them; what they lead to is left out otherwise
 */
export function renderEmail(digest: Digest, newsletter: Newsletter, template: CompiledTemplate, links: EmailLinks = {}): Decided<RenderedEmail> {
  const viewOf = prepareView(digest, newsletter, links);
  const ids = byImportance(digest);
  const whole = viewOf({ full: new Set(ids), brief: new Set() });
  const wholeHtml = fillTemplate(template, whole);
  const htmlOf = (selection: Selection): string => (selection.full.size === ids.length ? wholeHtml : fillTemplate(template, viewOf(selection)));
  const selection = fitBudget(ids, (tried) => byteLength(htmlOf(tried)));
  const html = htmlOf(selection);
  const webHtml = fillTemplate(template, asWebVersion(whole));
  const bytes = byteLength(html);
  const trimmed = ids.filter((id) => !selection.full.has(id));
  const decisions = trimmed.map(
    (id): Decision => ({
      step: 'render',
      action: 'trimmed',
      subject: id,
      rule: 'byte-budget',
      reason: selection.brief.has(id)
        ? 'The mail shows its headline only, to stay under 100,000 bytes.'
        : 'The mail has no room for it and counts it as one more.',
      evidence: {
        place: ids.indexOf(id) + 1,
        bytes,
        mostBytes,
        full: selection.full.size,
        brief: selection.brief.size,
        left: ids.length - selection.full.size - selection.brief.size,
      },
    }),
  );
  return { value: { subject: displayText(digest.subject), html, text: renderText(whole), webHtml }, decisions };
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
