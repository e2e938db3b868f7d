import { isAside } from '../../../lambda/pipeline/summarize/asides.ts';
import { candidatesOf } from '../../../lambda/pipeline/summarize/candidates.ts';
import { pointsBack } from '../../../lambda/pipeline/summarize/demonstratives.ts';
import { summarizeStory } from '../../../lambda/pipeline/summarize/index.ts';
import { leans, openingOf, trailsOn } from '../../../lambda/pipeline/summarize/leaning.ts';
import { isListItem } from '../../../lambda/pipeline/summarize/list-items.ts';
import { judge } from '../../../lambda/pipeline/summarize/readable.ts';
import { articleOf, storyOf } from './stories.ts';

describe('whether a sentence needs the one before it', () => {
  test.each<[string, string, boolean, boolean?]>([
    ['en', 'He also asked the council for more boats.', true],
    ['en', 'What’s more, the bridge is likely to stay closed.', true],
    ['en', 'To make matters worse, the last train had gone.', true],
    ['en', '“Nobody slept, and nobody will.”', true],
    ['en', '“Nobody slept,” the harbor master said.', false],
    ['en', '“Nobody slept,” he said.', true],
    ['en', 'Instead of a bridge, Wexholm will get two ferries.', false],
    ['en', 'Instead, Wexholm will get two ferries.', true],
    ['en', 'This week the council votes.', false],
    ['en', 'It was half past ten when the lamp went out.', true],
    ['en', 'It was half past ten when the lamp went out.', false, true],
    ['fr', 'Il était dix heures quand la lampe s’est éteinte.', false, true],
    ['fr', 'Il a ajouté que le pont resterait fermé.', true, true],
    ['fr', 'Alors que le pont est fermé, la ville loue deux bacs.', false],
    ['es', 'Después de tres horas, el consejo aprobó las reglas.', false],
    ['es', 'Después, el consejo aprobó las reglas.', true],
    ['ja', '「橋は閉じたままだ。」', true],
    ['constructor', 'He also said so.', false],
    ['en', 'The mayor of Wexholm had promised one.', true],
    ['en', 'The mayor of Wexholm had promised one, but the council refused.', true],
    ['en', 'Of all the towns on the lake Wexholm is one, engineers said.', false],
    ['en', 'Neither Orlin nor Wexholm will ever do that.', true],
    ['en', 'The ferry left pier number one.', false],
    ['en', 'In that case the council will meet again.', true],
    ['en', 'The two sides meet again on Monday.', true],
    ['de', 'Das teilte die Reederei am Montag mit.', true],
    ['de', 'Das Boot liegt seit Montag im Hafen.', false],
    ['fr', 'C’est ce qu’a annoncé la mairie.', true],
    ['es', 'Por ejemplo, el puente cierra de noche.', true],
    ['it', 'Si tratta del ponte più vecchio della valle.', true],
    ['ru', 'Например, паром ходит только днём.', true],
    ['ja', 'この橋は閉じたままだ。', true],
    ['zh', '这座桥仍然关闭。', true],
    ['en', 'Secondly, the ferries are too small.', true],
    ['en', 'Second, read the list of ferries.', true],
    ['en', 'Second place went to the ferry of Orlin.', false],
    ['en', 'The fares were however left as they are.', true],
    ['en', 'Mayor Reyle, meanwhile, asked for more boats.', true],
    ['en', 'Mayor Reyle said that the fares, however low, will rise.', false],
    ['vi', 'Thứ hai là phà quá nhỏ so với bến.', true],
    ['ja', 'そんな橋を渡る人は少ない。', true],
    ['ko', '이날 시장은 다리를 다시 열었다.', true],
    ['sv', 'Det skriver Kustposten i sin måndagstidning.', true],
    ['bg', 'Това решение взе общинският съвет.', true],
    ['hu', 'Ez a híd továbbra is zárva marad.', true],
    ['hu', 'A híd továbbra is zárva marad.', false],
    ['ro', 'Acesta a spus că podul rămâne închis.', true],
    ['fi', 'Hän sanoi sillan pysyvän suljettuna.', true],
    ['sq', 'Ata nuk morën leje për urën.', true],
    ['sr', 'Он је рекао да мост остаје затворен.', true],
    ['en', 'If it were easy, it would not take two years.', true],
    ['en', 'When he reached Orlin, Mayor Reyle opened the bridge.', false],
    ['en', 'When it was dark, it was quiet.', false, true],
    ['de', 'Als er die Brücke erreichte, war er allein.', true],
    ['fr', 'Lorsqu’il a ouvert le pont, il était seul.', true],
    ['fr', 'Une décision que le maire regrette encore aujourd’hui.', true],
    ['fr', 'Une capitaine qui veut un bac neuf, la mairie l’a reçue lundi.', false],
    ['fr', 'Une capitaine qui veut un bac neuf est morte.', false, true],
    ['en', 'The 41-year-old told reporters that the bridge stays closed.', true],
    ['en', 'The 41-year-old Ada Holt told reporters that the bridge stays closed.', false],
    ['de', 'Die Brücke sei bei Sturm nicht sicher.', true],
    ['de', 'Die Brücke sei bei Sturm nicht sicher, sagte Bürgermeister Reyle.', false],
    ['de', 'Laut Bürgermeister Reyle sei die Brücke bei Sturm nicht sicher.', false],
    ['de', 'Die Brücke sei bei Sturm nicht sicher.', false, true],
    ['de', 'Der Rat hat die Brücke bei Sturm geschlossen.', false],
    ['en', 'Together, they carry forty cars.', true],
    ['en', 'On Saturday, he won the vote of Wexholm.', true],
    ['en', 'In 2031, she became the captain of a ferry.', true],
    ['en', 'After losing the vote, he left Orlin.', true],
    ['en', 'After Mayor Reyle lost the vote, he left Orlin.', false],
    ['en', 'According to Mayor Reyle, he never promised a bridge.', false],
    ['en', 'In many towns, they close at noon.', false],
    ['en', 'In recent years, they closed two piers.', true],
    ['en', 'In 2031, it was clear that the bridge would close.', false],
    ['en', 'Despite its size, it carries forty cars.', true],
    ['en', 'In Orlin, these ferries are the largest.', true],
    ['en', 'In Orlin, this year’s vote was calm.', false],
    ['en', 'On Saturday, he won the vote of Wexholm.', false, true],
    ['en', 'The reason is that nobody looked at the lamp.', true],
    ['en', 'Now she’s been asked to run the ferries of Orlin.', true],
    ['en', 'Now Mayor Reyle has been asked to run the ferries.', false],
    ['en', '‘I’ve loved my time on the ferry and have many friends in Orlin’.', true],
    ['en', '‘I’ve loved my time on the ferry,’ the captain of Orlin said.', false],
    ['en', '‘Lamp Room’ opens on Friday in Wexholm.', false],
    ['de', 'Eine Entscheidung, die der Rat von Orlin bedauert, sagte Bürgermeister Reyle.', true],
    ['de', 'Eine Kapitänin, die in Orlin wohnt, hat den Bürgermeister verklagt.', false],
    ['es', 'Porque el puente sigue cerrado.', true],
    ['zh', '第一个是大桥的长度。', true],
    ['en', 'Speaking of ferries, the line of Orlin has six.', true],
    ['fr', 'C’est alors que le pont a cédé.', true],
    ['de', 'Die Brücke bleibe bei Sturm geschlossen.', true],
    ['de', 'Die Brücke bleibe bei Sturm geschlossen, so Bürgermeister Reyle.', false],
    ['de', 'Ich bleibe bei Sturm auf der Brücke.', false],
    ['de', 'Inzwischen hat die Reederei von Orlin zwei Boote gemietet.', false],
    ['ja', '本作は渡し船の船長を描く。', true],
    ['de', 'Am Montag traf sie den Bürgermeister von Orlin.', true],
    ['de', 'Am Montag traf Ada Holt den Bürgermeister, wie sie sagte.', false],
    ['de', 'Im Alter von 80 Jahren ist er in Orlin gestorben.', true],
    ['de', 'Grund sind die langen Wege bis zur Brücke.', true],
    ['de', 'Mit ihr verlassen zwei Kapitäne die Reederei.', true],
    ['fr', 'Lundi, il a rouvert le pont aux voitures.', true],
    ['fr', 'En hiver, il faut attendre le bac.', false],
    ['fr', 'Cette fois, le bac est resté à quai.', true],
    ['es', 'Dijo que el puente sigue cerrado.', true],
    ['es', 'Según ella, el puente sigue cerrado.', true],
    ['pt', 'É por isso que a ponte continua fechada.', true],
    ['it', 'Ha spiegato che il ponte resta chiuso.', true],
    ['nl', 'In 2031 werd hij kapitein van de veerboot.', true],
    ['sv', 'På måndagen sade hon att bron är stängd.', true],
    ['sv', 'I stället för en bro får Orlin två färjor.', false],
    ['da', 'I 2031 blev han kaptajn på færgen.', true],
    ['no', 'Med ham forlater to kapteiner rederiet.', true],
    ['pl', 'Powiedziała, że most pozostaje zamknięty.', true],
    ['pl', '– Nikt nie spał i nikt nie będzie spał.', true],
    ['pl', '– Nikt nie spał – mówi burmistrz Reyle.', false],
    ['cs', 'O něm jedná starosta Orlinu s radou.', true],
    ['sk', 'Podľa jej slov zostáva most zatvorený.', true],
    ['ru', 'В понедельник он открыл мост.', true],
    ['ru', 'В понедельник мэр Орлина сказал, что он откроет мост.', false],
    ['ru', '— Мы ждали всю ночь.', true],
    ['uk', 'У понеділок вона відкрила міст.', true],
    ['bg', 'По думите му мостът остава затворен.', true],
    ['hr', 'Dodala je da most ostaje zatvoren.', true],
    ['bs', 'Rekao je da most ostaje zatvoren.', true],
    ['hu', 'Elmondta, hogy a híd zárva marad.', true],
    ['ro', 'A precizat că podul rămâne închis.', true],
    ['fi', 'Häneltä odotetaan vastausta sillasta.', true],
    ['el', 'Σύμφωνα με τον ίδιο, η γέφυρα μένει κλειστή.', true],
    ['tr', 'Açıklamada köprünün kapalı kalacağı belirtildi.', true],
    ['ar', 'وبالتالي بقي الجسر مغلقا حتى الربيع.', true],
    ['he', 'לדבריה, הגשר יישאר סגור עד האביב.', true],
    ['fa', 'به گفته او پل تا بهار بسته می‌ماند.', true],
    ['hi', 'इसी क्रम में पुल को बंद कर दिया गया।', true],
    ['bn', 'তিনি বলেন, সেতুটি বন্ধ থাকবে।', true],
    ['id', 'Jadi jembatan itu tetap ditutup.', true],
    ['ms', 'Selain itu, jambatan itu kekal ditutup.', true],
    ['ja', 'さて、橋はまだ閉じている。', true],
    ['zh', '其结果是大桥仍然关闭。', true],
    ['ko', '두 사람은 다리를 다시 열기로 했다.', true],
    ['sl', 'Dejal je, da most ostaja zaprt.', true],
    ['lt', 'Pasak jos, tiltas lieka uždarytas.', true],
    ['hy', 'Այսպիսով կամուրջը մնում է փակ։', true],
  ])('%s: %s', (...[language, text, expected, opens]) => expect(leans(text, language, opens)).toBe(expected));
});

describe('whether a sentence opens with what it only points at', () => {
  test.each<[string, string, boolean]>([
    ['fr', 'Cette décision prive la vallée de son bac.', true],
    ['fr', 'Cette semaine, le conseil vote.', false],
    ['de', 'Diese Brücke bleibt geschlossen.', true],
    ['de', 'Diesen Montag tagt der Rat.', false],
    ['es', 'Estas obras costarán tres millones.', true],
    ['es', 'Este año no habrá ferri.', false],
    ['it', 'Questa decisione toglie il traghetto alla valle.', true],
    ['ru', 'Этот паром больше не ходит.', false],
    ['ru', 'Такое решение принял совет.', true],
    ['vi', 'Người lái phà này cho biết cầu vẫn đóng.', true],
    ['vi', 'Tại cuộc họp, thị trưởng hứa mở lại phà.', true],
    ['vi', 'Năm nay thị trấn Lam Vân mở lại phà.', false],
    ['vi', 'Tuần này thị trấn Lam Vân mở lại phà.', false],
    ['constructor', 'Cette décision prive la vallée de son bac.', false],
    ['de', 'Zu diesem Zweck mietet der Rat zwei Fähren.', true],
    ['de', 'In diesem Jahr mietet der Rat zwei Fähren.', false],
    ['fr', 'À cette occasion, le conseil a loué deux bacs.', true],
    ['fr', 'À cette saison près du lac, rien ne bouge.', true],
    ['es', 'Con estas obras el puente costará tres millones.', true],
    ['it', 'In questo modo il traghetto torna nella valle.', true],
    ['pt', 'Nesse caso a balsa volta a operar.', true],
    ['nl', 'Bij deze brug wachten de boten.', true],
    ['nl', 'In deze week wachten de boten.', false],
    ['en', 'With these boats the council hopes to save money.', true],
    ['en', 'In this week’s vote the council chose boats.', false],
    ['en', 'For those who cross at night, the fare doubles.', false],
    ['ru', 'В этом случае паром не пойдёт.', true],
    ['ru', 'В этом году паром не пойдёт.', false],
    ['pl', 'W tym celu rada wynajęła dwa promy.', true],
    ['cs', 'Podle této zprávy most zůstane zavřený.', true],
    ['tr', 'Bu köprü hâlâ kapalı.', true],
    ['tr', 'Bu yıl köprü kapalı kalacak.', false],
    ['vi', 'Liên quan đến việc mở lại bến này, thị trưởng không nói gì thêm.', true],
    ['vi', 'Trong mùa hè năm 2031 này, thị trấn mở lại phà.', false],
    ['vi', 'Vụ việc trên được công an thị trấn làm rõ.', true],
    ['vi', 'Tàu nằm trên bãi cát từ hôm qua.', false],
  ])('%s: %s', (language, text, expected) => expect(pointsBack(openingOf(text, language))).toBe(expected));

  test.each<[string, string, boolean]>([
    ['vi', 'Thị trưởng đã phát biểu nhận định trên.', true],
    ['vi', 'Theo thuyền trưởng, thời điểm trên phà đã đầy.', true],
    ['vi', 'Bến phà nêu trên đã mở lại sáng nay.', true],
  ])('%s: %s: what it tells stands in another sentence', (language, text, expected) =>
    expect(pointsBack(openingOf(text, language), text)).toBe(expected),
  );

  test('a place that an article opens with is not pointed at', () => {
    const text = 'In this corner of the harbor nobody sleeps.';
    expect(pointsBack(openingOf(text, 'en'), text, true)).toBe(false);
    expect(pointsBack(openingOf(text, 'en'), text)).toBe(true);
  });

  test('it leans where one outlet tells the story, and is worth less where others may have named it', () => {
    const one = articleOf({
      id: 'a',
      headline: '',
      language: 'fr',
      body: ['Le bac de Lam est fermé.', 'Cette décision prive la vallée de son seul bac.'],
    });
    const other = articleOf({ id: 'b', headline: '', language: 'fr', body: ['La mairie a fermé le bac lundi soir.'] });
    const judgedIn = (...articles: (typeof one)[]) => judge(candidatesOf(articles), articles)[1];
    expect(judgedIn(one)).toMatchObject({ leans: true, marks: ['leaning', 'opening'] });
    expect(judgedIn(one, other)).toMatchObject({ leans: false, marks: ['pointing', 'opening', 'lead'] });
  });
});

describe('whether a sentence tells but who said what another told', () => {
  test.each<[string, string, boolean]>([
    ['ru', 'Как передаёт «Берег», об этом сообщает мэрия Орлина.', true],
    ['uk', 'Про це свідчать дані порту.', true],
    ['bg', 'За това съобщиха от общината на Орлин.', true],
    ['ja', '渡し守の女性は静かにそう語る。', true],
    ['ja', '橋は閉じたままだと市長は語る。', false],
    [
      'ru',
      'Об этом сообщила мэрия Орлина, уточнив, что мост через Лам закроют с понедельника до конца мая и что на это время город нанимает два новых парома с капитанами.',
      false,
    ],
    ['constructor', 'Об этом сообщает мэрия Орлина.', false],
  ])('%s: %s', (language, text, expected) => expect(trailsOn(openingOf(text, language), text)).toBe(expected));
});

describe('what a page sets beside its text is no candidate', () => {
  test.each<[string, string, string]>([
    ['en', 'a credit without brackets', 'Ferry Odile at the pier on Friday. Photo: Ines Calloway'],
    ['en', 'a place in the picture', 'Mayor Tomas Reyle (left) opens the bridge with two engineers.'],
    ['en', 'a letter for a place', 'Mayor Tomas Reyle (l) opens the bridge with two engineers.'],
    ['en', 'an agency’s caption', 'Ada Holt, a ferry captain, walks out of the council of Wexholm on April 26, 2023, after the vote on the rules.'],
    ['en', 'a file picture', 'File photo of the bridge over the Lam before the flood.'],
    ['de', 'a file picture', 'Archivbild der Brücke über die Lam vor der Flut.'],
    ['en', 'what is displayed', 'The logo of the Northern Strait Lines is displayed outside their pier in Orlin.'],
    ['en', 'who is seen', 'Mayor Tomas Reyle is seen outside the council of Orlin with two engineers.'],
    ['ja', 'places in the picture', 'ベレール橋に立つ市長（左）と技師たち。'],
    ['ko', 'places in the picture', '왼쪽부터 오를린 시장, 항만공사 사장, 선장 대표.'],
    ['ko', 'what somebody is doing', '오를린 시장이 15일 부두에서 새 여객선을 소개하고 있다.'],
    ['ko', 'a credit', '사진=오를린시 제공'],
    ['ja', 'a credit', '再開した橋を渡る人たち. 写真：港通信'],
    ['pt', 'a credit', 'A balsa no cais na sexta-feira. Imagem: Ines Calloway'],
    ['ko', 'a mark of captions', '▲4일 오를린 시청에서 다리 개통식이 열렸다.'],
    ['fr', 'places in the picture', 'De gauche à droite : le maire, la capitaine et deux ingénieurs du bac.'],
    ['de', 'places in the picture', 'Bürgermeister Reyle (v. l.) öffnet mit zwei Ingenieuren die Brücke.'],
    ['de', 'what a picture shows', 'Auf dem Foto: Bürgermeister Reyle und zwei Ingenieure auf der Brücke.'],
    ['fr', 'what a picture shows', 'Sur la photo, le maire ouvre le pont aux voitures.'],
    ['es', 'what a picture shows', 'En la imagen, la alcaldesa abre el puente.'],
    ['pl', 'what a picture shows', 'Na zdjęciu burmistrz otwiera most dla samochodów.'],
    ['ru', 'what a picture shows', 'На фото: мэр открывает мост для машин.'],
    ['sv', 'what a picture shows', 'På bilden öppnar borgmästaren bron.'],
    ['hu', 'what a picture shows', 'A képen a polgármester megnyitja a hidat.'],
    ['vi', 'a name with its company', 'Tổng giám đốc Công ty Phà Lam Vân Trần Minh Khuê.'],
    ['vi', 'a name without a predicate', 'Thuyền trưởng Minh Khuê và bà Lam Vân.'],
    ['vi', 'a picture’s subject', 'Hiện trường nơi xảy ra vụ chìm phà.'],
  ])('%s: %s', (language, _name, caption) => {
    const lede =
      language === 'vi' ? 'Hôm 5-9, thị trấn Lam Vân đã mở lại bến phà cho xe tải.' : 'The council of Orlin voted for the ferry rules on Monday.';
    const article = articleOf({ id: 'a', headline: '', language, body: [caption, lede] });
    expect(candidatesOf([article]).map(({ text, position }) => [text, position])).toEqual([[lede, 0]]);
  });

  test.each<[string, string]>([
    ['en', 'Ada Holt walked out of the council of Wexholm on April 26, 2023, and said that the rules are unfair.'],
    ['en', 'The council sits to the left of the mayor in the new hall.'],
    ['fr', 'Le bac de Lam (centre) est fermé depuis lundi.'],
    ['fr', 'De gauche à droite, les partis refusent le nouveau bac.'],
    ['en', 'Mayor Tomas Reyle is seen as a friend of the ferry, even by captains.'],
    ['en', 'The mayor is seen in Orlin as a man who was never on a boat.'],
    ['de', 'Auf dem Fotomarkt von Orlin steigen die Preise.'],
    ['en', 'From left-wing critics the mayor heard nothing.'],
    ['en', 'Senator Ada Holt (R) criticized the ferry rules on Monday.'],
    ['vi', 'Công ty Phà Lam Vân đã mở lại bến.'],
    ['ko', '오를린의 여객선 승객이 해마다 늘고 있다.'],
    ['vi', 'Phà đã chạy lại từ sáng nay.'],
  ])('%s: %s: stays', (language, text) => {
    const article = articleOf({ id: 'a', headline: '', language, body: [text, 'The rules là begin in March.'] });
    expect(candidatesOf([article])).toHaveLength(2);
  });

  test('a heading that was joined to a sentence goes, an article of nothing but captions stays', () => {
    const joined = articleOf({ id: 'a', headline: '', language: 'en', body: ['What the night broughtThe mayor of Orlin thanked the crews.'] });
    expect(candidatesOf([joined]).map(({ text, sentence }) => [text, sentence])).toEqual([['The mayor of Orlin thanked the crews.', 1]]);
    const only = articleOf({ id: 'a', headline: '', language: 'en', body: ['The pier. Photo: Ines Calloway'] });
    expect(candidatesOf([only])).not.toEqual([]);
  });
});

describe('a question', () => {
  const body = [
    'Who still needs a ferry across the Lam?',
    'The council of Orlin voted on Monday for two boats.',
    'The town has 9,000 people.',
    'A crossing takes ten minutes.',
  ];
  const judgedIn = (text: string, place: number, language = 'en') => {
    const article = articleOf({ id: 'a', headline: '', language, body: [...body.slice(1, 1 + place), text, ...body.slice(1 + place)] });
    return judge(candidatesOf([article]), [article])[place];
  };

  test('opens no summary, and stands only behind what led to it', () => {
    expect(judgedIn('Who still needs a ferry across the Lam?', 0)?.leans).toBe(true);
    expect(judgedIn('Qui a encore besoin d’un bac ?', 1, 'fr')?.leans).toBe(true);
    expect(judgedIn('橋はいつ開くのか？', 0, 'ja')?.leans).toBe(true);
    expect(judgedIn('The mayor asked “Who needs it?” on Monday.', 0)?.leans).toBe(false);
    expect(judgedIn('Who still needs a ferry across the Lam?', 3)?.leans).toBe(true);
    expect(judgedIn('Who still needs a ferry across the Lam when the bridge opens in May?', 3)?.leans).toBe(false);
  });

  test.each([
    ['en', 'So how long will people wait for the boats of Orlin this winter, then?', 'asking'],
    ['zh', '那么奥林的居民今年冬天还要等多久才能坐上渡船呢？', 'asking'],
    ['ar', 'إلى متى ينتظر سكان أورلين القوارب الجديدة في هذا الشتاء؟', 'asking'],
    ['en', '“How long will people wait for the boats of Orlin this winter?” the mayor asked.', 'question'],
  ])('%s: %s: counts as %s', (language, text, mark) => {
    expect(judgedIn(text, 3, language)?.marks).toContain(mark);
  });

  test('takes its short answer with it', () => {
    const judgedBehind = (question: string, answer: string) => {
      const article = articleOf({ id: 'a', headline: '', language: 'en', body: [question, answer, ...body.slice(1)] });
      return judge(candidatesOf([article]), [article])[1]?.leans;
    };
    expect(judgedBehind('Have you ever missed a ferry?', 'Most people of Orlin have.')).toBe(true);
    expect(judgedBehind('Nobody has missed a ferry.', 'Most people of Orlin have.')).toBe(false);
    expect(judgedBehind('Have you ever missed a ferry?', body.slice(1, 3).join(' ').replace('.', ', and').replace('The town', 'the town'))).toBe(
      false,
    );
  });

  test('is named as the reason why the first sentence was passed over', () => {
    const lead = { id: 'a', headline: '', language: 'en', body };
    const { decisions } = summarizeStory(storyOf({ lead }), { sentences: 2 });
    expect(decisions.find(({ rule }) => rule === 'lede-asks')).toMatchObject({ action: 'left out', subject: body[0] });
  });
});

describe('what makes a sentence serve less', () => {
  const marksOf = (language: string, body: string[], headline = '') => {
    const article = articleOf({ id: 'a', headline, language, body });
    return judge(candidatesOf([article]), [article]).map(({ marks, leans: leaning }) => [
      ...marks.filter((mark) => mark !== 'opening'),
      ...(leaning ? ['leans'] : []),
    ]);
  };
  const news = 'The council of Wexholm voted on Monday to close the lamp room of Port Ellery.';

  test('a hook before the news', () => {
    expect(marksOf('en', ['Nobody had looked at the lamp for years.', news])[0]).toEqual(['hook']);
    expect(marksOf('en', ['Nobody in Wexholm had looked at the lamp for years.', news])[0]).toEqual([]);
    expect(marksOf('en', ['Nobody had looked at the lamp for years.', 'The room was dark and the stairs were wet.'])[0]).toEqual([]);
    expect(marksOf('de', ['Niemand hatte die Lampe je gesehen.', 'Der Rat von Wexholm stimmte am 3. Mai ab.'])[0]).toEqual([]);
  });

  test('behind a standfirst without a stop', () => {
    const standfirst = 'A council in the north has voted on a lamp that nobody had looked at';
    const body = [standfirst, 'Nobody had looked at the lamp for years.', news, ...Array.from({ length: 3 }, (_, i) => `The room ${i + 2} is dark.`)];
    expect(marksOf('en', body)[1]).toEqual(['hook']);
    expect(marksOf('en', body.slice(1))[1]).toEqual([]);
  });

  test('names behind an article and numbers that open a sentence are no hook, nor is what the headline says', () => {
    expect(marksOf('fr', ['Une femme est morte dans l’Orlin.', 'Le conseil de Wexholm s’est réuni lundi 3 mai.'])[0]).toEqual([]);
    expect(marksOf('fr', ['73 communes sont menacées en ce début d’été.', 'Le conseil de Wexholm s’est réuni lundi 3 mai.'])[0]).toEqual([]);
    const named = [news.replace('Wexholm', 'Orlin'), 'The lamp of Wexholm dates from 3 May 1911.', 'A keeper sleeps in Wexholm.'];
    expect(marksOf('en', ['Wexholm wants an answer.', ...named])[0]).toEqual([]);
    expect(marksOf('en', ['Nobody wants an answer.', ...named])[0]).toEqual(['hook']);
    const opening = 'A keeper has been jailed for six months over false alarms.';
    expect(marksOf('en', [opening, news])[0]).toEqual(['hook']);
    expect(marksOf('en', [opening, news], 'Lamp keeper jailed over alarms')[0]).toEqual([]);
  });

  test('a short form that nobody has explained', () => {
    const body = [
      news,
      'The lamp dates from 1911.',
      'It belongs to the Institute of Lamps and Piers (ILP).',
      'The stairs are closed to visitors.',
      'The ILP expects no guests before May.',
      'Ada Calloway (CPQ) voted against the lamp.',
      'The CPQ is a small party of the coast.',
    ];
    expect(marksOf('en', body)[4]).toEqual(['stranger']);
    expect(marksOf('en', body)[2]).toEqual(['leaning', 'leans']);
    expect(marksOf('en', body)[6]).toEqual([]);
    expect(marksOf('en', body, 'ILP closes its lamp room')[4]).toEqual([]);
    expect(marksOf('en', ['The Institute of Lamps and Piers (ILP) keeps the lamp.', ...body.slice(0, 2), ...body.slice(3)])[4]).toEqual([]);
  });

  test('a surname that nobody has introduced', () => {
    const body = [
      news,
      'The lamp dates from 1911.',
      'Its keeper is the engineer Ada Calloway.',
      'The stairs are closed to visitors.',
      'Calloway died on Friday.',
    ];
    expect(marksOf('en', body)[4]).toEqual(['stranger']);
    expect(marksOf('en', body, 'Keeper Calloway is dead')[4]).toEqual([]);
    expect(marksOf('en', ['The engineer Ada Calloway keeps the lamp.', ...body.slice(0, 2), ...body.slice(3)])[4]).toEqual([]);
  });

  test('a remark without its speaker, unless the author speaks throughout', () => {
    const story = [
      news,
      'The keeper sat down.',
      'I had promised my daughter a boat.',
      ...Array.from({ length: 12 }, (_, i) => `The lamp turned for the ${i + 2}th time that night.`),
    ];
    expect(marksOf('en', story)[2]).toEqual(['leaning', 'leans']);
    expect(marksOf('en', story.slice(0, 4))[2]).toEqual([]);
    expect(marksOf('en', [...story.slice(0, 2), '“I had promised my daughter a boat,” the keeper said.', ...story.slice(3)])[2]).toEqual([
      'quotation',
    ]);
    expect(marksOf('en', [...story.slice(0, 2), 'The bridge was built before World War I began.', ...story.slice(3)])[2]).toEqual([]);
    expect(marksOf('vi', [news, 'Phà chạy lại.', 'Chúng tôi đã chờ cả đêm.', ...story.slice(3)])[2]).toEqual(['leaning', 'leans']);
  });
});

describe('sentences that never stand in a summary', () => {
  test.each([
    ['Oat flakes: 7.2 g sugar; 150 calories.', 'furniture'],
    ['More about the ferries is on wexholmferries.org.', 'furniture'],
    ['Wexholmferries.com said on Tuesday that it would give back what passengers paid for the crossings of March.', undefined],
    ['He added that the boats will wait for the trains.', 'trails-on'],
    ['“The boats will wait, said the harbor master.', 'cut-quote'],
    ['“The boats will wait“, said the harbor master of Orlin.', undefined],
    ['The boats will wait“, said the harbor master of Orlin.', 'cut-quote'],
    ['Ferries wait for trains', 'repeats-headline'],
    ['The council: three members voted against the rules on Friday.', undefined],
    ['Sign up here for the morning letter of the Coast Courier.', 'aside'],
    ['This story was supported by a fund for reporting from the coast.', 'aside'],
    ['Get it from the harbor shop for $16.99 in four sizes.', 'aside'],
    ['• Read more: the ferries that still run in winter.', 'aside'],
    ['If you buy a ticket through our links, we may earn a commission.', 'aside'],
    ['Our editors recommend only products we’ve independently tested in winter.', 'aside'],
    ['This guide explores the piers of Orlin and what a crossing costs.', 'aside'],
    ['In this article we compare the ferries that run in winter.', 'aside'],
    ['Looking for a ferry that still runs in the winter months.', 'aside'],
    ['This article of the treaty forbids ferries on Sunday mornings.', undefined],
    ['16:45 The ferries of Orlin have been stopped by the storm.', 'list-item'],
    ['7h25 - The ferries of Orlin have been stopped by the storm.', 'list-item'],
    ['See which ferries made our list of the best boats.', 'aside'],
    ['Check them out below, the six ferries of Orlin.', 'aside'],
    ['See exclusive photos of the new ferry.', 'aside'],
    ['The mayor’s list, which you can read in full here, names two ferries.', 'aside'],
    ['Learn more about how our desk tests ferries.', 'aside'],
    ['The union urged its members to sign up for the night boats.', undefined],
    ['Subscribers of the line pay half of the fare from Monday.', undefined],
    ['* The fares of March are those of the winter timetable.', 'furniture'],
    ['The harbor master met the owners of the line and the cr...', 'cut-short'],
    ['In a long interview, the harbor master also said:', 'announces'],
    ['The council of Orlin told the owners of the line and the crews of all six boats on Friday evening the following:', 'announces'],
    ['2) The ferries that still run in winter are too small.', 'list-item'],
    ['8.The ferries that still run in winter.', 'list-item'],
    ['3. The ferries that still run in winter are too small.', 'list-item'],
    ['12 ferries still run in winter, the line said.', undefined],
    ['3.5 million people crossed the lake last year.', undefined],
    ['Not getting in: the mayor and the crew were trying to board the ferry on Friday.', 'list-item'],
    ['Mayor Reyle said: the ferries will run in winter.', undefined],
    ['This live blog on the ferries has ended.', 'aside'],
    ['Let us know which ferry you like best in the comments.', 'aside'],
  ])('%s: %s', (text, flaw) => {
    const article = articleOf({
      id: 'a',
      headline: 'Ferries wait for trains',
      language: 'en',
      body: ['The ferries wait for the last train.', text, 'The rules begin in March.'],
    });
    const candidates = candidatesOf([article]);
    expect(judge(candidates, [article])[1]?.flaw).toBe(flaw);
  });
});

describe('what somebody says in a quotation of several sentences', () => {
  const long =
    'and that is what I have told the council of Orlin again and again, in spring and in autumn, in every meeting and in every letter that I wrote, since the first of the boats was sold';
  const flawsIn = (language: string, ...body: string[]) => {
    const article = articleOf({ id: 'a', headline: '', language, body: ['The ferry of Orlin is closed, its captain said.', ...body] });
    return judge(candidatesOf([article]), [article]).map(({ flaw }) => flaw);
  };
  const outside = Array.from({ length: 6 }, (_, i) => `The pier of Wexholm has ${i + 2} lamps and a bench.`);

  test.each([
    ['en', `“The boats are too small, ${long}.`, 'Nobody listens to a captain of the lake.', 'We will wait and see,” she said.'],
    ['en', `"The boats are too small, ${long}.`, 'Nobody listens to a captain of the lake.', 'We will wait and see," she said.'],
    ['de', `„The boats are too small, ${long}.`, 'Nobody listens to a captain of the lake.', 'We will wait and see“, sagte sie.'],
    ['fr', `« The boats are too small, ${long}.`, 'Nobody listens to a captain of the lake.', `We will wait, ${long} », dit-elle.`],
  ])('%s: %s', (language, ...sentences) => {
    expect(flawsIn(language, `${sentences[0]} ${long}. ${sentences.slice(1).join(' ')}`, ...outside)).toContain('within-speech');
    expect(flawsIn(language, sentences[1] as string, ...outside)).not.toContain('within-speech');
  });

  test('goes on where the next paragraph opens one, and nowhere else', () => {
    const open = '“The boats are too small. Nobody listens to a captain of the lake.';
    expect(flawsIn('en', open, '“We will wait and see,” she said.', ...outside).filter(Boolean)).toEqual(['cut-quote', 'within-speech']);
    expect(flawsIn('en', open, 'The captain will wait and see.', ...outside).filter(Boolean)).toEqual(['cut-quote']);
  });

  test('is no news of a short article that tells more than what was said', () => {
    const quote = `“The boats are too small, ${long}. ${long.replace('and', 'And')}. Nobody listens to a captain of the lake. We will wait.”`;
    expect(flawsIn('en', quote, outside[0] as string)).toContain('within-speech');
  });

  test('is the news of an article that is one statement', () => {
    const statement = `“The boats are too small, ${long}. Nobody listens to a captain of the lake. ${outside.join(' ')} We will wait.”`;
    expect(flawsIn('en', statement)).not.toContain('within-speech');
  });
});

test.each([
  ['en', 'The pier is closed until spring.', 'みんなに渡し船のことを知っておいてほしい。', 'The ferry of Orlin (オルリン) is closed until spring.'],
  ['zh', '渡船停航到春天。', 'The ferry of Orlin is closed until spring.', '奥林渡船(the ferry of Orlin and of all the lake)春天前停航。'],
  ['ru', 'Пристань закрыта до весны.', 'The ferry of Orlin is closed until spring.', 'Паром компании Northern Strait Lines закрыт до весны.'],
])('%s: %s: a sentence in another script never stands in a summary, a name in it may', (language, plain, foreign, named) => {
  const article = articleOf({ id: 'a', headline: '', language, body: [plain, foreign, named, plain, plain, '2:10:31'] });
  const flaws = judge(candidatesOf([article]), [article]).map(({ flaw }) => flaw);
  expect(flaws.flatMap((flaw, i) => (flaw === 'other-script' ? [i] : []))).toEqual([1]);
});

test.each([
  ['zh', '一、降低渡船的费用和时间。', true],
  ['ja', '（二）渡し船の料金を下げる。', true],
  ['zh', '一艘渡船从奥林开出去了。', false],
])('%s: %s: is an item of a list: %s', (language, text, expected) => expect(isListItem(text, language)).toBe(expected));

describe('an interview', () => {
  const leaningIn = (language: string, body: readonly string[]) => {
    const article = articleOf({ id: 'a', headline: '', language, body });
    return judge(candidatesOf([article]), [article]).flatMap(({ leans: leaning, flaw }, i) => (leaning || flaw === 'within-speech' ? [i] : []));
  };
  const news = 'The ferry of Orlin is closed until the council of Wexholm has voted.';

  test('answers stand only behind what led to them, told by the speaker’s label', () => {
    const turn = (name: string, i: number) => `${name}: The boats of pier ${i} are too small for the lake.`;
    expect(leaningIn('en', [news, turn('Holt', 1), turn('Reyle', 2), turn('Holt', 3), turn('Reyle', 4), turn('Holt', 5)])).toEqual([1, 3, 5]);
    expect(
      leaningIn('en', [news, 'The council: three members voted against the rules.', 'Mayor Reyle said: the ferries will run in winter.']),
    ).toEqual([]);
    expect(leaningIn('zh', ['大桥重新开放。', '记者：大桥何时关闭。', '市长：大桥五月关闭。', '记者：谁来付钱呢。', '记者：渡船何时来。'])).toEqual([
      1, 3, 4,
    ]);
  });

  test('or by a dash before the paragraph', () => {
    expect(leaningIn('es', [news, '–Es cierto lo del puente. Hay barcos que llegan tarde a la isla cada semana.', news])).toEqual([1, 2]);
    expect(leaningIn('pl', [news, '– Czekamy na prom – mówi kapitan Reyle. Rada miasta Orlin głosuje w piątek.', news])).toEqual([]);
  });
});

describe('another piece on the page', () => {
  const body = [
    'The council of Orlin voted on Monday for two new ferries across the Lam.',
    'The boats will carry forty cars each.',
    'A crossing takes ten minutes and costs three crowns.',
    'The first ferry arrives in May.',
    'Two captains have been hired by the council.',
    'The pier will be widened.',
    'The ferries replace a bridge that fell in March.',
    'A maker of chips in Port Ellery doubled its profit last quarter.',
  ];
  const flawsUnder = (headline: string) => {
    const article = articleOf({ id: 'a', headline, language: 'en', body });
    return judge(candidatesOf([article]), [article]).map(({ flaw }) => flaw);
  };

  test('is told by sharing no word with the headline and the opening', () => {
    expect(flawsUnder('Orlin council votes for two ferries')).toEqual([...body.slice(1).map(() => undefined), 'off-topic']);
  });

  test('is not looked for where no headline says what the story is about', () => {
    expect(flawsUnder('')).toEqual(body.map(() => undefined));
  });
});

test.each([
  ['vi', 'Ông Minh Khuê chia sẻ.', 'too-short'],
  ['vi', 'Bến phà Lam Vân đã mở lại sáng nay.', undefined],
  ['en', 'The harbor of Orlin reopened.', undefined],
])('%s: %s is long enough to tell something: %s', (language, text, flaw) => {
  const article = articleOf({ id: 'a', headline: '', language, body: ['Thị trấn là nơi đã họp hôm qua về các chuyến phà.', 'Phà đã chạy.', text] });
  const candidates = candidatesOf([article]);
  expect(judge(candidates, [article])[candidates.length - 1]?.flaw).toBe(flaw);
});

describe('asides in other languages', () => {
  test.each([
    ['de', 'Lesen Sie auch: Die Fähren, die im Winter fahren.', true],
    ['fr', 'Lire aussi : les bacs qui roulent encore en hiver.', true],
    ['es', 'Suscríbete aquí al boletín de la costa.', true],
    ['ja', '関連記事：冬も走る渡し船のすべて', true],
    ['vi', 'Xem thêm: Những chuyến phà mùa đông', true],
    ['nl', 'Sign up here for the morning letter.', true],
    ['pt', 'Compartilhe a história da balsa com os amigos.', true],
    ['it', 'Tempo di lettura: tre minuti sulla barca', true],
    ['ru', 'Проголосовать за паром вы можете на последней странице!', true],
    ['es', 'Comparten el puente dos pueblos del lago.', false],
    ['de', 'Dieser Ratgeber zeigt, welche Fähren im Winter fahren.', true],
    ['fr', 'Dans cet article, nous comparons les bacs du lac.', true],
    ['es', 'En esta guía comparamos los barcos del lago.', true],
    ['pt', 'Neste artigo, comparamos as balsas do lago.', true],
    ['it', 'In questa guida confrontiamo i traghetti del lago.', true],
    ['pl', 'W tym artykule porównujemy promy na jeziorze.', true],
    ['ru', 'В этой статье мы сравниваем паромы озера.', true],
    ['tr', 'Bu yazıda gölün vapurlarını karşılaştırıyoruz.', true],
    ['ms', 'Artikel ini membandingkan feri di tasik.', true],
    ['ja', '本記事では湖の渡し船を比べる。', true],
    ['zh', '本文首发于海岸邮报。', true],
    ['de', 'Dieser Text des Vertrags verbietet Fähren am Sonntag.', false],
    ['el', 'Διαβάστε επίσης: τα πλοία του χειμώνα', true],
    ['de', 'Lesend saß der Fährmann am Steuer.', false],
    ['constructor', 'Lesen Sie auch: Die Fähren.', false],
  ])('%s: %s', (language, text, expected) => expect(isAside(text, language)).toBe(expected));
});
