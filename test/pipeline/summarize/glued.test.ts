import fc from 'fast-check';
import { unglued } from '../../../lambda/pipeline/summarize/glued.ts';

describe('sentences that a page joined without a space', () => {
  test.each<[string, string[]]>([
    ['The dam held through the night.', ['The dam held through the night.']],
    ['The mayor asked for l’argent.The council refused.', ['The mayor asked for l’argent.', 'The council refused.']],
    ['The crews called it “a close call”.The mayor thanked them.', ['The crews called it “a close call”.', 'The mayor thanked them.']],
    ['He said: "We waited all night."The mayor thanked them.', ['He said: "We waited all night."', 'The mayor thanked them.']],
    ['The bridge is closed."Nobody slept", she said.', ['The bridge is closed.', '"Nobody slept", she said.']],
    ['The fees rose in 2017.A Wexholm, nobody paid.', ['The fees rose in 2017.', 'A Wexholm, nobody paid.']],
    ['Der Damm hielt „die ganze Nacht“.Die Stadt dankt.', ['Der Damm hielt „die ganze Nacht“.', 'Die Stadt dankt.']],
    ['Le maire a dit « tenez bon ».La ville a tenu.', ['Le maire a dit « tenez bon ».', 'La ville a tenu.']],
    ['What the night broughtThe mayor thanked the crews.', ['What the night brought', 'The mayor thanked the crews.']],
    ['(Photo: Ines Calloway) The bridge is closed.', ['The bridge is closed.']],
    ['(Photo: Ines Calloway)', ['(Photo: Ines Calloway)']],
  ])('%s', (text, parts) => expect(unglued(text, 'en')).toEqual(parts));

  test.each([
    'He told her "we waited.The mayor slept" and left.',
    'The files stand on www.wexholm.Example and on ferries.org.Read them.',
    'Write to Port.Ellery@wexholm.example for tickets.',
    'The council asks on LinkedIn whether the iPhone of McReyle or the eBay shop is meant.',
    'They call it "the bridgeThe ferry" in Orlin.',
    'The U.S.Government and J.Reyle agree on 3.5 percent.',
  ])('%s: left whole', (text) => expect(unglued(text, 'en')).toEqual([text]));
});

test('the parts are the sentence, but for a remark in brackets before it', () => {
  const piece = fc.constantFrom(
    'The dam held',
    'asked the council',
    '.',
    '."',
    '"',
    '”.',
    '“',
    '«',
    '»',
    'Le maire',
    '2017',
    '!',
    '?',
    ' ',
    '(AP) ',
    'é',
    'A ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('').trim();
      const squeezed = (value: string): string => value.replace(/\s+/gu, '');
      const joined = squeezed(unglued(text, 'en').join(''));
      expect(squeezed(text).endsWith(joined)).toBe(true);
      expect(squeezed(text).slice(0, squeezed(text).length - joined.length)).toMatch(/^(?:\([^()]*\))?$/);
    }),
  );
});
