/** Press releases say where they end; what follows is for editors: notes, the firm, the press office. Compiled for this project from how releases are set. */
import type { Block } from '../../../model.ts';

/** On a line of its own: `-ENDS-`, `### `, `# # #`. Small letters need the dashes, for "end" may head a last chapter. */
const end = /^(?:[-–—*\s]{0,6}ENDS?[-–—*\s.]{0,6}|[-–—*]{1,3}\s?[Ee]nds?\s?[-–—*]{1,3}|#(?:\s?#){2,4})$/;
/** Headings of what follows, where no mark stands. */
const notes =
  /^(?:notes? (?:to|for) (?:the )?editors?|editors?['’] notes?|(?:media|press) (?:contacts?|enquiries|inquiries)|(?:hinweise?|anmerkungen) (?:für|an) die redaktion(?:en)?|pressekontakt|contacts? presse|contacto de prensa|contatti stampa|perscontact)\s?:?$/i;
/** Above a release's text. */
export const releaseMark =
  /^(?:for immediate release|(?:under )?embargo(?:ed)?(?: until| till|:)[^.]{0,60}|zur sofortigen veröffentlichung|sperrfrist[^.]{0,40}|pour diffusion immédiate|para (?:su )?publicación inmediata|per diffusione immediata)[\s.:!]*$/i;

/** The first block of the notes below a press release, where at least as much running text stands above; past the last block where there are none. */
export function notesFrom(blocks: readonly Block[], weights: Float64Array): number {
  const at = blocks.findIndex(({ text }) => text.length < 40 && (end.test(text) || notes.test(text)));
  if (at < 0) return blocks.length;
  const mass = (from: number, to: number) => weights.slice(from, to).reduce((sum, weight) => sum + weight, 0);
  return mass(0, at) > 0 && mass(0, at) >= mass(at, blocks.length) ? at : blocks.length;
}
