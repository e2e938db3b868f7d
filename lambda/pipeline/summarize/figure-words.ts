/**
 * Words around figures in news, by what they do, in the languages of the mail and some more. Written for this project; in lower case, as they
 * are typed. What two languages read differently in this place (`die`, `tot`) is left out.
 */
const list = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/u);
const table = (lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lines).flatMap(([meaning, words]) => list(words).map((word) => [word, meaning] as const)));

/** What happened to those who are counted: dead and injured are never compared. */
export const fates = table({
  dead: `dead|died|kill|kills|killed|killing|deaths|death|fatalities|toll|tote|toten|todesopfer|getötet|starben|gestorben|mort|morts|mortes
    |tué|tués|tuées|décès|décédées|muerto|muertos|muertas|murieron|fallecidos|fallecieron|mortos|mortas|morreram|morti|uccisi|doden|gedood|döda|drepte|zabitych|погибли|погибших|قتل|قتلى|مقتل|قتيلا|死|亡|死亡|死者`,
  hurt: `injured|injuries|wounded|hurt|hospitalized|verletzt|verletzte|verletzten|blessé|blessés|blessées|herido|heridos|heridas|feridos|feridas|feriti|gewonden|gewond
    |skadade|skadde|rannych|ранены|пострадали|جرحى|جريحا|مصابين|إصابة|伤|傷|受伤|負傷`,
  missing: `missing|vermisst|vermisste|vermissten|disparus|disparues|desaparecidos|desaparecidas|dispersi|vermist|saknade|пропали|مفقودين|مفقودا|失踪|不明`,
  held: `arrested|detained|festgenommen|festnahmen|interpellés|arrêtés|detenidos|detidos|arrestati|aangehouden|задержаны|اعتقال|逮捕|拘留`,
  moved: `evacuated|displaced|homeless|evakuiert|évacués|évacuées|déplacés|evacuados|desplazados|retirados|sfollati|эвакуированы|إجلاء|避難|疏散`,
});

/** The languages that these tables know well enough to tell what a figure counts. */
export const knownLanguages: ReadonlySet<string> = new Set(list('en|de|fr|es|pt|it|nl|ru|ar|zh|ja'));

/** Those who are counted where nothing more is said of them: "12 people killed" and "12 dead" count the same. */
export const people: ReadonlySet<string> = new Set(
  list(`people|persons|person|menschen|personen|personnes|personas|pessoas|persone|mensen|человек|людей|люди|شخص|شخصا|أشخاص|人|名`),
);

/** Numbers that papers spell out, from two on, by language. */
export const numberWords: Readonly<Record<string, readonly string[]>> = {
  en: list('two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'),
  de: list('zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf'),
  fr: list('deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze'),
  es: list('dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce'),
  pt: list('dois|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze'),
  it: list('due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici'),
  nl: list('twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf'),
};

/** What a figure is multiplied by. */
export const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1e3: 'thousand|tausend|mille|mil|mila|duizend|тысяч|тыс|ألف',
    1e4: '万|萬',
    1e6: 'million|millions|mn|mio|millionen|millón|millones|milhão|milhões|milione|milioni|miljoen|миллионов|миллиона|млн|مليون',
    1e8: '亿|億',
    1e9: 'billion|billions|bn|mrd|milliarde|milliarden|milliard|milliards|bilhão|bilhões|miliardo|miliardi|miljard|млрд|مليار',
  }).flatMap(([value, words]) => list(words).map((word) => [word, Number(value)] as const)),
);

/** Phrases before a figure that make it a bound or a guess. Longer ones first. */
export const hedges: readonly (readonly [phrase: string, means: 'least' | 'most' | 'about'])[] = (
  [
    [
      'least',
      'at least|more than|over|above|upwards of|mindestens|mehr als|über|au moins|plus de|al menos|por lo menos|más de|pelo menos|mais de|almeno|più di|oltre|minstens|meer dan|не менее|более|أكثر من|ما لا يقل عن|على الأقل|至少|超过|超過|少なくとも',
    ],
    [
      'most',
      "up to|almost|nearly|fewer than|less than|under|below|at most|as many as|bis zu|fast|knapp|weniger als|höchstens|près de|jusqu’à|jusqu'à|moins de|presque|casi|hasta|menos de|quase|até|quasi|fino a|meno di|bijna|почти|до|менее|نحو|ما يصل إلى|近|最多",
    ],
    [
      'about',
      'about|around|some|roughly|approximately|an estimated|estimated|etwa|rund|circa|ca.|ungefähr|environ|quelque|unos|unas|cerca de|alrededor de|aproximadamente|cerca de|circa|ongeveer|около|примерно|حوالي|约|約|大约',
    ],
  ] as const
)
  .flatMap(([means, phrases]) => list(phrases).map((phrase) => [phrase, means] as const))
  .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));

/** What follows numbers that cannot be held against each other: units of time, distances from somewhere, places in a row, "three others". */
export const incomparable: ReadonlySet<string> = new Set(
  list(
    `other|others|more|further|least|weitere|andere|autres|otros|otras|outros|outras|altri|altre|anderen|gmt|utc|mile|miles|km|m|cm|mm|kilometer|kilometers
    |kilometre|kilometres|kilometern|meter|meters|metre|metres|metern|mètres|kilomètres|metros|kilómetros|quilômetros|metri|chilometri|feet|foot|ft|inches|degrees|grad
    |degrés|grados|graus|gradi|points|point|punkte|puntos|pontos|punti|round|rounds|game|games|match|matches|set|sets|goals|公里|米|度|公|点|點|second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years|decade|decades|am|pm|a|p|o|times|sekunden|minuten|stunde|stunden|tag|tage|tagen|woche|wochen
    |monat|monate|monaten|jahr|jahre|jahren|uhr|mal|seconde|secondes|heure|heures|h|jour|jours|semaine|semaines|mois|an|ans|année|années|fois|hora|horas|día|días|dia|dias|semana|semanas
    |mes|meses|mês|año|años|ano|anos|veces|vezes|ora|ore|giorno|giorni|settimana|settimane|mese|mesi|anno|anni|volte|uur|dag|dagen|weken|maand|maanden|jaar|keer|день|дней|дня|час|часов|лет|года
    |ساعة|ساعات|يوم|أيام|يوما|شهر|أشهر|سنة|سنوات|عاما|年|月|日|时|時|分|秒|岁|歳|週|周|回|次|第|号|位|階|楼`,
  ),
);
