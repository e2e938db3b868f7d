import { detectLanguage, directionOf } from '../../lambda/text/language.ts';
import fc from '../laws.ts';

describe('detectLanguage', () => {
  test.each([
    ['en', 'The harbor authority said that the ferry would not sail before the storm had passed.'],
    ['de', 'Die Hafenbehörde teilte mit, dass die Fähre erst nach dem Sturm wieder auslaufen wird.'],
    ['fr', 'La capitainerie a annoncé que le bac ne partirait pas avant la fin de la tempête.'],
    ['es', 'La autoridad portuaria dijo que el transbordador no zarpará hasta que pase la tormenta.'],
    ['pt', 'A autoridade portuária disse que a balsa não vai partir antes que a tempestade passe.'],
    ['it', 'La capitaneria ha detto che il traghetto non partirà prima che la tempesta sia passata.'],
    ['nl', 'De havenmeester zei dat de veerboot niet zal varen voordat de storm voorbij is.'],
    ['pl', 'Władze portu poinformowały, że prom nie wypłynie przed końcem burzy.'],
    ['cs', 'Přístavní úřad oznámil, že trajekt před koncem bouře nevypluje, řekl mluvčí.'],
    ['tr', 'Liman idaresi, feribotun fırtına geçmeden sefere çıkmayacağını açıkladı.'],
    ['vi', 'Cảng vụ cho biết phà sẽ không khởi hành trước khi cơn bão đi qua.'],
    ['ru', 'Управление порта сообщило, что паром не выйдет в море до окончания шторма.'],
    ['uk', 'Управління порту повідомило, що пором не вийде в море до закінчення шторму.'],
    ['ar', 'قالت سلطة الميناء إن العبارة لن تبحر قبل انتهاء العاصفة.'],
    ['fa', 'اداره بندر اعلام کرد که کشتی پیش از پایان توفان حرکت نخواهد کرد.'],
    ['he', 'רשות הנמל הודיעה כי המעבורת לא תפליג לפני תום הסערה.'],
    ['el', 'Το λιμεναρχείο ανακοίνωσε ότι το πλοίο δεν θα αποπλεύσει πριν περάσει η καταιγίδα.'],
    ['ja', '港湾局は、嵐が過ぎるまでフェリーは出航しないと発表した。'],
    ['ko', '항만청은 폭풍이 지나갈 때까지 여객선이 출항하지 않는다고 밝혔다.'],
    ['zh', '港务局表示，渡轮在风暴过去之前不会启航，这个决定对旅客来说很重要。'],
    ['zh-Hant', '港務局表示，渡輪在風暴過去之前不會啟航，這個決定對旅客來說很重要。'],
    ['th', 'การท่าเรือระบุว่าเรือข้ามฟากจะไม่ออกเดินทางก่อนพายุสงบ'],
    ['hi', 'बंदरगाह प्राधिकरण ने कहा कि तूफान के गुजरने से पहले नौका नहीं चलेगी।'],
    ['ms', 'Pihak berkuasa pelabuhan berkata feri itu tidak akan belayar selepas beliau memberi amaran kerana ribut daripada utara.'],
    ['nb', 'Havnestyret sa at fergen ikke vil gå før uværet har gitt seg, og at de reisende må vente.'],
    ['nn', 'Hamnestyret sa at ferja ikkje vil gå før uvêret har gitt seg, og at dei reisande må vente.'],
    ['da', 'Havnemyndigheden sagde, at færgen ikke sejler, før stormen er drevet over, og at de rejsende må vente.'],
    ['gl', 'A autoridade do porto dixo que o barco non sairá ata que pase o temporal, pero os veciños xa teñen unha alternativa.'],
    ['ca', "L'autoritat portuària va dir que el transbordador no sortirà abans que passi la tempesta."],
    ['af', 'Die hawe-owerheid het gesê dat die veerboot nie sal vaar voordat die storm verby is nie.'],
    ['id', 'Otoritas pelabuhan mengatakan bahwa feri tersebut tidak akan berangkat karena badai, kata dia setelah rapat.'],
    ['sw', 'Mamlaka ya bandari ilisema kuwa meli hiyo haitaondoka kabla ya dhoruba kupita, na watu wasubiri katika bandari.'],
    ['eu', 'Portuko agintariek esan dute ferrya ez dela aterako ekaitza igaro arte.'],
    ['fil', 'Sinabi ng awtoridad ng pantalan na hindi maglalayag ang barko hanggang sa lumipas ang bagyo.'],
    ['az', 'Liman rəhbərliyi bildirib ki, bərə fırtına keçməmiş yola düşməyəcək və sərnişinlər üçün.'],
    ['sk', 'Prístavný úrad oznámil, že trajekt nevypláva pred koncom búrky.'],
    ['hr', 'Lučka uprava priopćila je da trajekt neće isploviti prije nego što prođe oluja.'],
    ['bg', 'Пристанищните власти съобщиха, че фериботът няма да отплава, преди да премине бурята.'],
    ['mk', 'Пристанишната управа соопшти дека траектот нема да тргне пред да помине бурата и дека ќе чекаат.'],
    ['be', 'Кіраўніцтва порта паведаміла, што паром не выйдзе ў мора да канца шторму.'],
    ['ckb', 'بەڕێوەبەرایەتی بەندەر ڕایگەیاند کە کەشتییەکە پێش کۆتایی زریان ناڕوات.'],
    ['mr', 'बंदर प्राधिकरणाने सांगितले की वादळ ओसरल्याशिवाय फेरी निघणार नाही आणि प्रवासी थांबले आहेत.'],
    ['ne', 'बन्दरगाह प्राधिकरणले आँधी नसकुञ्जेल डुङ्गा नजाने बताएको छ र यात्रुहरू पर्खिएका छन्।'],
    ['de', 'Sturm legt Hafen lahm'],
    ['it', 'La tempesta chiude il porto'],
    ['und', ''],
    ['und', '12:45 — 3/4 …'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('a quotation in another script does not outvote the text', () => {
    expect(detectLanguage('The word 東京 stands on the sign above the door of the museum, and it was painted by hand.')).toBe('en');
  });

  test('always a tag that Intl accepts', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => Intl.getCanonicalLocales(detectLanguage(text)).length === 1));
  });
});

describe('directionOf', () => {
  test.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-AF', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['en', 'ltr'],
    ['ja', 'ltr'],
    ['und', 'ltr'],
  ] as const)('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
