import { splitSentences } from '../../lambda/text/sentences.ts';
import fc from '../laws.ts';

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
    ['(Photo: Ines Calloway) The bridge is closed.', ['(Photo: Ines Calloway)', 'The bridge is closed.']],
    ['(Photo: Ines Calloway)', ['(Photo: Ines Calloway)']],
  ])('%s', (text, parts) => expect(splitSentences(text, 'en')).toEqual(parts));

  test.each([
    'He told her "we waited.The mayor slept" and left.',
    'The files stand on www.wexholm.Example and on ferries.org.Read them.',
    'Write to Port.Ellery@wexholm.example for tickets.',
    'The council asks on LinkedIn whether the iPhone of McReyle or the eBay shop is meant.',
    'They call it "the bridgeThe ferry" in Orlin.',
    'The U.S.Government and J.Reyle agree on 3.5 percent.',
  ])('%s: left whole', (text) => expect(splitSentences(text, 'en')).toEqual([text]));
});

describe('captions and remarks that a page joined', () => {
  test.each<[string, string, string[]]>([
    ['en', 'Video of the night (in French)Suddenly the lamps went out.', ['Video of the night (in French)', 'Suddenly the lamps went out.']],
    ['fr', 'TransportsL’Office des ponts ferme le bac.', ['Transports', 'L’Office des ponts ferme le bac.']],
    [
      'en',
      'The pier at dawn - Photo: Ines Calloway The council of Orlin met on Monday.',
      ['The pier at dawn - Photo: Ines Calloway', 'The council of Orlin met on Monday.'],
    ],
    [
      'en',
      'The pier at dawn (Photo: Ines Calloway/Delta Post) Councillors met on Monday.',
      ['The pier at dawn (Photo: Ines Calloway/Delta Post)', 'Councillors met on Monday.'],
    ],
    [
      'vi',
      'Cây cầu Lam Vân sau cơn bão hôm 3-9 - Ảnh: Minh Khuê Hôm 5-9, thị trấn mở lại bến phà.',
      ['Cây cầu Lam Vân sau cơn bão hôm 3-9 - Ảnh: Minh Khuê', 'Hôm 5-9, thị trấn mở lại bến phà.'],
    ],
    ['vi', 'Ảnh: TTĐ “Chúng tôi chờ cả đêm”, bà Khuê nói.', ['Ảnh: TTĐ', '“Chúng tôi chờ cả đêm”, bà Khuê nói.']],
    ['vi', 'Bến phà (Ảnh: Minh Khuê) Thị trấn mở lại bến phà.', ['Bến phà (Ảnh: Minh Khuê)', 'Thị trấn mở lại bến phà.']],
    ['vi', 'Ông Lâm Minh Khuê Báo cáo của thị trấn nêu ba việc.', ['Ông Lâm Minh Khuê', 'Báo cáo của thị trấn nêu ba việc.']],
    ['vi', 'Trần Lam Vân Theo thị trấn, phà đã chạy.', ['Trần Lam Vân', 'Theo thị trấn, phà đã chạy.']],
    ['vi', 'Bến phà - Ảnh: Reuters UBA sẽ mở lại bến.', ['Bến phà - Ảnh: Reuters', 'UBA sẽ mở lại bến.']],
    ['vi', 'Ảnh: Khuê Thuyền trưởng cho biết phà đã chạy.', ['Ảnh: Khuê', 'Thuyền trưởng cho biết phà đã chạy.']],
  ])('%s: %s', (language, text, parts) => expect(splitSentences(text, language)).toEqual(parts));

  test.each([
    ['vi', 'Em có hoàn cảnh đặc biệt: Ba mất sớm, mẹ đau yếu.'],
    ['vi', 'Ảnh: Minh Khuê.'],
    ['vi', 'Phan Văn Sáng muốn mua lại bến phà.'],
    ['vi', 'Ông Lâm Minh Khuê báo cáo về ba việc.'],
    ['en', 'The council was told by its source: Ines Calloway left on Monday.'],
    ['en', 'The ferry has one name: The Odile.'],
  ])('%s: %s: left whole', (language, text) => expect(splitSentences(text, language)).toEqual([text]));
});

test('a mark that stands behind a stop opens a quotation that nobody closes: it is said once', () => {
  expect(splitSentences('The dam held?“The dam held', 'en')).toEqual(['The dam held?', '“The dam held']);
});

test('the parts, joined again, are the sentence', () => {
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
    '(Photo: ',
    ')The ',
    'Ảnh: ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('').trim();
      const squeezed = (value: string): string => value.replace(/\s+/gu, '');
      const joined = squeezed(splitSentences(text, 'en').join(''));
      expect(joined).toBe(squeezed(text));
    }),
  );
});
