/**
 * What a full stop may belong to other than the end of a sentence, by language, and the words that often open one.
 *
 * Written from general knowledge of news style (style guides' lists of abbreviated titles, ranks, months, company forms and
 * references). Entries are lower case, without the last stop; inner stops stand (`z.b`). Any entry before a lower-case word never
 * ends a sentence, so plain dictionary abbreviations need no entry unless a capital or a number may follow them.
 */
export interface LanguageStops {
  /** Titles, ranks, streets, saints: a name follows, so these never end a sentence before a capital. */
  titles: string;
  /** Company forms, `etc.`, times of day: these end a sentence only before a word that often opens one. */
  endings: string;
  /** References and quantities: these never end a sentence before a number. */
  beforeNumbers: string;
  /** Words that often open a sentence and seldom stand capitalized within one. */
  openers: string;
  /** `12. Juni`: a number and a stop are an ordinal. */
  ordinals?: true;
}

const none: LanguageStops = { titles: '', endings: '', beforeNumbers: '', openers: '' };

/** Used for every language beside its own list: English titles and company forms stand in news of all languages. */
export const everywhere: LanguageStops = {
  ...none,
  titles: 'mr mrs ms dr prof st jr sr gen col lt capt sgt hon rev vs mt',
  endings: 'inc ltd co corp plc llc etc',
  beforeNumbers: 'p pp no nr vol fig art n° nº tel',
};

export const stopsByLanguage: Readonly<Record<string, LanguageStops>> = {
  en: {
    titles:
      'mr mrs ms mx messrs dr drs prof profs st ste sts mt fr rev revd hon gov govs sen sens rep reps pres sec amb gen lt ltc lieut col maj brig capt cpt cmdr cdr adm sgt cpl pvt pfc spc ssgt msgt tsgt cpo wo ' +
      'insp supt det dept asst assoc atty att atty.gen univ ft pt vs v hrh sir.rev msgr fig figs ed eds al ph.d viz cf e.g i.e eg ie approx est incl esp',
    endings:
      'jr sr esq inc ltd co cos corp bros plc llc llp lp pty etc a.m p.m am pm ave blvd rd st ln hwy bldg apt sq dist ext jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ariz calif colo conn fla ky mich minn mont neb nev okla tenn vt wis wyo',
    beforeNumbers:
      'p pp no nos n° nº num vol vols ch chap art sec fig figs para ver op ca circa c approx jan feb mar apr jun jul aug sep sept oct nov dec rev est',
    openers:
      'the a an it its he she his her him they their them we our you your i my this that these those there here what when where why who whom which how if as at by for from in into of on to with without after before ' +
      'during since until while although though because but and or so yet nor not no both all some many most more much few several each every any one two three four five another other others such ' +
      'did do does is are was were has have had can could will would should may might must however meanwhile moreover still then now also according about under over between among despite once only even instead',
  },
  de: {
    titles:
      'hr fr frl dr prof dipl dipl.-ing ing mag gen obst lt hptm st str nr bzw vgl z.b z.t u.a d.h i.d.r ca evtl ggf inkl max min sog mio mrd tsd abs art bsp geb gest verh rd stv stellv hl kgl',
    endings: 'usw etc co gmbh u.a jh jr sen',
    beforeNumbers: 's nr abs art bd kap tel ca rd mo di mi do sa',
    openers:
      'der die das den dem des ein eine einer er sie es wir ihr ich du man dies diese dieser dieses doch und aber auch als wenn wie was wer wo warum in im am an auf bei mit nach von vor zu zum zur für seit so nun dann nicht kein keine laut trotz während',
    ordinals: true,
  },
  fr: {
    titles: 'm mm mme mmes mlle mlles me dr pr prof st ste av bd art fig cf vol p pp env tél n° mgr gén col cne lt sgt',
    endings: 'etc cie sté sarl ltd inc av j.-c jr',
    beforeNumbers: 'p pp n° no art vol chap env tél fig',
    openers:
      'le la les l un une des du de ce cet cette ces il elle ils elles on nous vous je tu qui que quoi où quand comment pourquoi mais et ou donc or ni car en dans sur sous pour par avec sans selon après avant depuis si au aux à son sa ses leur leurs c d j n s qu',
  },
  es: {
    titles:
      'sr sra sres sras srta srtas d dª dña don dr dra dres lic ing arq prof profa gral cnel cap tte sgto mons sto sta st av avda c ud uds vd vds fig art ej p.ej máx mín aprox núm',
    endings: 'etc cía ltda s.a s.l ee.uu ff.aa',
    beforeNumbers: 'p pp pág págs núm nº n° no art vol cap tel fig aprox',
    openers:
      'el la los las un una unos unas lo este esta estos estas ese esa eso él ella ellos ellas yo tú nosotros usted ustedes que qué quien quién cómo cuándo dónde cuál pero y o si no en con sin por para de del al a según tras desde hasta entre sobre su sus también además sin',
  },
  it: {
    titles:
      'sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen gen col cap ten mons s ss sta sto p.za v.le art fig cfr es n',
    endings: 'ecc etc s.p.a s.r.l spa srl',
    beforeNumbers: 'p pp pag n art vol cap tel fig',
    openers:
      'il lo la i gli le un uno una l questo questa questi queste quello quella egli lei lui loro noi voi io che chi cosa come quando dove perché ma e o se non in con su per tra fra di da del della dal al a secondo dopo prima',
  },
  pt: {
    titles: 'sr sra srs sras srta dr dra drs prof profa eng arq gen cel cap ten sgt mons d st sto sta av r art fig ex exa exmo p.ex máx mín',
    endings: 'etc cia ltda s.a',
    beforeNumbers: 'p pp pág n nº n° no art vol cap tel fig',
    openers:
      'o a os as um uma uns umas este esta esse essa isto isso ele ela eles elas eu nós você vocês que quem como quando onde mas e ou se não em no na nos nas com sem por para de do da dos das ao à segundo após desde',
  },
  nl: {
    titles: 'dhr mevr mw mej dr drs ir ing mr prof ds st gen kol kapt lt jhr bijv bv d.w.z o.a m.b.t i.p.v ca resp t.o.v incl excl zgn nl vgl',
    endings: 'enz etc e.d nv b.v n.v',
    beforeNumbers: 'p blz nr art ca tel fig',
    openers:
      'de het een hij zij ze we wij ik je jij u dit dat deze die er maar en of als in op aan bij met na van voor over door uit om te toen dan ook niet geen wat wie waar wanneer waarom hoe volgens sinds',
  },
  da: {
    titles: 'hr fr frk dr prof skt st kgl gl ll nr bl.a f.eks dvs jf mht pga vedr ca inkl ekskl kl adv dir red',
    endings: 'co osv mv m.v m.m a/s aps e.u',
    beforeNumbers: 's nr art ca kl tel fig stk',
    openers:
      'den det de en et han hun vi jeg du i der dette denne disse men og eller hvis som når hvad hvem hvor hvornår hvorfor hvordan på ved med til fra for efter af om under over så da nu ikke ingen ifølge',
    ordinals: true,
  },
  sv: {
    titles: 'hr fr dr prof st s:t gen öv kapt bl.a t.ex dvs d.v.s ca inkl exkl resp jfr nr kl',
    endings: 'osv m.m etc ab',
    beforeNumbers: 's sid nr art ca kl tel fig',
    openers:
      'den det de en ett han hon vi jag du ni detta denna dessa men och eller om som när vad vem var varför hur på i vid med till från för efter av under över så då nu inte enligt',
  },
  no: {
    titles: 'hr fr dr prof st gen bl.a f.eks dvs ca inkl ekskl nr kl jf',
    endings: 'osv m.m mv etc as',
    beforeNumbers: 's nr art ca kl tel fig',
    openers:
      'den det de en et han hun vi jeg du dette denne disse men og eller hvis som når hva hvem hvor hvorfor hvordan på i ved med til fra for etter av om under over så da nå ikke ifølge',
    ordinals: true,
  },
  fi: {
    ...none,
    titles: 'tri prof esim ns ko mm ks em',
    beforeNumbers: 's nro n klo',
    openers: 'se hän he me te minä sinä tämä nämä mutta ja tai jos kun mitä kuka missä miksi miten',
    ordinals: true,
  },
  pl: {
    titles: 'p pp dr prof hab inż mgr gen płk ppłk mjr kpt por św ul al pl os im np tzw tj m.in ok wg zob godz woj red n med nadkom podkom',
    endings: 'itd itp r w s.a sp z o.o',
    beforeNumbers: 's str nr art poz ok tel ust',
    openers:
      'to ten ta te on ona ono oni one my wy ja ty jest są był była było w we z ze na do od po przez przy dla o i a ale lub jeśli gdy co kto gdzie kiedy dlaczego jak nie według',
    ordinals: true,
  },
  cs: {
    ...none,
    titles: 'p pí sl dr mudr judr phdr ing mgr bc prof doc gen plk mjr kpt sv ul nám např tzv tj mj resp č',
    endings: 'atd apod s.r.o a.s',
    beforeNumbers: 's str č čl odst tel',
    openers: 'to ten ta on ona oni my vy já je jsou byl byla bylo v ve z ze na do od po při pro o a ale nebo když co kdo kde kdy proč jak ne podle',
    ordinals: true,
  },
  sk: {
    ...none,
    titles: 'p dr mudr judr phdr ing mgr bc prof doc gen plk mjr kpt sv ul nám napr tzv tj resp č',
    endings: 'atď s.r.o a.s',
    beforeNumbers: 's str č čl ods tel',
    openers: 'to ten tá on ona oni my vy ja je sú bol bola bolo v vo z zo na do od po pri pre o a ale alebo keď čo kto kde kedy prečo ako nie podľa',
    ordinals: true,
  },
  hu: {
    ...none,
    titles: 'dr prof id ifj özv ún pl kb ill st',
    endings: 'stb kft rt zrt nyrt',
    beforeNumbers: 'kb sz',
    openers: 'a az egy ez ő ők mi ti én te de és vagy ha mit ki hol mikor miért hogyan nem',
    ordinals: true,
  },
  hr: {
    ...none,
    titles: 'g gđa gosp dr prof mr sv ul npr tzv tj',
    endings: 'itd d.o.o d.d',
    beforeNumbers: 'str br čl tel',
    openers: 'to taj ta on ona oni mi vi ja je su bio u na iz od po za o i a ali ili ako što tko gdje kada zašto kako ne prema',
    ordinals: true,
  },
  tr: {
    ...none,
    titles: 'dr prof doç av alb gen yrd sn vb vs örn bkz cad sok',
    endings: 'a.ş ltd şti',
    beforeNumbers: 's no',
    openers: 'bu şu o biz siz ben sen ve ama veya eğer ne kim nerede neden nasıl',
    ordinals: true,
  },
  ru: {
    titles: 'г гг гр гр-н им ул пр просп пл пер д кв стр корп тов проф акад доц ген полк св о обл р-н напр т.е т.н т.к т.н ср см рис табл',
    endings: 'т.д т.п др пр руб коп тыс млн млрд куб.м',
    beforeNumbers: 'с стр п пп ст рис табл тел гл №',
    openers:
      'он она оно они мы вы я это этот эта эти то тот та те в во на с со по к ко из за от до для о об при и а но или если когда что кто где почему как не по',
  },
  uk: {
    ...none,
    titles: 'р рр м ім вул пр пл пров буд кв проф акад ген св обл напр див т.зв',
    endings: 'т.д т.п ін грн тис млн млрд',
    beforeNumbers: 'с ст п рис тел',
    openers: 'він вона воно вони ми ви я це цей ця ці у в на з із зі по до від для про при і й та а але або якщо коли що хто де чому як не за',
  },
  bg: {
    ...none,
    titles: 'г гр ул бул пл ж.к проф доц акад инж ген полк д-р св вкл напр т.нар т.е т.г',
    endings: 'т.н др лв хил млн млрд',
    beforeNumbers: 'с стр чл ал т',
    openers: 'той тя то те ние вие аз това този тази тези в във на с със по от до за при и а но или ако когато какво кой къде защо как не според',
  },
  kk: { ...none, titles: 'т.б б.з.б ж жж ғ ғғ г', endings: 'т.б млн млрд тг', beforeNumbers: '№', openers: '' },
  el: {
    ...none,
    titles: 'κ κκ δρ καθ αγ οδ π.χ δηλ βλ λ.χ αρ',
    endings: 'κ.λπ κ.ά κλπ',
    beforeNumbers: 'σ σελ αρ τηλ',
    openers: 'ο η το οι τα ένας μια ένα αυτός αυτή αυτό και αλλά αν όταν τι ποιος πού γιατί πώς στο στη στον στην με για από',
  },
  ar: { ...none, titles: 'د أ م ص ت ق', endings: '' },
  hi: { ...none, titles: 'डॉ श्री प्रो पं मो कु' },
  mr: { ...none, titles: 'डॉ श्री प्रा पं कु' },
  vi: { ...none, titles: 'tp ths ts gs pgs bs tt q p tx ths.bs t.ư', endings: 'v.v vv', beforeNumbers: 'tr', openers: '' },
  id: {
    ...none,
    titles: 'dr prof ir drs dra h hj kh jl tn ny sdr bpk',
    endings: 'dll dsb dst tbk pt',
    beforeNumbers: 'no hal rp',
    openers: 'ini itu dia ia mereka kami kita saya anda di ke dari pada dengan untuk dan atau tetapi jika ketika apa siapa mengapa bagaimana',
  },
};
