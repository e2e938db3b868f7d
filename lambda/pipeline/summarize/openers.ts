/**
 * Words that lean on the sentence before: pronouns without their noun, connectives, and "he added". A sentence that opens with one can
 * follow its neighbor in a summary but not stand alone.
 *
 * By language, lower case, compiled for this project from the languages' closed word classes and from how news continues a report. Entries of several
 * words match word by word; for scripts without spaces an entry matches the beginning. Left out are words that as often begin a sentence of its own
 * (`there is`, German `das`, Danish `det`).
 */
export const leaningOpeners: Readonly<Record<string, readonly string[]>> = {
  en: list(
    'he|she|they|it|him|her|his|their|its|this|that|these|those|such|but|and|or|so|yet|however|meanwhile|moreover|furthermore|also|besides|instead|then|nevertheless|nonetheless|therefore|' +
      "thus|additionally|likewise|similarly|otherwise|consequently|afterwards|in addition|as a result|in contrast|on the other hand|for example|for instance|in other words|at the same time|after that|the former|the latter|the other|the others|one of them|some of them|most of them|either|nor|because|even so|in turn|in fact|indeed|of course|what s more|what’s more|what's more|what is more|worse still|to make matters worse|not only that|that said|" +
      'at the time|at that time|at this point|in that case|in this case|to that end|to this end|as such|for that reason|for this reason|until then|since then|by then|before that|hence|' +
      'in response|in return|by contrast|in short|accordingly|alternatively|conversely|either way|in any case|in any event|after all|more importantly|most importantly|even then|' +
      'the same|another|others|both|neither|the two|the pair|the duo|the trio|sure|well|still|again|if you recall|secondly|thirdly|fourthly|lastly|that s why|so far so good|in the meantime|in the process|in doing so|along the way|the above|the aforementioned|what is clear|asked why|asked whether|asked if',
  ),
  de: list(
    'er|sie|ihn|ihm|ihr|ihre|sein|seine|dies|dieses|dabei|dazu|damit|danach|davor|dadurch|dagegen|darum|deshalb|daher|deswegen|dennoch|trotzdem|allerdings|jedoch|doch|aber|und|oder|auch|zudem|außerdem|ferner|darüber hinaus|stattdessen|hingegen|inzwischen|unterdessen|zuvor|anschließend|denn|demnach|zugleich|ebenso|das ist|das sind|das war|das waren|das sei|das hat|das hatte|das wäre|das soll|das sagte|das teilte|das zeigt|das bedeutet|das heißt|das gilt|das geht|das ging|das könnte|das vermutete|das berichtete|der gab|der hatte|der ist|der war|der sei|der habe|die hatte|die hatten|dort|hier|so|zwar|wohl eher|endlich|gleichwohl|insofern|somit|folglich|infolgedessen|beispielsweise|zum beispiel|beide|beides|zweitens|drittens|nämlich|einfach weil|letzteres|letztere|letzterer|ersteres|hierzu|hierbei|hierfür|dafür|davon|daran|daraufhin|darauf|darin|währenddessen|indes|indessen|nur so|genau das|all das|all dies|das wiederum',
  ),
  fr: list(
    'il|elle|ils|elles|cela|ça|ceci|celui-ci|celle-ci|ceux-ci|celui|celle|ceux|cette dernière|ce dernier|ces derniers|son|sa|ses|leur|leurs|lui|mais|et|ou|or|donc|car|puis|ensuite|enfin|aussi|ainsi|cependant|pourtant|toutefois|néanmoins|en outre|de plus|par ailleurs|en effet|d ailleurs|au contraire|en revanche|de son côté|pour sa part|alors|tous deux|toutes deux|les deux|parmi eux|une fois|c est ce|c est pourquoi|c est ainsi|c est donc|c est aussi|c est là|c est l|là|de même|du coup|par exemple|au final|pour cela|à cela|le tout|les deux|l un|l autre|y compris|il s agit|une situation qui|une mesure qui|une décision qui|deuxièmement|troisièmement|dans ce cas|à l inverse|à ce propos|en ce sens|d où|d autant que|autrement dit|en clair|pour l autre|de quoi|quant à lui|quant à elle|de leur côté',
  ),
  es: list(
    'él|ella|ellos|ellas|ello|esto|eso|ese|esa|su|sus|pero|y|e|o|u|sin embargo|no obstante|además|también|por otra parte|por otro lado|asimismo|así|entonces|luego|después|por eso|por ello|por lo tanto|mientras tanto|en cambio|de hecho|ambos|ambas|allí|aquí|por su parte|lo hizo|lo hicieron|lo anterior|es por|por ejemplo|se trata|esta última|este último|de esta manera|de esta forma|de este modo|ese mismo|por lo que|con esto|con ello|tras ello|en segundo lugar|en tercer lugar|en tanto|por lo demás|de ahí|aun así|a su vez|dicho esto|en consecuencia|es decir|o sea',
  ),
  pt: list(
    'ele|ela|eles|elas|isso|isto|esse|essa|esses|essas|seu|sua|seus|suas|mas|e|ou|porém|contudo|no entanto|entretanto|todavia|além disso|também|assim|então|depois|por isso|portanto|enquanto isso|ambos|ambas|ali|aqui|por sua vez|trata se|por exemplo|ou seja|dessa forma|desta forma|com isso|nesse|nessa|neste caso|nisso|daí|em segundo lugar|por outro lado|a partir daí|ainda assim|já ela|já ele|dito isso|por conseguinte|por causa disso|aliás',
  ),
  it: list(
    'egli|lui|lei|loro|esso|essa|essi|questo|questi|queste|quello|ciò|suo|sua|ma|e|ed|o|però|tuttavia|inoltre|anche|così|quindi|dunque|poi|intanto|invece|infatti|entrambi|entrambe|lì|qui|per questo|nel frattempo|si tratta|per esempio|ad esempio|in questo modo|così|tant è|non solo|in secondo luogo|per contro|al contrario|dal canto suo|a sua volta|nonostante ciò|di conseguenza|ecco perché|vale a dire',
  ),
  nl: list(
    'hij|zij|ze|dit|dat|deze|die|zijn|haar|hun|maar|en|of|echter|toch|ook|bovendien|daarnaast|daarom|daardoor|daarbij|daarna|vervolgens|intussen|ondertussen|dus|dan|beide|daar|hier|ten tweede|ook al|daarop|daarmee|daarvoor|daartoe|hierdoor|hierbij|desondanks|kortom|zo|want',
  ),
  da: list(
    'han|hun|dette|disse|hans|hendes|deres|men|og|eller|dog|også|desuden|derfor|derefter|imidlertid|samtidig|så|begge|det sagde|det siger|det skriver|det oplyser|det fremgår|det er|det var|her|dermed|desuden|alligevel',
  ),
  sv: list(
    'han|hon|detta|dessa|hans|hennes|deras|men|och|eller|dock|också|dessutom|därför|därefter|samtidigt|så|båda|det säger|det sa|det sade|det skriver|det framgår|det rapporterar|det meddelar|det uppger|det ska|det är|det var|där|här|alltså|trots det|därmed',
  ),
  no: list(
    'han|hun|dette|disse|hans|hennes|deres|men|og|eller|imidlertid|også|dessuten|derfor|deretter|samtidig|så|begge|det sier|det sa|det skriver|det opplyser|det går frem|det er|det var|der|her|dermed|likevel',
  ),
  pl: list(
    'on|ona|ono|oni|one|to|ten|ta|te|jego|jej|ich|ale|i|a|lub|jednak|również|także|ponadto|dlatego|potem|następnie|tymczasem|więc|wtedy|obaj|oboje|po drugie|zatem|bowiem|z kolei|natomiast|tam|tutaj|mimo to|w efekcie|innymi słowy|na przykład|ponieważ',
  ),
  cs: list(
    'on|ona|ono|oni|to|ten|ta|tento|tato|jeho|její|jejich|ale|a|nebo|však|také|navíc|proto|poté|potom|mezitím|tak|pak|oba|dále|za druhé|tedy|totiž|naopak|tam|zde|přesto|například|jinými slovy|díky tomu|kvůli tomu|kromě toho|podle něj|podle ní|podle nich',
  ),
  ru: list(
    'он|она|оно|они|это|этот|эта|эти|его|её|ее|их|но|и|а|или|однако|также|кроме того|поэтому|затем|потом|между тем|тем временем|так|тогда|оба|при этом|в свою очередь|по его словам|по её словам|по ее словам|по их словам|например|соответственно|впрочем|более того|к тому же|в результате|таким образом|там|здесь|ранее|тоже|ведь|зато|причём|причем|потому|кстати|иначе|во-вторых|в-третьих|в результате этого|оттуда|проще говоря|иными словами|со своей стороны|в том числе',
  ),
  uk: list(
    'він|вона|воно|вони|це|цей|ця|ці|його|її|їх|але|і|й|та|або|однак|також|крім того|тому|потім|тим часом|так|тоді|обидва|при цьому|за його словами|адже|зате|проте|натомість|отже|по-друге|зокрема|наприклад|водночас|своєю чергою|таким чином|там|тут|раніше',
  ),
  el: list('αυτός|αυτή|αυτό|αυτοί|εκείνος|αλλά|και|ή|όμως|ωστόσο|επίσης|επιπλέον|έτσι|τότε|μετά|εκεί|εδώ|ακόμη|ακόμα|παράλληλα|πάντως'),
  ar: list(
    'هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|ولكن|كما|وأضاف|وأضافت|وتابع|وتابعت|وقال|وقالت|وأكد|وأوضح|وأشار|ومع ذلك|بينما|أيضا|وكان|وكانت|وهو|وهي|وهذا|وهذه|غير أن|إلا أن|من جهته|من جانبه|وكذلك|ثم',
  ),
  he: list('הוא|היא|הם|הן|זה|זאת|זו|אלה|אבל|אך|ואולם|אולם|גם|כמו כן|לכן|אז|בנוסף|עם זאת|בינתיים'),
  fa: list('او|وی|آنها|این|آن|اما|ولی|همچنین|با این حال|در همین حال|سپس|بنابراین'),
  hi: list('वह|वे|उन्होंने|उसने|यह|ये|इस|उस|उनके|उसके|लेकिन|और|परन्तु|परंतु|किन्तु|इसके|इसलिए|हालांकि|हालाँकि|तब|फिर|इससे'),
  vi: list(
    'ông này|bà này|anh này|chị này|người này|nó|họ|anh ta|cô ta|ông ta|bà ta|điều này|việc này|vụ việc này|đây|đó|tuy nhiên|nhưng|và|hay|do đó|vì vậy|vì thế|bởi vậy|theo đó|trong khi đó|ngoài ra|bên cạnh đó|sau đó|trước đó|đồng thời|cùng với đó|tuy vậy|mặc dù vậy|như vậy|thế nhưng|song|khi đó|lúc này|lúc đó|hơn nữa|cũng theo|từ đó|qua đó|thêm nữa|thêm vào đó|hơn thế|mặt khác|thứ hai là|thứ ba là|thứ tư là|chính vì vậy|chính vì thế|vì lẽ đó|tóm lại|nói cách khác|chẳng hạn|ví dụ|bởi lẽ|không những thế|không chỉ vậy|bằng chứng là',
  ),
  id: list(
    'dia|ia|mereka|ini|itu|tetapi|namun|dan|atau|selain itu|oleh karena itu|karena itu|sementara itu|kemudian|lalu|juga|sebaliknya|meski demikian|menurutnya|katanya|ujarnya|hal ini|hal itu|hal tersebut|ia juga|dengan demikian|sedangkan|sehingga|adapun|di sana|di sini|misalnya|akibatnya|tak hanya itu|bahkan|begitu juga|keduanya|beliau',
  ),
  tr: list(
    'onlar|bunlar|ama|ancak|ve|veya|fakat|ayrıca|bunun|bu nedenle|sonra|ardından|böylece|orada|burada|bunu|buna|bununla birlikte|onun|onu|öte yandan|ayrıca|çünkü|böyle|yani|bu arada|bu sırada|bu kapsamda|dolayısıyla|örneğin|aynı zamanda|söz konusu',
  ),
  bg: list(
    'той|тя|то|те|това|този|тази|тези|неговият|неговата|нейният|техните|но|и|а|или|обаче|също|освен това|затова|поради това|след това|междувременно|така|тогава|двамата|там|тук|ето защо|според него|според нея',
  ),
  hr: list(
    'on|ona|ono|oni|one|to|taj|ta|ovaj|ova|ovo|njegov|njegova|njezin|njihov|ali|i|a|ili|međutim|također|osim toga|zato|zbog toga|potom|zatim|u međuvremenu|tako|tada|tamo|ovdje|prema njegovim riječima',
  ),
  sr: list(
    'on|ona|ono|oni|to|taj|ta|ovaj|ova|ovo|njegov|njena|njihov|ali|i|a|ili|međutim|takođe|osim toga|zato|zbog toga|potom|zatim|tako|tada|tamo|ovde|он|она|оно|они|то|тај|та|овај|ова|ово|али|и|а|или|међутим|такође|осим тога|зато|због тога|потом|затим|тако|тада|тамо|овде',
  ),
  sk: list(
    'on|ona|ono|oni|to|ten|tá|tento|táto|toto|jeho|jej|ich|ale|a|alebo|však|tiež|navyše|preto|potom|medzitým|tak|vtedy|obaja|tam|tu|okrem toho|podľa neho|podľa nej',
  ),
  hu: list(
    'ő|ők|ez|ezek|azok|ezt|ennek|annak|ezzel|ezért|azért|emiatt|de|és|vagy|azonban|viszont|ugyanakkor|emellett|továbbá|ezután|közben|így|akkor|mindkettő|ott|itt|ilyen|szerinte|tehát|hiszen|például',
  ),
  ro: list(
    'el|ea|ei|ele|acesta|aceasta|aceștia|acestea|acest|această|acel|acea|dar|și|sau|însă|totuși|de asemenea|în plus|prin urmare|de aceea|apoi|între timp|astfel|atunci|ambii|acolo|aici|potrivit acestuia|potrivit lui|pe de altă parte',
  ),
  fi: list(
    'hän|he|se|ne|tämä|nämä|tuo|hänen|heidän|sen|mutta|ja|tai|kuitenkin|myös|lisäksi|siksi|sitten|samalla|niin|silloin|molemmat|siellä|täällä|näin|toisaalta|esimerkiksi',
  ),
  ca: list(
    'ell|ella|ells|elles|això|aquest|aquesta|aquests|aquestes|el seu|la seva|però|i|o|tanmateix|no obstant|a més|també|així|aleshores|després|per això|mentrestant|en canvi|de fet|allà|aquí|per la seva banda|d altra banda',
  ),
  sq: list(
    'ai|ajo|ata|ato|ky|kjo|këta|këto|por|dhe|ose|megjithatë|gjithashtu|po ashtu|përveç kësaj|prandaj|pastaj|ndërkohë|kështu|atëherë|të dy|atje|këtu|sipas tij|sipas saj',
  ),
  ja: list(
    'しかし|だが|また|一方|そして|さらに|なお|そのため|このため|これ|それ|彼|同氏|同社|同省|こうした|だから|でも|ところが|つまり|その|この|あの|続いて|ただし|とはいえ|それでも|例えば|たとえば|同日|そんな|こんな|そうした|そこで|そこに|そこへ|ここで|ところで|すると|したがって|よって|同紙|同署|同市|同県|同国|同庁|同団体|同店|同行|同様に|前者|後者|二つ目|２つ目|2つ目',
  ),
  zh: list(
    '但|而|然而|不过|不過|此外|另外|同时|同時|他|她|它|该|該|此|因此|所以|于是|於是|随后|隨後|之后|之後|接着|这|這|那|可是|其中|其次|首先|换句话说|換句話說|对此|對此|为此|為此|据此|與此|与此|比如|例如|于此|第二，|第三，|其实|其實|总之|總之|尤其是|特别是|后者|後者|前者|与之|對於此|对于此|就这样|由此|当时|當時|该公司|反而',
  ),
  ko: list(
    '그는|그녀는|그들은|이는|이에|그러나|하지만|또|또한|그리고|한편|이어|따라서|그래서|이들은|이후|이날|이번에는|이와|이처럼|이같은|이런|그런|당시|해당|때문에|특히|반면|더불어|아울러|게다가|결국|즉|예를 들어|이밖에|이 밖에|이를|이로|이것은|그것은|그의|그녀의|둘째|셋째',
  ),
};

/** Phrases that begin like the ones above and need no sentence before: "Instead of a bridge", "Alors que le conseil", "Después de tres horas". */
export const standingOpeners: Readonly<Record<string, readonly string[]>> = {
  en: list('instead of|because of|in addition to|besides the|so far|yet another|in contrast to'),
  fr: list('alors que|ainsi que|donc que'),
  es: list('después de|luego de|además de|así como|y si'),
  pt: list('depois de|depois que|além de|assim como|assim que'),
  it: list('così come|dopo che'),
  nl: list('dan ook|daar waar'),
};

/** How a report may begin with a pronoun that stands for nothing: "It was half past ten when …". */
export const reportOpeners: Readonly<Record<string, readonly string[]>> = {
  en: list('it was|it is|it took|it has been|it will be'),
  fr: list('il était|il est|il y a|il y|il faut|il faisait|il aura|il a fallu'),
  nl: list('dit is|dit was'),
};

/** "He also said": goes on with a speech the summary has not begun; such a sentence never stands in one. */
export const trailingOpeners: Readonly<Record<string, readonly string[]>> = {
  en: list(
    'he also|she also|they also|it also|he added|she added|they added|it added|he further|she further|he went on|she went on|he continued|she continued',
  ),
  de: list('er fügte|sie fügte|auch sagte er|auch sagte sie|er sagte auch|sie sagte auch|zudem sagte'),
  fr: list('il a ajouté|elle a ajouté|ils ont ajouté|il a également|elle a également|il a aussi|elle a aussi|a-t-il ajouté|a-t-elle ajouté'),
  es: list('también dijo|también señaló|además dijo|además señaló|añadió|agregó'),
  pt: list('ele também|ela também|ele acrescentou|ela acrescentou|também disse|acrescentou'),
  it: list('ha aggiunto|ha poi aggiunto|ha anche detto'),
  ar: list('وأضاف|وأضافت|وتابع|وتابعت'),
};

function list(text: string): readonly string[] {
  return text.split('|');
}
