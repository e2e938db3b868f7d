import type { Decision } from '../../../lambda/model.ts';
import { unquoted } from '../../../lambda/pipeline/read/repair/escapes.ts';
import { repaired, repairedText } from '../../../lambda/pipeline/read/repair/index.ts';
import { unmisread } from '../../../lambda/pipeline/read/repair/mojibake.ts';
import fc from '../../laws.ts';

/** Prose of several scripts as people write it, with the marks that misreading breaks. */
const words = fc.constantFrom(
  ...'the harbor’s gate “held” café José Núñez – naïve œuvre «Россия» маяк ёлка Größe „Tür“ ÉTÉ SÃO año 灯台が 点いた 등대가 فنار أضاء המגדלור ção Łódź Škoda 9°C §5 Ä“ É“ … l’été Â Ã â'.split(
    ' ',
  ),
);
const prose = fc.array(words, { minLength: 1, maxLength: 40 }).map((all) => `${all.join(' ')}.`);

const mended = (text: string): { text: string; decisions: Decision[] } => {
  const decisions: Decision[] = [];
  return { text: repairedText(repaired(text, decisions), decisions), decisions };
};

test('what nobody broke stays as it is, and nothing is said of it', () => {
  fc.assert(
    fc.property(fc.array(prose, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.join('\n\n');
      expect(mended(text)).toEqual({ text, decisions: [] });
    }),
    { numRuns: 500 },
  );
});

test('mending twice changes nothing more', () => {
  const anything = fc.array(
    fc.oneof(
      prose,
      fc.constantFrom('Itâ€™s', 'cafÃ©', 'â€œxâ€', '&amp;#8217;', '&eacute;', '=E2=80=99=', '%20', '\\u2019', '\0', '\u0085', '\v', '\n', '\u0093'),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(anything, (pieces) => {
      const once = repaired(pieces.join(' '), []);
      expect(repaired(once, [])).toBe(once);
    }),
    { numRuns: 500 },
  );
});

/** UTF-8 read as windows-1252, as browsers do it: undefined bytes become the controls of their numbers. */
const misread = (text: string): string => {
  const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  return [...new TextEncoder().encode(text)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? high.charAt(byte - 0x80) : String.fromCharCode(byte)))
    .join('');
};

test('text with quotation marks is brought back however often it was misread', () => {
  const latin = fc.array(fc.constantFrom('the', 'harbor’s', 'gate', '“held”', 'café', 'José', '–', 'Größe', '„Tür“', 'Łódź', '…'), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(latin, fc.integer({ min: 1, max: 3 }), (all, times) => {
      const text = `It’s ${all.join(' ')}.`;
      let broken = text;
      for (let i = 0; i < times; i++) broken = misread(broken);
      expect(unmisread(broken)).toBe(text);
    }),
  );
});

test.each([
  ['a German quotation that ends in an accented capital', 'Das „CAFÉ“ bleibt offen, das „HÔTEL“ auch.'],
  ['Portuguese capitals', 'SÃO PAULO NÃO DORME — “JAMAIS”'],
  ['a heading underlined with equals signs, and addresses with numbers', 'Gate holds\n==========\n\nhttps://post.example/?id=20&page=19&x=3D\n'],
  ['a formula', 'E=20 and F=3D, so G=E8.\nThe sum =\n30'],
  ['an address with escapes', 'See https://post.example/a%20b%20c%20d%20e%20f for more.'],
  ['code with one escape', 'Write \\u2019 for an apostrophe.'],
  ['a firm with an ampersand', 'AT&T and R&D; profits & losses.'],
  ['a list of Windows folders', 'C:\\news\\new\\notes\nD:\\n'],
  ['a folder', 'C:\\news\\new\\notes is full.'],
])('%s stays as it is', (_, text) => {
  expect(mended(text)).toEqual({ text, decisions: [] });
});

test('quoted-printable is undone in whatever charset its bytes are', () => {
  expect(unquoted('The caf=E9 stays=\n open, No=EBl said.')).toBe('The café stays open, Noël said.');
  expect(unquoted('The caf=C3=A9 stays=\r\n open, No=C3=ABl said.')).toBe('The café stays open, Noël said.');
});

test('halves of a pair that escapes name become replacement characters', () => {
  expect(mended('\\ud83d\\ude00 and \\ud800 \\u2019').text).toBe('😀 and \ufffd ’');
});

test('a decision shows what became of the first line, and how many there are', () => {
  const { decisions } = mended('Itâ€™s here.\nPlain.\nAnd itâ€™s there.');
  expect(decisions).toEqual([expect.objectContaining({ action: 'mended', rule: 'misread-utf-8', subject: 'It’s here.', evidence: { lines: 2 } })]);
});
