import type { Article } from '../../../lambda/model.ts';

/** An article for a test: paragraphs, and what else matters. */
export function articleOf(id: string, headline: string, body: readonly string[], more: Partial<Article> = {}): Article {
  return { version: 1, id, headline, language: 'en', direction: 'ltr', lede: body[0] ?? '', body, source: { key: id, position: 0 }, ...more };
}

export const wire = [
  'PORT ESKEN: Dockworkers in Port Esken walked out on Tuesday after talks with the harbor authority over night shifts collapsed.',
  'The union of crane drivers, led by Mirela Tosk, said 2,300 members had stopped work at six terminals and would stay out until Sunday.',
  '“We asked for rest, and they offered us a calendar,” Tosk told a crowd at the gate of the Varn terminal.',
  'Harbor director Olin Brask called the walkout reckless and said 41 ships were waiting in the bay, among them two grain carriers bound for Lomara.',
  'The city draws a third of its revenue from the port, and flour mills inland hold stocks for nine days only.',
  'A mediator from the capital, Judge Hedda Pryn, is expected to meet both sides on Wednesday morning.',
  'The last strike in the harbor, eleven years ago, ended after the government of the day sent soldiers to unload medicine.',
  'Shippers said freight rates on the northern route had already risen by 14 percent.',
];

/** The same report as another desk edited it: headline, spelling, a quote, the order, two paragraphs less, one more. */
export const edited = [
  'PORT ESKEN: Dockers in Port Esken walked out on Tuesday after talks with the harbour authority over night shifts collapsed.',
  'Harbour director Olin Brask called the walkout reckless and said 41 ships were waiting in the bay, among them two grain carriers bound for Lomara.',
  'The union of crane drivers, led by Mirela Tosk, said 2,300 members had stopped work at six terminals and will stay out until Sunday.',
  '“They offered us a calendar,” Tosk told reporters.',
  'A mediator from the capital, Judge Hedda Pryn, is expected to meet both sides on Wednesday morning.',
  'Fishermen from the old quay brought soup to the pickets as rain set in.',
  'Shippers said freight rates on the northern route had already risen by 14 per cent.',
];

export const followUp = [
  'PORT ESKEN: Soldiers began to unload medicine in Port Esken on Friday after a court declared part of the harbor strike unlawful.',
  'Judge Hedda Pryn ruled that vaccines and dialysis supplies must pass the picket lines, and set a fine of 50,000 crowns a day.',
  'Hospitals in the province had postponed 300 operations since Thursday, the health ministry said.',
  'Pickets at the Varn terminal let the first convoy through in silence; a second was held for an hour.',
  'Mirela Tosk said the union would appeal, and asked members to keep calm over the weekend.',
  'The city draws a third of its revenue from the port, and flour mills inland hold stocks for nine days only.',
  'The last strike in the harbor, eleven years ago, ended after the government of the day sent soldiers to unload medicine.',
];

export const otherWords = [
  'Cranes stood still in Port Esken as crane drivers began a strike over night shifts, leaving 41 ships at anchor outside the harbor.',
  'Negotiations between their union and the harbor authority broke down on Monday night, Mirela Tosk, who heads the crane drivers, announced.',
  'Olin Brask, the harbor director, accused strikers of holding terminals hostage; he urged mediator Hedda Pryn to hurry.',
  'Grain carriers for Lomara are among waiting ships, and mills could run short of wheat within days.',
];

export const unrelated = [
  'A choir of retired miners from Dalvik won the national singing prize on Saturday with a program of lullabies.',
  'Conductor Sanna Ruud, 71, founded the group when the copper pit closed and forty men had nothing to do on Thursdays.',
  'The jury praised their breath, which one juror said she had not expected from people with such lungs.',
  'The prize, worth 8,000 crowns, will pay for a piano with all its keys.',
];

const market = (index: string, points: string, percent: string, bank: string, share: string, trader: string) => [
  `Shares on the ${index} closed higher on the day, with the main index up ${percent} percent at ${points} points, as investors took heart from company results.`,
  `Among the winners was ${bank}, which gained ${share} percent in heavy trading after it raised its outlook for the year.`,
  `“Buyers came back after lunch and stayed until the bell,” said ${trader}, who trades for a broker in the city.`,
  'Analysts said that volumes remained thin and that the mood could turn again with the next figures on prices.',
];
export const markets = [
  market('Lomara exchange', '4,812', '0.7', 'Banko Telmar', '3.1', 'Ivo Reth'),
  market('Eskenborg exchange', '19,377', '1.9', 'Norvik Shipping', '6.4', 'Dagny Holm'),
];
const weather = (city: string, millimeters: string, gusts: string, low: string, high: string, minister: string) => [
  `Forecasters have issued a warning for heavy rain in ${city} and the valleys around it from the evening until noon.`,
  `Up to ${millimeters} millimeters could fall within hours, and gusts of ${gusts} kilometers an hour are expected on the heights.`,
  `People should stay at home if they can, said ${minister}, and should not drive through flooded roads.`,
  `Temperatures will lie between ${low} and ${high} degrees before the sky clears at the end of the week.`,
];
export const weathers = [weather('Dalvik', '45', '96', '4', '11', 'Rune Aske'), weather('Lomara', '70', '81', '13', '19', 'Petra Volan')];

export const arabic = [
  'أعلنت نقابة سائقي الرافعات في ميناء إسكن يوم الثلاثاء إضرابا عن العمل بعد انهيار المحادثات مع سلطة المرفأ حول المناوبات الليلية.',
  'وقالت ميريلا توسك رئيسة النقابة إن ألفين وثلاثمئة عامل توقفوا عن العمل في ست محطات وإن الإضراب سيستمر حتى يوم الأحد المقبل.',
  'ووصف مدير الميناء أولين براسك الخطوة بأنها متهورة وقال إن إحدى وأربعين سفينة تنتظر في الخليج بينها سفينتان محملتان بالحبوب.',
];
export const japanese = [
  'エスケン港の港湾労働者は火曜日、夜間勤務をめぐる港湾当局との交渉が決裂したことを受けて、六つの埠頭で一斉に作業を停止した。',
  'クレーン運転士組合のトスク代表は、二千三百人の組合員が参加しており、日曜日まで続けると集会で述べた。',
  '港湾局のブラスク局長は無責任な行動だと批判し、湾内では穀物船を含む四十一隻が入港を待っていると明らかにした。',
];
