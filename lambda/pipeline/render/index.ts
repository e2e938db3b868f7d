import type { Newsletter } from '../../config.ts';
import type { Decided, Digest, RenderedEmail } from '../../model.ts';
import type { CompiledTemplate } from './template.ts';

/** Renders a digest as mail (HTML under 100,000 bytes, and text) and as a whole web page. Same digest, same bytes. */
export function renderEmail(_digest: Digest, _newsletter: Newsletter, _template: CompiledTemplate): Decided<RenderedEmail> {
  throw new Error('to be written');
}
