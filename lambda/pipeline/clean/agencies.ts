/**
 * News agencies and photo agencies, as credits print them, and the name a digest shows. From the members of MINDS International, EANA, OANA and FANA,
 * and the large photo agencies. `wire: false` marks those that sell pictures only: they credit captions, never copy.
 */
export interface Agency {
  /** The name a digest shows. */
  name: string;
  /** As credits print it. */
  printed: readonly string[];
  wire: boolean;
}

export const agencies: readonly Agency[] = [
  { name: 'AFP', printed: ['AFP', 'Agence France-Presse', 'أ ف ب', 'ا ف ب', 'أ.ف.ب', 'فرانس برس', 'AFP通信', 'AFP時事', 'АФП'], wire: true },
  {
    name: 'Reuters',
    printed: ['Reuters', 'REUTERS', 'Thomson Reuters', 'رويترز', 'ロイター', '路透', '路透社', '로이터', 'Рейтер', 'רויטרס'],
    wire: true,
  },
  { name: 'AP', printed: ['AP', 'Associated Press', 'The Associated Press', 'أ ب', 'أسوشيتد برس', 'AP通信', '美联社', '美聯社', 'АП'], wire: true },
  { name: 'dpa', printed: ['dpa', 'DPA', 'dpa-AFX', 'dpa-infocom', 'د ب أ'], wire: true },
  { name: 'EFE', printed: ['EFE', 'EFE News'], wire: true },
  { name: 'ANSA', printed: ['ANSA'], wire: true },
  { name: 'Adnkronos', printed: ['Adnkronos'], wire: true },
  { name: 'APA', printed: ['APA'], wire: true },
  { name: 'SDA', printed: ['SDA', 'Keystone-SDA', 'Keystone-ATS', 'ATS'], wire: true },
  { name: 'ANP', printed: ['ANP'], wire: true },
  { name: 'Belga', printed: ['Belga', 'BELGA'], wire: true },
  { name: 'TT', printed: ['TT'], wire: true },
  { name: 'Ritzau', printed: ['Ritzau', '/ritzau/'], wire: true },
  { name: 'NTB', printed: ['NTB'], wire: true },
  { name: 'STT', printed: ['STT'], wire: true },
  { name: 'PAP', printed: ['PAP'], wire: true },
  { name: 'ČTK', printed: ['ČTK', 'CTK'], wire: true },
  { name: 'TASR', printed: ['TASR'], wire: true },
  { name: 'MTI', printed: ['MTI'], wire: true },
  { name: 'Agerpres', printed: ['Agerpres', 'AGERPRES'], wire: true },
  { name: 'HINA', printed: ['HINA', 'Hina'], wire: true },
  { name: 'Lusa', printed: ['Lusa', 'LUSA'], wire: true },
  { name: 'Europa Press', printed: ['Europa Press', 'EUROPA PRESS'], wire: true },
  { name: 'Anadolu', printed: ['Anadolu', 'Anadolu Agency', 'Anadolu Ajansı', 'AA', 'الأناضول'], wire: true },
  { name: 'DHA', printed: ['DHA'], wire: true },
  { name: 'İHA', printed: ['İHA', 'IHA'], wire: true },
  { name: 'TASS', printed: ['TASS', 'ТАСС', 'تاس'], wire: true },
  { name: 'RIA Novosti', printed: ['RIA Novosti', 'РИА Новости'], wire: true },
  { name: 'Interfax', printed: ['Interfax', 'Интерфакс', 'Interfax-Ukraine', 'Інтерфакс-Україна'], wire: true },
  { name: 'Ukrinform', printed: ['Ukrinform', 'Укрінформ'], wire: true },
  { name: 'Xinhua', printed: ['Xinhua', '新华社', '新華社', 'شينخوا'], wire: true },
  { name: 'China News Service', printed: ['CNS', '中新社', '中新网'], wire: true },
  { name: 'CNA', printed: ['CNA', '中央社'], wire: true },
  { name: 'Kyodo', printed: ['Kyodo', 'KYODO', 'Kyodo News', '共同', '共同通信'], wire: true },
  { name: 'Jiji Press', printed: ['Jiji', 'JIJI', 'Jiji Press', '時事', '時事通信'], wire: true },
  { name: 'Yonhap', printed: ['Yonhap', '연합뉴스', '聯合ニュース'], wire: true },
  { name: 'Newsis', printed: ['Newsis', '뉴시스'], wire: true },
  { name: 'Bernama', printed: ['Bernama', 'BERNAMA'], wire: true },
  { name: 'Antara', printed: ['Antara', 'ANTARA'], wire: true },
  { name: 'VNA', printed: ['VNA', 'TTXVN'], wire: true },
  { name: 'PTI', printed: ['PTI'], wire: true },
  { name: 'ANI', printed: ['ANI'], wire: true },
  { name: 'IANS', printed: ['IANS'], wire: true },
  { name: 'APP', printed: ['APP'], wire: true },
  { name: 'BSS', printed: ['BSS'], wire: true },
  { name: 'IRNA', printed: ['IRNA', 'ایرنا', 'إرنا'], wire: true },
  { name: 'WAM', printed: ['WAM', 'وام'], wire: true },
  { name: 'SPA', printed: ['SPA', 'واس'], wire: true },
  { name: 'MENA', printed: ['MENA', 'أ ش أ'], wire: true },
  { name: 'SANA', printed: ['SANA', 'سانا'], wire: true },
  { name: 'Petra', printed: ['Petra', 'بترا'], wire: true },
  { name: 'NNA', printed: ['NNA'], wire: true },
  { name: 'NAN', printed: ['NAN'], wire: true },
  { name: 'Agência Brasil', printed: ['Agência Brasil'], wire: true },
  { name: 'Estadão Conteúdo', printed: ['Estadão Conteúdo'], wire: true },
  { name: 'Télam', printed: ['Télam', 'Telam'], wire: true },
  { name: 'Notimex', printed: ['Notimex'], wire: true },
  { name: 'Prensa Latina', printed: ['Prensa Latina'], wire: true },
  { name: 'PA Media', printed: ['PA', 'PA Media', 'Press Association'], wire: true },
  { name: 'UPI', printed: ['UPI'], wire: true },
  { name: 'Bloomberg', printed: ['Bloomberg'], wire: true },
  { name: 'The Canadian Press', printed: ['The Canadian Press', 'CP', 'La Presse canadienne'], wire: true },
  { name: 'AAP', printed: ['AAP'], wire: true },
  { name: 'Getty Images', printed: ['Getty Images', 'Getty', 'GETTY IMAGES', 'iStock', 'iStockphoto'], wire: false },
  { name: 'EPA', printed: ['EPA', 'EPA-EFE', 'EPA-Yonhap'], wire: false },
  { name: 'Shutterstock', printed: ['Shutterstock'], wire: false },
  { name: 'imago', printed: ['imago', 'IMAGO', 'Imago Images'], wire: false },
  { name: 'Alamy', printed: ['Alamy', 'Alamy Stock Photo'], wire: false },
  { name: 'picture alliance', printed: ['picture alliance', 'picture-alliance'], wire: false },
  { name: 'NurPhoto', printed: ['NurPhoto'], wire: false },
  { name: 'Unsplash', printed: ['Unsplash', 'Pexels', 'Pixabay', 'Flickr', 'Wikimedia Commons'], wire: false },
  { name: 'Zuma', printed: ['Zuma', 'ZUMA Press', 'ZUMA'], wire: false },
  { name: 'Magnum Photos', printed: ['Magnum Photos', 'Magnum'], wire: false },
  { name: 'PA Images', printed: ['PA Images', 'PA Wire'], wire: false },
];

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const printedBy = (list: readonly Agency[]): string =>
  list
    .flatMap((agency) => agency.printed)
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/** Alternatives for a regular expression, longest first: every agency as printed. */
export const anyAgency = printedBy(agencies);
/** Likewise, agencies that sell copy. */
export const wireAgency = printedBy(agencies.filter((agency) => agency.wire));

const names = new Map(agencies.flatMap((agency) => agency.printed.map((printed) => [printed.toLowerCase(), agency.name] as const)));

/** The name a digest shows for an agency as printed, or the print itself. */
export function agencyName(printed: string): string {
  return names.get(printed.trim().toLowerCase()) ?? printed.trim();
}
