/**
 * Writes the inputs of the case folders that no editor could: files in old charsets, and packed or printed ones.
 *
 *     node --import tsx test/pipeline/read/write-cases.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync, strToU8, unzipSync } from 'fflate';
import { odtOf, pdfOf } from '../../helpers/documents.ts';
import { encodeAs } from '../../helpers/encode.ts';
import { propertyListOf } from '../../helpers/property-list.ts';
import { workbookOf } from '../../helpers/workbook.ts';
import { docxOf, zipOf } from './samples.ts';

function write(name: string, ending: string, bytes: Uint8Array): void {
  const folder = fileURLToPath(new URL(`../../cases/read--${name}/`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}input.${ending}`, bytes);
}

/** One text for each charset: a headline and two paragraphs, as an outlet of its country would write them. */
const texts: readonly (readonly [charset: string, name: string, text: string])[] = [
  [
    'shift_jis',
    'shift-jis-without-a-declaration',
    '港の水門、初めての嵐に耐える\n\n霧浜市の港湾事務所は月曜日、新しい水門が初めての嵐に耐えたと発表した。水位は平年より二メートル高かったが、下町で避難した住民はいなかったという。\n\n技術者たちは夜通し水位計を見守った。事務所によると、上流に二つ目の水門を来年建設する計画があり、市議会が五月に費用を採決する。\n',
  ],
  [
    'euc-kr',
    'euc-kr-without-a-declaration',
    '새 수문, 첫 폭풍을 견뎌\n\n안개항 항만 사무소는 월요일 새 수문이 첫 폭풍을 견뎌 냈다고 밝혔다. 수위는 평년보다 이 미터 높았지만 아랫마을에서 대피한 주민은 없었다.\n\n기술자들은 밤새 수위계를 지켜보았다. 사무소는 상류에 두 번째 수문을 내년에 지을 계획이며 시의회가 오월에 비용을 표결한다고 설명했다.\n',
  ],
  [
    'gb18030',
    'gb18030-without-a-declaration',
    '新水闸经受住首场风暴\n\n雾港港务局星期一表示，新建的水闸经受住了首场风暴，当时水位比平常高出两米，下城没有居民需要撤离。\n\n工程师们整夜守在水位计旁。港务局说，明年将在上游修建第二座水闸，市议会将于五月就费用进行表决。\n',
  ],
  [
    'big5',
    'big5-without-a-declaration',
    '新水閘經受住首場風暴\n\n霧港港務局星期一表示，新建的水閘經受住了首場風暴，當時水位比平常高出兩公尺，下城沒有居民需要撤離。\n\n工程師們整夜守在水位計旁。港務局說，明年將在上游修建第二座水閘，市議會將於五月就費用進行表決。\n',
  ],
  [
    'windows-1250',
    'windows-1250-without-a-declaration',
    'Nowa śluza wytrzymała pierwszy sztorm\n\nUrząd portowy w Mglistej poinformował w poniedziałek, że nowa śluza wytrzymała pierwszy sztorm, choć woda stała dwa metry wyżej niż zwykle.\n\nInżynierowie całą noc śledzili wskazania. Druga śluza, w górę rzeki, ma powstać w przyszłym roku; rada miasta zagłosuje nad jej kosztem w maju.\n',
  ],
  [
    'windows-1251',
    'windows-1251-without-a-declaration',
    'Новый шлюз выдержал первый шторм\n\nУправление порта Туманск сообщило в понедельник, что новый шлюз выдержал первый шторм: вода поднялась на два метра выше обычного, но жителей нижнего города эвакуировать не пришлось.\n\nИнженеры всю ночь следили за приборами. Второй шлюз построят выше по реке в следующем году, городской совет проголосует за его стоимость в мае.\n',
  ],
  [
    'windows-1253',
    'windows-1253-without-a-declaration',
    'Η νέα θύρα άντεξε στην πρώτη καταιγίδα\n\nΤο λιμεναρχείο της Ομίχλης ανακοίνωσε τη Δευτέρα ότι η νέα θύρα άντεξε στην πρώτη της καταιγίδα – αν και το νερό έφτασε δύο μέτρα πάνω από το κανονικό.\n\nΟι μηχανικοί παρακολουθούσαν τα όργανα όλη τη νύχτα. Μια δεύτερη θύρα σχεδιάζεται για το επόμενο έτος και το δημοτικό συμβούλιο θα ψηφίσει για το κόστος τον Μάιο.\n',
  ],
  [
    'windows-1255',
    'windows-1255-without-a-declaration',
    'הסכר החדש עמד בסערה הראשונה\n\nרשות הנמל של ערפילה הודיעה ביום שני כי הסכר החדש עמד בסערה הראשונה שלו – אף שמפלס המים היה גבוה בשני מטרים מהרגיל.\n\nהמהנדסים עקבו אחר המדידות כל הלילה. סכר שני מתוכנן לשנה הבאה במעלה הנהר, ומועצת העיר תצביע על עלותו בחודש מאי.\n',
  ],
  [
    'windows-1256',
    'windows-1256-without-a-declaration',
    'البوابة الجديدة تصمد أمام أول عاصفة\n\nقالت هيئة ميناء الضباب يوم الاثنين إن البوابة الجديدة صمدت أمام أول عاصفة لها، رغم أن منسوب المياه ارتفع مترين فوق المعتاد.\n\nوراقب المهندسون أجهزة القياس طوال الليل. ومن المقرر بناء بوابة ثانية أعلى النهر في العام المقبل، ويصوت مجلس المدينة على كلفتها في مايو.\n',
  ],
  [
    'koi8-r',
    'koi8-r-without-a-declaration',
    'Маяк на мысе Ансель снова горит\n\nНовый маяк на мысе Ансель впервые загорелся в воскресенье, через сорок лет после того, как погасили старый, сообщил совет маяка.\n\nСвет виден за девятнадцать миль. Рыбаки собирали на него деньги с 2019 года, и двое из них зажгли его вместе с мэром.\n',
  ],
  [
    'ibm866',
    'dos-cyrillic-without-a-declaration',
    'Консервный завод в Острове закроют\n\nЗавод в Острове закроют в конце года, сообщили владельцы в воскресенье. На нём работают восемьдесят четыре человека.\n\nВладельцы называют цену жести. Город хочет купить здание и попросил у края кредит.\n',
  ],
  [
    'macintosh',
    'mac-roman-without-a-declaration',
    'Le phare du cap Ansel brûle à nouveau\n\nLe nouveau phare du cap Ansel s’est allumé dimanche pour la première fois – « enfin », a dit le maire –, quarante ans après l’extinction de l’ancien.\n\nSa lumière se voit à dix-neuf milles. Des pêcheurs l’avaient payée, et deux d’entre eux l’ont allumée avec le maire.\n',
  ],
  [
    'utf-16be',
    'utf-16-without-a-mark',
    'Tide gate holds in first storm\n\nThe harbor office of Port Ellery said on Monday that the new tide gate had held through its first storm, with water two meters above normal.\n\nEngineers watched the gauges through the night, and nobody had to leave the lower town.\n',
  ],
];
for (const [charset, name, text] of texts) write(name, 'txt', encodeAs(charset, text));

/** A paragraph in UTF-8, and one that somebody pasted in from a program of Windows'. */
write(
  'parts-in-different-charsets',
  'txt',
  Buffer.concat([
    strToU8(
      'Cannery of Ostrow to close\n\nThe cannery of Ostrow will close at the end of the year – “and not a day sooner”, its owners’ lawyer said.\n\n',
    ),
    encodeAs(
      'windows-1252',
      'Its café stays open: José Núñez has bought it, with the sign “Chez Gaspard” above the door and the owners’ blessing.\n',
    ),
  ]),
);

/** Turkish and Baltic pages say what they are: nothing tells them from their neighbors by their bytes. */
const turkish =
  'Yeni set ilk fırtınaya dayandı|Sisli Liman idaresi pazartesi günü yeni setin ilk fırtınasına dayandığını, suyun normalden iki metre yükseldiğini açıkladı. Aşağı mahallede kimse evinden çıkmak zorunda kalmadı.|Mühendisler göstergeleri gece boyunca izledi. İkinci bir setin gelecek yıl nehrin yukarısında yapılması planlanıyor; belediye meclisi bedelini mayısta oylayacak.';
const page = (charset: string, text: string): string => {
  const [headline = '', ...paragraphs] = text.split('|');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${headline}</title></head><body><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body></html>`;
};
write('windows-1254-by-http-equiv', 'html', encodeAs('windows-1254', page('windows-1254', turkish)));
write(
  'windows-1257-by-http-equiv',
  'html',
  encodeAs(
    'windows-1257',
    page(
      'windows-1257',
      'Naujieji vartai atlaikė pirmąją audrą|Rūko uosto direkcija pirmadienį pranešė, kad naujieji potvynio vartai atlaikė pirmąją audrą, nors vanduo pakilo dviem metrais aukščiau nei įprastai.|Inžinieriai visą naktį stebėjo prietaisus. Antrieji vartai aukščiau upe planuojami kitąmet; miesto taryba dėl jų kainos balsuos gegužę.',
    ),
  ),
);

const story = [
  'The harbor office of Port Ellery said on Monday that the new tide gate had held through its first storm, with water levels two meters above normal.',
  'Engineers watched the gauges through the night, and nobody had to leave the lower town, the office said. The gate closed at three in the morning.',
  'A second gate, further up the river, is planned for next year. The council votes on its price in May.',
] as const;
write(
  'odt-with-changes-and-notes',
  'odt',
  odtOf([
    ['Title', 'Tide gate holds in<text:line-break/>first storm'],
    ['Text', story[0].replace('new tide', 'new<text:s/>tide')],
    [
      'Text',
      `${story[1]}<text:note text:note-class="footnote"><text:note-body><text:p>Note: by the gauge at the mole.</text:p></text:note-body></text:note><office:annotation><text:p>Check this number!</text:p></office:annotation>`,
    ],
    ['Heading', 'What comes next'],
    ['Item', 'The second gate is drawn by the same engineers.'],
    ['Text', story[2]],
  ]),
);
write(
  'docx-with-headings',
  'docx',
  docxOf([
    ['Title', 'Tide gate holds in first storm'],
    ['Normal', story[0]],
    ['Normal', story[1]],
    ['Heading2', 'What comes next'],
    ['Normal', story[2]],
  ]),
);
const filed = docxOf([['Title', 'Tide gate holds in first storm'], ...story.map((text) => ['Normal', text] as const)]);
write(
  'docx-of-a-paper-by-its-header',
  'docx',
  zipOf({
    ...unzipSync(filed),
    'word/header1.xml':
      '<?xml version="1.0"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>ELLERY EVENING STAR · REGION DESK · SLUG: GATE-2</w:t><w:tab/><w:t>Tuesday, 3 March 2026</w:t></w:r></w:p></w:hdr>',
    'word/footer1.xml':
      '<?xml version="1.0"?><w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>',
  }),
);
write('gzip-of-a-dump', 'txt.gz', gzipSync(strToU8(['Tide gate holds in first storm', ...story].join('\n\n')), { mtime: 0 }));

/** A printed page of two columns, drawn across as some programs do, with running head, page number and words parted at line ends. */
const left = [
  'The harbor office of Port Ellery said on Mon-',
  'day that the new tide gate had held through',
  'its first storm, with water levels two meters',
  'above normal. Engineers watched the gau-',
  'ges through the night, and nobody had to',
  'leave the lower town, the office said.',
];
const right = [
  'The gate closed at three in the morning and',
  'opened again at noon, when the wind turned.',
  'A second gate, further up the river, is plan-',
  'ned for next year, and the council votes on',
  'its price in May. Fishermen had asked for',
  'it since the flood of 1998.',
];
const nextLeft = [
  'Until then the lower town relies on sand-',
  'bags, of which the office keeps nine thou-',
  'sand in the old ferry hall. They were last',
  'counted in spring, when a third of them',
  'turned out to have rotted, and the town',
  'bought new ones for the winter.',
];
const nextRight = [
  'Anybody who wants to help to fill them may',
  'come on Saturdays, it said, and is asked to',
  'bring a shovel. School classes did most of',
  'the work last year, the office added, and',
  'were paid in hot chocolate, which it wants',
  'to keep up.',
];
const printed = (number: number, headline: string | undefined, left: readonly string[], right: readonly string[]) => [
  ['THE ELLERY POST', 72, 810, 8] as const,
  [`Tuesday, 3 March 2026 - Region`, 400, 810, 8] as const,
  ...(headline ? [[headline, 72, 760, 22] as const] : []),
  ...left.flatMap((line, i) => [[line, 72, 700 - i * 14, 11] as const, [right[i] ?? '', 320, 700 - i * 14, 11] as const]),
  [`${number}`, 300, 30, 8] as const,
];
write(
  'pdf-of-two-columns-drawn-across',
  'pdf',
  pdfOf([printed(4, 'Tide gate holds in first storm', left, right), printed(5, undefined, nextLeft, nextRight)]),
);
write(
  'zip-inside-a-zip',
  'zip',
  zipOf({ 'week/monday.zip': zipOf({ 'gate.txt': ['Tide gate holds in first storm', ...story].join('\n\n') }), 'week/.DS_Store': 'x' }),
);

const savedPage = `<html><head><title>Tide gate holds in first storm | Ellery Post</title><meta charset="utf-8"></head><body>
<nav><a href="/">Home</a> <a href="/region">Region</a></nav>
<article><h1>Tide gate holds in first storm</h1><p>By Mara Lindqvist</p>${story.map((text) => `<p>${text.slice(0, -1)} – the office said so.</p>`).join('\n')}</article>
<aside><h2>Read also</h2><a href="/x">A second gate is planned</a></aside></body></html>`;
write(
  'web-archive-as-safari-saves-it',
  'webarchive',
  propertyListOf({
    WebMainResource: {
      WebResourceData: encodeAs('windows-1252', savedPage),
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: 'windows-1252',
      WebResourceURL: 'https://post.example/region/tide-gate',
      WebResourceFrameName: '',
    },
    WebSubresources: {
      WebResourceData: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      WebResourceMIMEType: 'image/png',
      WebResourceURL: 'https://post.example/logo.png',
    },
  }),
);

write(
  'workbook-of-a-media-report',
  'xlsx',
  workbookOf({
    Mentions: [
      ['Media report, exported on 21 November 2026'],
      ['Date', 'Headline', 'URL', 'Source', 'Author', 'Full Text'],
      [46346.25, 'Tide gate holds in first storm', 'https://post.example/gate', 'The Ellery Post', 'Mara Lindqvist', story.join('\n\n')],
    ],
    Totals: [
      ['Outlet', 'Articles'],
      ['The Ellery Post', '1'],
    ],
  }),
);
