/** Words that tell the name of an outlet from other short lines. Compiled for this project from the names of newspapers, in the languages of `month-names.ts` that many of them print in. */

/** What newspapers call themselves. */
export const outletWords: ReadonlySet<string> = new Set(
  [
    'advertiser advocate beacon bee bugle bulletin chronicle citizen clarion courier daily dispatch echo enquirer examiner express gazette globe guardian',
    'herald independent inquirer intelligencer journal ledger mail mercury messenger mirror monitor nation news newspaper observer pioneer post press record',
    'recorder register reporter sentinel standard star sun telegraph times tribune weekly',
    'abendblatt abendzeitung allgemeine anzeiger blatt bote echo kurier merkur morgenpost nachrichten presse rundschau spiegel tagblatt tageblatt',
    'tagesspiegel volksstimme welt wochenblatt zeit zeitung',
    'actualité canard croix dépêche écho figaro gazette hebdo humanité journal libération matin monde nouvelles parisien provençal républicain tribune',
    'correo crónica diario excélsior gaceta heraldo jornada mercurio mundo nación noticias país periódico prensa semana tiempo universal vanguardia',
    'correio diário estado folha globo gazeta jornal notícias público',
    'corriere gazzetta giornale gazzettino mattino messaggero nazione notizie quotidiano repubblica resto secolo sole stampa tempo',
    'courant dagblad krant nieuws nieuwsblad standaard telegraaf volkskrant',
    'aftenposten aftonbladet avis avisen berlingske bladet dagblad dagbladet dagen expressen helsingin nyheter posten sanomat tidende tidning tidningen',
    'dziennik gazeta kurier rzeczpospolita tygodnik wyborcza deník lidové noviny novine novosti list vjesnik',
    'gazete gazetesi hürriyet cumhuriyet milliyet sabah akşam kompas harian berita suara báo tuổi',
    'ведомости вестник газета газеты известия новости правда коммерсант труд час вісник',
  ]
    .join(' ')
    .split(' '),
);

/** Endings of a newspaper's name in scripts that write without spaces, and of long German ones. */
export const outletEnding =
  /(?:新聞|新闻|日報|日报|時報|时报|晚報|晚报|早報|早报|週刊|周刊|通信|신문|일보|zeitung|anzeiger|nachrichten|tagblatt|tageblatt|kurier|spiegel|bladet|posten)$/iu;

/** Words that say which of a paper's editions it is: with an outlet's word they are a name. */
export const editionWords: ReadonlySet<string> = new Set('daily evening morning sunday weekly national international financial'.split(' '));

/** Articles that begin names: "The Times", "Le Monde". */
export const articles: ReadonlySet<string> = new Set('the der die das le la les el los il lo o os de het'.split(' '));

/** Small words inside of names. */
export const innerWords: ReadonlySet<string> = new Set('the of and & de del della di der des du von und et e y van da do la le'.split(' '));

/** What stands in running heads and is nobody's name: sections, what a text is, who handles it, how far it may go. */
export const generalWords: ReadonlySet<string> = new Set(
  [
    'analysis arts breaking business city comment confidential contents copy culture desk draft economy edition editorial education embargo embargoed',
    'entertainment features final finance foreign front health home internal issue latest letters life lifestyle local magazine main markets metro more',
    'news newsletter obituaries opinion page pages people politics preliminary press proof publication region regional release report review science',
    'section slug society special sport sports staff story style subject supplement tech technology today top travel unedited update version views',
    'weather week words world',
    'aus ausland dokument entwurf feuilleton gesellschaft inland kultur leben lokales meinung nachrichten politik region seite sonderdruck thema vermischtes',
    'welt wirtschaft wissen',
    'actualité culture économie france idées international monde opinions politique santé sciences société sports',
    'cultura deportes economía internacional mundo opinión política sociedad economia esporte esportes país sociedade',
    'cronaca cultura esteri interni opinioni spettacoli',
  ]
    .join(' ')
    .split(' '),
);

/** Short words in capitals that are initials, not shouted words. */
export const initials: ReadonlySet<string> = new Set('ABC AP BBC CBC CNN ERR FT NRC NZZ RTE SBS TV UK UN US USA WSJ TAZ FAZ'.split(' '));
