import type { Opening } from './leaning.ts';

/**
 * Words that point at what was said before, by language, in lower case: "Cette annonce intervient …", "Diese Pflanze …". What they point at is a time of its own where a word of
 * time follows: "Cette semaine", "Diesen Montag". Compiled for this project from the languages' closed word classes; English ones stand in `openers.ts`.
 */
const demonstratives: Readonly<Record<string, { words: ReadonlySet<string>; times: RegExp }>> = {
  de: {
    words: words('diese dieser diesem diesen dieses jene jener jenem jenen solche solcher solches derartige'),
    times:
      /^(?:woche|jahr|jahres|monat|tage|tagen|tag|morgen|nacht|abend|wochenende|sommer|winter|herbst|frühjahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mal)/u,
  },
  fr: {
    words: words('ce cet cette ces'),
    times:
      /^(?:semaine|année|an|ans|mois|matin|après|soir|soirée|nuit|jour|été|hiver|automne|printemps|week|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|fois|\p{Nd}|sont|qui|que|n|premier lundi)/u,
  },
  es: {
    words: words('este esta estos estas esos esas aquel aquella dicho dicha dichos dichas tal'),
    times:
      /^(?:semana|año|años|mes|mañana|tarde|noche|día|días|verano|invierno|otoño|primavera|fin|lunes|martes|miércoles|jueves|viernes|sábado|domingo|vez|\p{Nd})/u,
  },
  pt: {
    words: words('este esta estes estas tal'),
    times:
      /^(?:semana|ano|anos|mês|manhã|tarde|noite|dia|dias|verão|inverno|outono|primavera|fim|segunda|terça|quarta|quinta|sexta|sábado|domingo|vez|\p{Nd})/u,
  },
  it: {
    words: words('questa quest quello quella quelli quelle tale tali'),
    times:
      /^(?:settimana|anno|mattina|mattino|pomeriggio|sera|notte|estate|inverno|autunno|primavera|volta|weekend|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)/u,
  },
  ru: {
    words: words('этого этой этому этим этом эту тот те такой такая такие такое данный данная'),
    times: /^(?:год|году|года|неделе|неделю|месяц|месяце|утром|вечером|ночью|летом|зимой|весной|осенью|раз)/u,
  },
  pl: {
    words: words('tego tej temu tym tę tych takie taki taka'),
    times: /^(?:rok|roku|tygodniu|miesiącu|razem|dnia|lata|zimy|wiosny|jesieni|samym)/u,
  },
};

/** A Vietnamese noun is pointed at by a word behind it: "Nam thanh niên này"; so many syllables from the beginning at most. */
const farthest = 5;
const vietnameseTimes = words('năm tháng tuần ngày lần hôm mùa lúc dịp');
/** Vietnamese places, meetings and tidings that a sentence before has told of: "Tại cuộc họp", "Nhận được tin báo". */
const vietnameseReferences =
  /^(?:tại (?:đây|cuộc họp|hội thảo|buổi|hiện trường)|(?:ngay )?(?:sau )?(?:khi )?nhận được tin|trong (?:đó|số đó|số này)|nhờ đó|ở đó)(?=[\s,])/u;

/** Does a sentence open with something that it only points at? */
export function pointsBack({ text, first, key }: Opening): boolean {
  if (key === 'vi') return pointsBackInVietnamese(text);
  const table = Object.hasOwn(demonstratives, key) ? demonstratives[key] : undefined;
  return table?.words.has(first) === true && !table.times.test(text.slice(first.length).replace(/^[^\p{L}\p{N}]+/u, ''));
}

function pointsBackInVietnamese(text: string): boolean {
  const syllables = text.split(/[\s,;:.]+/u, farthest);
  const place = syllables.indexOf('này');
  return (place > 0 && !vietnameseTimes.has(syllables[place - 1] as string)) || vietnameseReferences.test(text);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
