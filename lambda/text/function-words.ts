/**
 * The words that hold sentences together, by ISO 639-3 code: articles, prepositions, conjunctions, pronouns, auxiliaries. Compiled for this
 * project from the languages' grammars (closed word classes), the most frequent first; no corpus was counted. They tell a
 * language from a dozen words, and running text from menus, which have few of them.
 */
const lists: Readonly<Record<string, string>> = {
  eng: 'the of and to in a is that for on was with as it by at from are be this has have had not but they he his she her their will would said who which were been or an its after more about when than we you i our can could there into over out up also one what if so no all just how your my do',
  spa: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde',
  fra: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette ont ses mais comme ou si leur y dont elle deux ces fait été être nous on vous je lui même sans tout après ans où entre aussi bien peut très contre',
  deu: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich ihr was wenn ihre seine keine kann',
  por: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles são você foram',
  ita: 'di e il la che in a per un è del della non una i le con si da al dei nel sono come più anche ha gli alla lo dal ma ed delle se su o ci dalla nella questo ai sul hanno stato essere anni tra suo loro quando solo dopo cui era due prima chi mi perché così',
  nld: 'de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij of uit nog naar heeft hij ze door over was wordt wat zich had hebben we worden meer deze tot geen kan ik zou al dit werd veel na onder tegen je haar hun',
  pol: 'w i na z się do nie że to jest o za od jak po co ale przez przy dla są tym tego które który która jego ich oraz być już tylko czy było może tak ma także będzie był ze jej lub ten pod przed te gdy roku',
  swe: 'och i att en det som på är av för med den till inte har de om ett var men sig så från vi man kan när nu han hon efter vid eller också under skulle där mot ut upp vara ska alla än sin över hade blir mycket',
  dan: 'og i at det er en til af på for med den der de som ikke har et han var men om vil fra så vi kan blev efter når også ud sig ved eller havde være over mod skal mere nu hun jeg sin blive bliver kun',
  nob: 'og i det er på en til som av for med at har de ikke den et om var fra han men så vi seg kan etter også når ut ved eller hadde skal over mot være ble mer nå hun jeg sin bli blir bare opp må vært noen',
  nno: 'og i det er på ein til som av for med at har dei ikkje den eit om var frå han men så vi seg kan etter også når ut ved eller hadde skal over mot vere vart meir no ho eg sin bli blir berre opp må',
  fin: 'ja on ei se että oli ole myös mutta kun hän joka ovat tai kuin sen mukaan jo niin jos vain hänen sekä nyt ollut voi vielä mitä sitä olisi kanssa jälkeen vuoden noin he ne tämä näin siitä',
  ces: 'a se v na je že z to do s o i za který podle by ve pro jako po k ale však bude jsou od které už při která jeho nebo není byl tak si co uvedl jsem ze před až jen také má aby byla bylo více jejich kde mezi',
  slk: 'a sa v na je že z to do s o aj za ktorý podľa by vo pre ako po k ale však bude sú od ktoré už pri ktorá jeho alebo nie bol tak si čo uviedol som zo pred až len tiež má aby bola bolo viac ich kde medzi',
  hun: 'a az és hogy nem is egy azt meg ez csak de volt már mint még el szerint sem vagy ki ha kell lesz két után van lehet minden be majd így úgy ezt amely akkor ő aki pedig fel ami több',
  ron: 'de și în a la cu pe nu un o din că este care pentru au fost mai sunt să se ce al ca cele dar prin după fi am lui ale dintre sau până această fără foarte',
  hrv: 'i je u na se da su za od s a koji o kako ne to će bi iz kao nije što ali samo po do jer koje koja te prema bio nakon više ili biti može još sve između kada već bila tako',
  bos: 'i je u na se da su za od s a koji o kako ne to će bi iz kao nije šta ali samo po do jer koje koja te prema bio nakon više ili biti može još sve između kada već bila tako',
  slv: 'in je v da na so se za ki pa z tudi bi ne po iz do kot od s bo o še že bil ali ni kako lahko med ob pri po le ker če smo tem vse bilo zaradi leta',
  cat: 'de la que i el a en els del les per un una amb és al no es ha va ser més com però seva dels són han aquest aquesta entre també ja fins sobre hi si o ho seu anys quan molt li tot sense on perquè fer des',
  glg: 'de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao ten seu súa ou ser cando moi hai nos xa está tamén só polo pola ata isto entre era',
  tur: 've bir bu da de için ile olarak çok olan daha gibi en ne kadar var sonra o ise ya ancak her olduğunu değil ki iki tarafından dedi nin yeni şu etti veya üzerinde göre en diye',
  azj: 'və bir bu da də üçün ilə olaraq çox olan daha kimi ən nə qədər var sonra o isə ya ancaq hər deyil ki iki tərəfindən dedi yeni',
  ind: 'yang dan di itu dengan untuk tidak dari ini dalam akan pada juga ke karena ada mereka tersebut oleh sebagai bisa adalah telah saat kata sudah atau lebih kami para dia saya seperti hanya setelah tahun namun',
  zlm: 'yang dan di itu dengan untuk tidak dari ini dalam akan pada juga ke kerana ada mereka tersebut oleh sebagai boleh adalah telah ketika kata sudah atau lebih kami para beliau saya seperti hanya selepas tahun namun daripada',
  tgl: 'ang ng sa na mga at ay si ni para hindi kay ito may nang niya mula ayon rin din pa lang kung ko sila siya dahil isang',
  vie: 'và của là có trong được cho các với một không những người này đã để khi đến từ về tại theo vào ra cũng như năm nhưng nhiều sẽ trên phải đó',
  lit: 'ir į kad yra su iš bet ne tai kaip už po buvo per dėl apie ar jau nuo taip bus prie jo tik gali metų šis',
  lvs: 'un ir ar no uz ka par kas bet ne to arī pēc kā jau gan tas tā vai bija pie gada lai var vairāk',
  ekk: 'ja on ei et see oli ka aga kui mis või ta ning oma mida kes pole seda siis nii kuid eest üle veel juba aasta',
  als: 'të e në i dhe për një me që nga është së si nuk ka më do janë tij ndaj ku ose pas por kjo duke',
  swh: 'ya na wa kwa ni katika za la kuwa hiyo huo cha yake huyo hilo watu baada alisema',
  afr: 'die van en in is het dat nie te op met vir wat sy om hy aan as by was word ook sal uit kan haar maar hulle deur ek',
  som: 'ka ee oo ku iyo in ay la waxaa uu soo si aan loo',
  hau: 'da a na ta ya ba ne don cewa su shi an wani kuma',
  yor: 'ti ni si awọn ó àti fún pé kan',
  uzn: 'va bu bir uchun bilan ham u da edi deb kerak',
  epo: 'la de kaj en al estas por ke ne kun el li ĝi mi',
  rus: 'в и на не что с по из о как к за от у для это его но а был до также все он они при или так было если после том же мы она я только года во их со уже еще который которые чтобы может',
  ukr: 'в і на не що з у та до за як про це від для й він але його був також які із по при або так було якщо після того ми вони я тільки року їх вже ще який щоб може',
  bel: 'у і на не што з па да за як пра гэта ад для ён але яго быў таксама якія або так было калі пасля мы яны я толькі года іх ужо яшчэ каб можа',
  bul: 'на и в да за се от е не че са по с които ще до след като при което към това но или който той която бе го беше има както само още във бъде си му може над',
  srp: 'и је у на се да су за од с а који о како не то ће би из као није што али само по до јер које која те према био након више или бити може још све између када већ',
  mkd: 'на и во да за се од е не дека се по со кои ќе до како при што ова но или кој тој која беше го има само уште биде си му може над',
  kaz: 'және мен бұл үшін деп да де бір бар болып еді осы',
  kir: 'жана менен бул үчүн деп да бир бар болуп эле ушул',
  tgk: 'ва дар ба аз ки бо ин барои аст як',
  tat: 'һәм белән бу өчен дип да бер бар булып иде',
  khk: 'нь бол байна гэж энэ юм нэг ба',
  arb: 'في من على إلى أن عن التي الذي مع هذا هذه ما لا بعد كان ذلك بين قد كما وقال أو كل ثم لم إن خلال و قال يوم حيث',
  pes: 'و در به از که این را با است برای آن یک تا بر خود می شد شده هم کرد اما ها او وی نیز کند باید بود دارد',
  urd: 'کے کی میں ہے اور سے کا کو نے پر ہیں کہ یہ اس کہا جو بھی تھا ان کر نہیں گیا تھے لیے',
  pbu: 'د په او چې کې ته له سره هم دی کړې شوي',
  uig: 'ۋە بىلەن بۇ ئۈچۈن دەپ بىر',
  hin: 'के में की है और से का को ने पर हैं कि यह इस एक भी जो कर नहीं कहा था हो लिए गया ही तो थे',
  mar: 'आहे आणि या च्या व मध्ये आहेत हे ते होते असे म्हणून नाही त्यांनी केली',
  npi: 'र छ को मा ले भएको हुन् गरेको पनि यो छन् लागि भन्ने',
};

/** Function words by ISO 639-3 code. */
export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([code, list]) => [code, new Set(list.split(' '))]),
);

/** Function words of all languages that stand for no name or thing in another: what share of a line's words they are tells prose from menus. */
export const anyFunctionWord: ReadonlySet<string> = new Set(Object.values(lists).flatMap((list) => list.split(' ')));
