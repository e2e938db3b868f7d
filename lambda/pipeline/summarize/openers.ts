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
      'the same|another|others|both|neither|the two|the pair|the duo|the trio|sure|well|still|again|if you recall|secondly|thirdly|fourthly|lastly|that s why|so far so good|in the meantime|in the process|in doing so|along the way|the above|the aforementioned|what is clear|asked why|asked whether|asked if|together they|the reason is|the reason was|the result is|the result was|the move|the goal is|the aim is|the idea is|first up|first off|for starters|to start with|to begin with|with it|with them|with him|for him|for them|to him|to them|of them|from them|among them|by doing so|only then|no wonder|on top of that|the good news is|the bad news is|the catch|now he|now she|now they|now his|now her|now their|today he|today she|today they|soon he|soon she|later he|later she|there he|there she|here he|here she|when asked|the first is|the second is|the third is|the last is|one is|another is|all of this|all this|all of which|some of which|many of whom|now it|speaking of',
  ),
  de: list(
    'er|sie|ihn|ihm|ihr|ihre|sein|seine|dies|dieses|dabei|dazu|damit|danach|davor|dadurch|dagegen|darum|deshalb|daher|deswegen|dennoch|trotzdem|allerdings|jedoch|doch|aber|und|oder|auch|zudem|außerdem|ferner|darüber hinaus|stattdessen|hingegen|unterdessen|zuvor|anschließend|denn|demnach|zugleich|ebenso|das ist|das sind|das war|das waren|das sei|das hat|das hatte|das wäre|das soll|das sagte|das teilte|das zeigt|das bedeutet|das heißt|das gilt|das geht|das ging|das könnte|das vermutete|das berichtete|der gab|der hatte|der ist|der war|der sei|der habe|die hatte|die hatten|dort|hier|so|zwar|wohl eher|endlich|gleichwohl|insofern|somit|folglich|infolgedessen|beispielsweise|zum beispiel|beide|beides|zweitens|drittens|nämlich|einfach weil|letzteres|letztere|letzterer|ersteres|hierzu|hierbei|hierfür|dafür|davon|daran|daraufhin|darauf|darin|währenddessen|indes|indessen|nur so|genau das|all das|all dies|das wiederum|grund ist|grund sind|grund war|grund dafür|der grund|hintergrund ist|hintergrund sind|hintergrund war|ursache ist|ursache war|anlass ist|anlass war|auslöser war|ziel ist|ziel sei|ziel war|diesmal|mit ihm|mit ihr|mit ihnen|für ihn|für sie|von ihm|von ihr|von ihnen|bei ihm|bei ihr|bei ihnen|zu ihm|zu ihnen|nach ihm|gegen ihn|ohne ihn|über ihn|ihnen|ihm zufolge|ihr zufolge|kurz darauf|wenig später|unter ihnen|darunter|sodann|hinzu kommt|hinzu kommen|nicht zuletzt|im gegenteil|umso|der vorfall|auf diese weise|erstens|jetzt soll er|jetzt soll sie|nun will er|nun will sie|nun soll er|nun soll sie',
  ),
  fr: list(
    'il|elle|ils|elles|cela|ça|ceci|celui-ci|celle-ci|ceux-ci|celui|celle|ceux|cette dernière|ce dernier|ces derniers|son|sa|ses|leur|leurs|lui|mais|et|ou|or|donc|car|puis|ensuite|enfin|aussi|ainsi|cependant|pourtant|toutefois|néanmoins|en outre|de plus|par ailleurs|en effet|d ailleurs|au contraire|en revanche|de son côté|pour sa part|alors|tous deux|toutes deux|les deux|parmi eux|une fois|c est ce|c est pourquoi|c est ainsi|c est donc|c est aussi|c est là|c est l|là|de même|du coup|par exemple|au final|pour cela|à cela|le tout|les deux|l un|l autre|y compris|il s agit|une situation qui|une mesure qui|une décision qui|deuxièmement|troisièmement|dans ce cas|à l inverse|à ce propos|en ce sens|d où|d autant que|autrement dit|en clair|pour l autre|de quoi|quant à lui|quant à elle|de leur côté|cette fois|avec lui|avec elle|avec eux|pour lui|pour elle|pour eux|pour elles|selon lui|selon elle|d après lui|d après elle|chez lui|chez elle|sans lui|contre lui|parmi elles|à ses yeux|à leurs yeux|à ce titre|c est pour|d un autre côté|de ce fait|résultat|à noter|bref|l objectif est|le but est|voilà pourquoi|parce que|d abord|premièrement|en premier lieu|c est alors|c est dans ce',
  ),
  es: list(
    'él|ella|ellos|ellas|ello|esto|eso|ese|esa|su|sus|pero|y|e|o|u|sin embargo|no obstante|además|también|por otra parte|por otro lado|asimismo|así|entonces|luego|después|por eso|por ello|por lo tanto|mientras tanto|en cambio|de hecho|ambos|ambas|allí|aquí|por su parte|lo hizo|lo hicieron|lo anterior|es por|por ejemplo|se trata|esta última|este último|de esta manera|de esta forma|de este modo|ese mismo|por lo que|con esto|con ello|tras ello|en segundo lugar|en tercer lugar|en tanto|por lo demás|de ahí|aun así|a su vez|dicho esto|en consecuencia|es decir|o sea|esta vez|con él|con ella|con ellos|para él|para ella|para ellos|según él|según ella|según ellos|según su|entre ellos|entre ellas|sin él|contra él|de él|dijo que|señaló que|explicó que|aseguró que|indicó que|afirmó que|aclaró que|sostuvo que|recordó que|destacó que|precisó que|subrayó que|comentó que|consideró que|reconoció que|advirtió que|manifestó que|expresó que|detalló que|reiteró que|insistió en|por lo pronto|de ahí que|cabe destacar|cabe recordar|cabe señalar|el objetivo es|por último|finalmente|dicho de otro modo|el hecho ocurrió|en ese sentido|en este sentido|en ese momento|en ese contexto|en este contexto|porque|en primer lugar|lo mismo|por lo mismo|por ende|por lo cual|ahora él|ahora ella',
  ),
  pt: list(
    'ele|ela|eles|elas|isso|isto|esse|essa|esses|essas|seu|sua|seus|suas|mas|e|ou|porém|contudo|no entanto|entretanto|todavia|além disso|também|assim|então|depois|por isso|portanto|enquanto isso|ambos|ambas|ali|aqui|por sua vez|trata se|por exemplo|ou seja|dessa forma|desta forma|com isso|nesse|nessa|neste caso|nisso|daí|em segundo lugar|por outro lado|a partir daí|ainda assim|já ela|já ele|dito isso|por conseguinte|por causa disso|aliás|desta vez|dessa vez|com ele|com ela|com eles|para ele|para ela|para eles|segundo ele|segundo ela|segundo eles|entre eles|entre elas|é por isso|é por isto|disse que|afirmou que|explicou que|destacou que|ressaltou que|declarou que|lembrou que|completou que|acrescentou que|garantiu que|por fim|o objetivo é|nesse sentido|neste sentido|nesse contexto|neste contexto|vale lembrar|vale destacar|dele|dela|deles|delas|nele|nela|porque|em primeiro lugar|por conta disso|com isto',
  ),
  it: list(
    'egli|lui|lei|loro|esso|essa|essi|questo|questi|queste|quello|ciò|suo|sua|ma|e|ed|o|però|tuttavia|inoltre|anche|così|quindi|dunque|poi|intanto|invece|infatti|entrambi|entrambe|lì|qui|per questo|nel frattempo|si tratta|per esempio|ad esempio|in questo modo|così|tant è|non solo|in secondo luogo|per contro|al contrario|dal canto suo|a sua volta|nonostante ciò|di conseguenza|ecco perché|vale a dire|questa volta|con lui|con lei|con loro|per lui|per lei|secondo lui|secondo lei|tra loro|fra loro|tra questi|tra queste|ha detto che|ha spiegato che|ha sottolineato che|ha precisato che|ha ricordato che|ha dichiarato che|ha affermato che|è per questo|ecco|infine|l obiettivo è|in tal senso|in questo senso|a tal proposito|a questo punto|insomma|del resto|d altronde|oltretutto|peraltro|in primo luogo|innanzitutto|innanzi tutto|perciò|pertanto',
  ),
  nl: list(
    'hij|zij|ze|dit|dat|deze|die|zijn|haar|hun|maar|en|of|echter|toch|ook|bovendien|daarnaast|daarom|daardoor|daarbij|daarna|vervolgens|intussen|ondertussen|dus|dan|beide|daar|hier|ten tweede|ook al|daarop|daarmee|daarvoor|daartoe|hierdoor|hierbij|desondanks|kortom|zo|want|dit keer|deze keer|met hem|voor hem|van hem|volgens hem|volgens haar|volgens hen|bij hem|onder hen|met hen|voor hen|het doel is|de reden is|kort daarna|ten slotte|tot slot|al met al|sindsdien|daarvan|daarin|daaraan|daarover|daartegen|ten eerste|omdat hij|omdat ze',
  ),
  da: list(
    'han|hun|dette|disse|hans|hendes|deres|men|og|eller|dog|også|desuden|derfor|derefter|imidlertid|samtidig|så|begge|det sagde|det siger|det skriver|det oplyser|det fremgår|det er|det var|her|dermed|desuden|alligevel|denne gang|med ham|med hende|med dem|for ham|for hende|for dem|ifølge ham|ifølge hende|blandt dem|om ham|hos ham|det betyder|det viser|målet er|til sidst|siden da',
  ),
  sv: list(
    'han|hon|detta|dessa|hans|hennes|deras|men|och|eller|dock|också|dessutom|därför|därefter|samtidigt|så|båda|det säger|det sa|det sade|det skriver|det framgår|det rapporterar|det meddelar|det uppger|det ska|det är|det var|där|här|alltså|trots det|därmed|denna gång|den här gången|med honom|med henne|med dem|för honom|för henne|för dem|enligt honom|enligt henne|bland dem|om honom|hos honom|av dem|det innebär|det betyder|det visar|målet är|syftet är|slutligen|sedan dess|däremot|därifrån|i stället|istället',
  ),
  no: list(
    'han|hun|dette|disse|hans|hennes|deres|men|og|eller|imidlertid|også|dessuten|derfor|deretter|samtidig|så|begge|det sier|det sa|det skriver|det opplyser|det går frem|det er|det var|der|her|dermed|likevel|denne gangen|med ham|med henne|med dem|for ham|for henne|for dem|ifølge ham|ifølge henne|blant dem|om ham|hos ham|av dem|det betyr|det viser|målet er|i tillegg|til slutt|siden da|derimot|derfra',
  ),
  pl: list(
    'on|ona|ono|oni|one|to|ten|ta|te|jego|jej|ich|ale|i|a|lub|jednak|również|także|ponadto|dlatego|potem|następnie|tymczasem|więc|wtedy|obaj|oboje|po drugie|zatem|bowiem|z kolei|natomiast|tam|tutaj|mimo to|w efekcie|innymi słowy|na przykład|ponieważ|tym razem|z nim|z nią|z nimi|o nim|o niej|o nich|u niego|dla niego|dla niej|dla nich|do niego|do niej|do nich|od niego|od nich|wśród nich|na nim|na niej|na nich|w nim|w niej|w nich|według niego|według niej|przed nim|za nim|jego zdaniem|jej zdaniem|ich zdaniem|dodał że|dodała że|powiedział że|powiedziała że|podkreślił że|podkreśliła że|zaznaczył że|zaznaczyła że|wyjaśnił że|wyjaśniła że|stwierdził że|stwierdziła że|przyznał że|przyznała że|ocenił że|oceniła że|zauważył że|przypomniał że|poza tym|oprócz tego|właśnie dlatego|stąd|po trzecie|co więcej|z tego powodu|w związku z tym|w ten sposób|po pierwsze|bo',
  ),
  cs: list(
    'on|ona|ono|oni|to|ten|ta|tento|tato|jeho|její|jejich|ale|a|nebo|však|také|navíc|proto|poté|potom|mezitím|tak|pak|oba|dále|za druhé|tedy|totiž|naopak|tam|zde|přesto|například|jinými slovy|díky tomu|kvůli tomu|kromě toho|podle něj|podle ní|podle nich|tentokrát|o něm|o ní|o nich|s ním|s ní|s nimi|u něj|u ní|u nich|pro něj|pro ni|pro ně|k němu|k ní|k nim|od něj|od nich|mezi nimi|na něm|na nich|v něm|v nich|za ním|za nimi|bez něj|podle jeho slov|podle jejích slov|podle jejich slov|řekl že|řekla že|uvedl že|uvedla že|dodal že|dodala že|upozornil že|upozornila že|zdůraznil že|připomněl že|vysvětlil že|kvůli němu|díky němu|kromě něj|po něm|před ním|proti němu|nakonec|z toho důvodu|za prvé|protože',
  ),
  ru: list(
    'он|она|оно|они|это|этот|эта|эти|его|её|ее|их|но|и|а|или|однако|также|кроме того|поэтому|затем|потом|между тем|тем временем|так|тогда|оба|при этом|в свою очередь|по его словам|по её словам|по ее словам|по их словам|например|соответственно|впрочем|более того|к тому же|в результате|таким образом|там|здесь|ранее|тоже|ведь|зато|причём|причем|потому|кстати|иначе|во-вторых|в-третьих|в результате этого|оттуда|проще говоря|иными словами|со своей стороны|в том числе|на этот раз|в этот раз|с ним|с ней|с ними|о нём|о нем|о ней|о них|у него|у неё|у нее|у них|для него|для неё|для нее|для них|без него|к нему|к ней|к ним|от него|от них|из них|среди них|в нём|в нем|в ней|в них|на нём|на нем|на ней|на них|за ним|за ними|перед ними|к слову|по сути|в итоге|в общем|итак|всё это|все это|несмотря на это|вместе с тем|вместе с этим|кроме этого|помимо этого|помимо того|после этого|до этого|именно поэтому|отсюда|туда|наконец|дело в том|напротив|наоборот|словом|другими словами|по его мнению|по её мнению|по ее мнению|по их мнению|по его данным|добавил что|во-первых|потому что',
  ),
  uk: list(
    'він|вона|воно|вони|це|цей|ця|ці|його|її|їх|але|і|й|та|або|однак|також|крім того|тому|потім|тим часом|так|тоді|обидва|при цьому|за його словами|адже|зате|проте|натомість|отже|по-друге|зокрема|наприклад|водночас|своєю чергою|таким чином|там|тут|раніше|цього разу|з ним|з нею|з ними|про нього|про неї|про них|у нього|у неї|у них|для нього|для неї|для них|до нього|до неї|до них|від нього|від них|серед них|за ним|за ними|в ньому|на ньому|в них|на них|за її словами|за їхніми словами|за їхніми даними|на його думку|на її думку|на їхню думку|попри це|разом з тим|разом із тим|крім цього|після цього|до цього|саме тому|звідси|туди|нарешті|навпаки|до речі|тобто|додав що|по-перше|тому що',
  ),
  el: list(
    'αυτός|αυτή|αυτό|αυτοί|εκείνος|αλλά|και|ή|όμως|ωστόσο|επίσης|επιπλέον|έτσι|τότε|μετά|εκεί|εδώ|ακόμη|ακόμα|παράλληλα|πάντως|με αυτόν|με αυτήν|με αυτό|γι αυτό|από αυτό|από αυτά|μαζί του|μαζί της|μεταξύ αυτών|σύμφωνα με τον ίδιο|σύμφωνα με την ίδια|ο ίδιος|η ίδια|οι ίδιοι|πρόσθεσε|τόνισε ότι|είπε ότι|δήλωσε ότι|ανέφερε ότι|σημείωσε ότι|υπογράμμισε ότι|εξήγησε ότι|αυτές|αυτά|αυτή τη φορά|εκείνη|εκείνο|εκείνοι|ειδικότερα|συγκεκριμένα|επομένως|συνεπώς|παρόλα αυτά|παρ όλα αυτά|στη συνέχεια|τέλος|δηλαδή|αντίθετα|αντιθέτως',
  ),
  ar: list(
    'هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|ولكن|كما|وأضاف|وأضافت|وتابع|وتابعت|وقال|وقالت|وأكد|وأوضح|وأشار|ومع ذلك|بينما|أيضا|وكان|وكانت|وهو|وهي|وهذا|وهذه|غير أن|إلا أن|من جهته|من جانبه|وكذلك|ثم|معه|معها|معهم|له|لها|لهم|عنه|عنها|فيه|فيها|منه|منها|به|بها|عليه|عليها|إليه|ومن بينهم|ومن بينها|من بينهم|من بينها|ومن جهته|ومن جانبه|بدوره|وبدوره|لذلك|ولذلك|لذا|وبالتالي|بالتالي|وهكذا|كذلك|هؤلاء|أولئك|وفي المقابل|في المقابل|وبذلك|بذلك|وعليه|إضافة إلى ذلك|بالإضافة إلى ذلك|وبعد ذلك|بعد ذلك|وقبل ذلك|على سبيل المثال|هذه المرة',
  ),
  he: list(
    'הוא|היא|הם|הן|זה|זאת|זו|אלה|אבל|אך|ואולם|אולם|גם|כמו כן|לכן|אז|בנוסף|עם זאת|בינתיים|איתו|איתה|איתם|לו|להם|ממנו|ממנה|מהם|בו|בה|בהם|עליו|עליה|עליהם|אצלו|לדבריו|לדבריה|לדבריהם|על כך|בכך|מכאן|כך|אלו|אותו|אותה|אותם|למשל|לדוגמה|לעומת זאת|מנגד|מצד שני|אחר כך|לאחר מכן|לפני כן|בעקבות זאת|בעקבות כך|למרות זאת|יתר על כן|הפעם|משום כך',
  ),
  fa: list(
    'او|وی|آنها|این|آن|اما|ولی|همچنین|با این حال|در همین حال|سپس|بنابراین|به او|با او|از او|برای او|به گفته وی|به گفته او|در آن|از آن|به آن|با آن|وی افزود|به این ترتیب|از این رو|آن ها|ایشان|اینها|از سوی دیگر|به همین دلیل|در نتیجه|علاوه بر این|با این وجود|پس از آن|پیش از آن|برای مثال|به عنوان مثال|در عین حال|در مقابل|چنین',
  ),
  hi: list(
    'वह|वे|उन्होंने|उसने|यह|ये|इस|उस|उनके|उसके|लेकिन|और|परन्तु|परंतु|किन्तु|इसके|इसलिए|हालांकि|हालाँकि|तब|फिर|इससे|उनसे|उससे|उन्हें|उसे|उनका|उसका|उनकी|उसकी|इनके|इनमें|उनमें|इसमें|इसका|इसकी|इसी|इन|उन|ऐसे|वहीं|साथ ही|जिसके|इनका|इनकी|इसको|इसने|इन्हें|जबकि|क्योंकि|ताकि|मगर|बाद में|वहां|वहाँ|उसमें|जिससे|जिसमें|तो',
  ),
  vi: list(
    'ông này|bà này|anh này|chị này|người này|nó|họ|anh ta|cô ta|ông ta|bà ta|điều này|việc này|vụ việc này|đây|đó|tuy nhiên|nhưng|và|hay|do đó|vì vậy|vì thế|bởi vậy|theo đó|trong khi đó|ngoài ra|bên cạnh đó|sau đó|trước đó|đồng thời|cùng với đó|tuy vậy|mặc dù vậy|như vậy|thế nhưng|song|khi đó|lúc này|lúc đó|hơn nữa|cũng theo|từ đó|qua đó|thêm nữa|thêm vào đó|hơn thế|mặt khác|thứ hai là|thứ ba là|thứ tư là|chính vì vậy|chính vì thế|vì lẽ đó|tóm lại|nói cách khác|chẳng hạn|ví dụ|bởi lẽ|không những thế|không chỉ vậy|bằng chứng là',
  ),
  id: list(
    'dia|ia|mereka|ini|itu|tetapi|namun|dan|atau|selain itu|oleh karena itu|karena itu|sementara itu|kemudian|lalu|juga|sebaliknya|meski demikian|menurutnya|katanya|ujarnya|hal ini|hal itu|hal tersebut|ia juga|dengan demikian|sedangkan|sehingga|adapun|di sana|di sini|misalnya|akibatnya|tak hanya itu|bahkan|begitu juga|keduanya|beliau|dengannya|untuknya|padanya|di antaranya|salah satunya|atas hal itu|untuk itu|maka dari itu|setelah itu|sebelum itu|di sisi lain|jadi|kali ini|menurut dia|menurut beliau|tujuannya|hasilnya|alasannya|pasalnya|sebab|karenanya|di samping itu|di lain pihak|dalam kesempatan itu|pada kesempatan itu|dalam kesempatan tersebut|hal serupa|begitu pula|demikian|akhirnya|padahal|maka|saat itu|ketika itu|sejak itu|sejak saat itu|oleh sebab itu|artinya',
  ),
  tr: list(
    'onlar|bunlar|ama|ancak|ve|veya|fakat|ayrıca|bunun|bu nedenle|sonra|ardından|böylece|orada|burada|bunu|buna|bununla birlikte|onun|onu|öte yandan|ayrıca|çünkü|böyle|yani|bu arada|bu sırada|bu kapsamda|dolayısıyla|örneğin|aynı zamanda|söz konusu|ona|onunla|onlara|onlarla|onların|onlardan|bununla|buradan|oradan|kendisi|kendisine|kendisinin|açıklamada|konuşmasında|açıklamasında|sözlerini|sözlerine|bunlardan|bunların|bu kez|bu durum|bu sayede|bu yüzden|bu sebeple|bu şekilde|bu süreçte|bu doğrultuda|bu çerçevede|bu konuda|nitekim|üstelik|oysa|halbuki|zira|ne var ki|her ikisi|ikisi|aksine|kısacası|sonuç olarak|sonrasında|öncesinde|daha sonra',
  ),
  bg: list(
    'той|тя|то|те|това|този|тази|тези|неговият|неговата|нейният|техните|но|и|а|или|обаче|също|освен това|затова|поради това|след това|междувременно|така|тогава|двамата|там|тук|ето защо|според него|според нея|този път|с него|с нея|с тях|за него|за нея|за тях|от него|от нея|от тях|на него|сред тях|по думите му|по думите ѝ|по думите й|според тях|каза че|добави че|добави|заяви че|обясни че|подчерта че|посочи че|уточни че|например|следователно|напротив|въпреки това|накрая|оттам|към него|при него|към тях',
  ),
  hr: list(
    'on|ona|ono|oni|one|to|taj|ta|ovaj|ova|ovo|njegov|njegova|njezin|njihov|ali|i|a|ili|međutim|također|osim toga|zato|zbog toga|potom|zatim|u međuvremenu|tako|tada|tamo|ovdje|prema njegovim riječima|ovaj put|s njim|s njom|s njima|o njemu|o njoj|o njima|za njega|za nju|za njih|kod njega|među njima|od njih|prema njemu|po njemu|rekao je da|rekla je da|dodao je da|dodala je da|kazao je da|kazala je da|naveo je da|navela je da|istaknuo je da|naglasio je da|objasnio je da|poručio je da|na primjer|primjerice|naime|dakle|naprotiv|unatoč tome|ipak|njegovo|njezina|njihova|prema njezinim riječima|prema njihovim riječima|stoga|nakon toga|prije toga|pritom|s druge strane',
  ),
  sr: list(
    'on|ona|ono|oni|to|taj|ta|ovaj|ova|ovo|njegov|njena|njihov|ali|i|a|ili|međutim|takođe|osim toga|zato|zbog toga|potom|zatim|tako|tada|tamo|ovde|он|она|оно|они|то|тај|та|овај|ова|ово|али|и|а|или|међутим|такође|осим тога|зато|због тога|потом|затим|тако|тада|тамо|овде|ovog puta|sa njim|s njim|sa njom|sa njima|o njemu|o njoj|o njima|za njega|za nju|za njih|kod njega|među njima|od njih|prema njemu|po njemu|rekao je da|rekla je da|dodao je da|dodala je da|naveo je da|navela je da|istakao je da|istakla je da|kazao je da|objasnio je da|na primer|naime|dakle|naprotiv|uprkos tome|ipak|nakon toga|pre toga|pritom|s druge strane|prema njegovim rečima|prema njenim rečima|рекао је да|рекла је да|додао је да|додала је да|навео је да|истакао је да|на пример|наиме|дакле|након тога|пре тога|према његовим речима|према њеним речима|с њим|са њим|о њему|за њега|међу њима|од њих|ипак|његов|његова|њен|њена|њихов',
  ),
  sk: list(
    'on|ona|ono|oni|to|ten|tá|tento|táto|toto|jeho|jej|ich|ale|a|alebo|však|tiež|navyše|preto|potom|medzitým|tak|vtedy|obaja|tam|tu|okrem toho|podľa neho|podľa nej|tentoraz|o ňom|o nej|o nich|s ním|s ňou|s nimi|u neho|pre neho|pre ňu|pre nich|k nemu|k nim|medzi nimi|podľa jeho slov|podľa jej slov|povedal že|povedala že|uviedol že|uviedla že|dodal že|dodala že|zdôraznil že|vysvetlil že|nakoniec|napriek tomu|naopak|napríklad',
  ),
  hu: list(
    'ő|ők|ez|ezek|azok|ezt|ennek|annak|ezzel|ezért|azért|emiatt|de|és|vagy|azonban|viszont|ugyanakkor|emellett|továbbá|ezután|közben|így|akkor|mindkettő|ott|itt|ilyen|szerinte|tehát|hiszen|például|vele|velük|róla|róluk|neki|nekik|tőle|tőlük|hozzá|benne|rajta|köztük|közülük|nála|náluk|érte|elmondta hogy|hozzátette|kiemelte hogy|közölte hogy|hangsúlyozta hogy|megjegyezte hogy|kifejtette hogy|emlékeztetett hogy|rámutatott hogy|jelezte hogy|szavai szerint|arról|erről|arra|erre|abban|ebben|ehhez|ahhoz|mindez|mindezt|ráadásul|ugyanis|végül|ezek után|azután|aztán|majd|ekkor|illetve|sőt|vagyis|azaz|ennek ellenére|ezúttal|másodszor|harmadszor|az utóbbi|előbbi|utóbbi|ilyenkor',
  ),
  ro: list(
    'el|ea|ei|ele|acesta|aceasta|aceștia|acestea|acest|această|acel|acea|dar|și|sau|însă|totuși|de asemenea|în plus|prin urmare|de aceea|apoi|între timp|astfel|atunci|ambii|acolo|aici|potrivit acestuia|potrivit lui|pe de altă parte|de data aceasta|cu el|cu ea|cu ei|pentru el|pentru ea|pentru ei|despre el|despre ea|printre ei|printre ele|printre acestea|potrivit ei|potrivit lor|în opinia sa|în opinia lui|a spus că|a adăugat că|a precizat că|a explicat că|a declarat că|a subliniat că|a menționat că|a mai spus|a mai precizat|a mai adăugat|de exemplu|așadar|în cele din urmă|ulterior|totodată|în același timp|după aceea|cu toate acestea|din acest motiv|în acest sens|în acest context|în acest caz|astfel de|acestuia|acesteia|acestora|aceeași|același',
  ),
  fi: list(
    'hän|he|se|ne|tämä|nämä|tuo|hänen|heidän|sen|mutta|ja|tai|kuitenkin|myös|lisäksi|siksi|sitten|samalla|niin|silloin|molemmat|siellä|täällä|näin|toisaalta|esimerkiksi|hänelle|hänestä|häneltä|hänet|häntä|heille|heistä|heidät|heitä|siitä|siinä|siihen|niistä|niissä|niihin|niille|sille|sitä|niitä|tästä|tässä|tähän|tälle|tätä|näistä|näissä|tällä kertaa|silti|lopulta|toiseksi|kolmanneksi|eli|siis|nimittäin|päinvastoin|tuolloin|sieltä|sinne|tällöin|toisin sanoen|vaikka hän',
  ),
  ca: list(
    'ell|ella|ells|elles|això|aquest|aquesta|aquests|aquestes|el seu|la seva|però|i|o|tanmateix|no obstant|a més|també|així|aleshores|després|per això|mentrestant|en canvi|de fet|allà|aquí|per la seva banda|d altra banda|aquesta vegada|amb ell|amb ella|amb ells|per a ell|per a ella|segons ell|segons ella|entre ells|entre elles|va dir que|ha dit que|ha explicat que|ha afegit que|ha assegurat que|ha destacat que|per exemple|és a dir|finalment|per tant|en aquest sentit|en aquest context|aquest cop|malgrat això|d aquesta manera|els dos|tots dos|totes dues',
  ),
  sq: list(
    'ai|ajo|ata|ato|ky|kjo|këta|këto|por|dhe|ose|megjithatë|gjithashtu|po ashtu|përveç kësaj|prandaj|pastaj|ndërkohë|kështu|atëherë|të dy|atje|këtu|sipas tij|sipas saj|me të|me ta|për të|për ta|prej tij|prej saj|prej tyre|mes tyre|ndër ta|sipas tyre|tha se|shtoi se|theksoi se|deklaroi se|shpjegoi se|për shembull|mirëpo|madje|nga ana tjetër|pas kësaj|para kësaj|këtë herë|i njëjti|e njëjta|më pas|ky i fundit|kjo e fundit',
  ),
  ja: list(
    'しかし|だが|また|一方|そして|さらに|なお|そのため|このため|これ|それ|彼|同氏|同社|同省|こうした|だから|でも|ところが|つまり|その|この|あの|続いて|ただし|とはいえ|それでも|例えば|たとえば|同日|そんな|こんな|そうした|そこで|そこに|そこへ|ここで|ところで|すると|したがって|よって|同紙|同署|同市|同県|同国|同庁|同団体|同店|同行|同様に|前者|後者|二つ目|２つ目|2つ目|さて|両者|両社|両国|両氏|いずれも|同じく|そうして|ですが|けれど|なのに|なぜなら|というのも|というわけで|要するに|ちなみに|だって|なので|では、|そのほか|とりわけ|加えて|同議員|同選手|同容疑者|同法人|同協会|同大|同州|同作|同曲|同番組|後日|ここまで|ここから|こちら|そちら|以上の|第一に|第二に|第三に|１つ目|1つ目|一つ目|まず、|本作|本件|本製品|本機|本サービス|本アプリ|本イベント|本展|本書|本馬|本人',
  ),
  zh: list(
    '但|而|然而|不过|不過|此外|另外|同时|同時|他|她|它|该|該|此|因此|所以|于是|於是|随后|隨後|之后|之後|接着|这|這|那|可是|其中|其次|首先|换句话说|換句話說|对此|對此|为此|為此|据此|與此|与此|比如|例如|于此|第二，|第三，|其实|其實|总之|總之|尤其是|特别是|后者|後者|前者|与之|對於此|对于此|就这样|由此|当时|當時|该公司|反而|其|两人|二人|双方|兩人|雙方|上述|前述|以上是|以上为|以上這|以上这|综上|除此之外|除此以外|不仅如此|不僅如此|尽管如此|儘管如此|即便如此|有鉴于此|正因如此|正因为如此|接下来|接下來|最后，|最後，|再者|再次，|然后|然後|毕竟|畢竟|总的来说|總的來說|相比之下|相反|反之|再有|再比如|又如|譬如|一方面|另一方面|二者|两者|兩者|本次|第一个是|第二个|第三个|一是|二是|三是|第一，|第一是|首先是|原来',
  ),
  ko: list(
    '그는|그녀는|그들은|이는|이에|그러나|하지만|또|또한|그리고|한편|이어|따라서|그래서|이들은|이후|이날|이번에는|이와|이처럼|이같은|이런|그런|당시|해당|때문에|특히|반면|더불어|아울러|게다가|결국|즉|예를 들어|이밖에|이 밖에|이를|이로|이것은|그것은|그의|그녀의|둘째|셋째|그러면서|그러자|그럼에도|그런데|그래도|그에|그와|이와 관련|여기에|여기서|거기에|두 사람은|두 사람이|양측은|둘은|이들|이 같은|이로써|이렇게|이때|그 결과|그 후|그 뒤|그때|그렇지만|다만|그가|그녀가|그도|그에게|그들이|이들이|이것이|이에 따라|이에 대해|이 때문에|이를 위해|이를 통해|이와 함께|이와 같이|그만큼|그러니|그러므로|이러한|그러한|이 중|이 가운데|그중|그 중|그 가운데|반대로|물론|마지막으로|다음으로|예컨대|가령|왜냐하면|첫째|우선',
  ),
  sl: list(
    'on|ona|oni|one|to|ta|ti|tega|njegov|njena|njen|njihov|vendar|a|pa|in|ali|zato|tudi|poleg tega|potem|nato|tako|takrat|tam|tukaj|medtem|oba|kljub temu|po njegovih besedah|po njenih besedah|z njim|z njo|z njimi|o njem|zanj|zanje|med njimi|dejal je da|dodal je da|povedal je da|na primer|torej|namreč',
  ),
  mk: list(
    'тој|таа|тоа|тие|овој|оваа|ова|овие|неговиот|нејзиниот|нивниот|но|и|а|или|меѓутоа|сепак|исто така|затоа|потоа|така|тогаш|таму|тука|според него|според неа|со него|со неа|за него|за неа|меѓу нив|на пример|дополнително|покрај тоа',
  ),
  lt: list(
    'jis|ji|jie|jos|tai|šis|ši|šie|jo|jų|tačiau|bet|ir|o|be to|todėl|taip pat|tada|po to|vėliau|ten|čia|anot jo|anot jos|pasak jo|pasak jos|su juo|su ja|tarp jų|pavyzdžiui|taigi|vis dėlto|abu|abi',
  ),
  lv: list(
    'viņš|viņa|viņi|viņas|tas|tā|tie|šis|šī|bet|un|tomēr|turklāt|tāpēc|arī|tad|pēc tam|vēlāk|tur|šeit|viņu|pēc viņa teiktā|pēc viņas teiktā|ar viņu|starp viņiem|piemēram|tādējādi|abi|abas',
  ),
  et: list(
    'ta|tema|nad|nemad|see|need|aga|kuid|ja|või|samuti|seetõttu|siis|seal|siin|tema sõnul|nende sõnul|temaga|temale|neile|nende|lisaks|seejärel|hiljem|näiteks|seega|siiski|mõlemad|sellest|selle|sellega|selline|sealt',
  ),
  is: list(
    'hann|hún|þeir|þær|þau|þetta|þessi|en|og|eða|þó|einnig|þess vegna|síðan|þar|hér|hans|hennar|þeirra|með honum|með henni|með þeim|til dæmis|því|auk þess|á meðan|báðir|bæði',
  ),
  gl: list(
    'ela|eles|elas|isto|iso|pero|ou|porén|con todo|ademais|tamén|así|entón|despois|por iso|mentres tanto|en cambio|alí|aquí|pola súa banda|segundo el|segundo ela|con el|con ela|entre eles|por exemplo|é dicir|dixo que|explicou que|engadiu que',
  ),
  bn: list(
    'তিনি|সে|তারা|তাঁরা|এটি|এই|সেই|এর|তার|তাঁর|তাদের|তাঁদের|কিন্তু|তবে|আর|এছাড়া|তাই|ফলে|এদিকে|পরে|এরপর|তখন|সেখানে|এখানে|এসব|এ ছাড়া|এ সময়|এ ঘটনায়|এ বিষয়ে|একই সঙ্গে|অন্যদিকে|যেমন|উভয়|তাকে|তাঁকে|তাদেরকে|এতে|এ জন্য|এ কারণে|সেজন্য',
  ),
  ur: list('وہ|یہ|اس|ان|انہوں|لیکن|اور|تاہم|مگر|چنانچہ|اسی|پھر|بعد ازاں|دوسری جانب|جبکہ|کیونکہ|وہاں|یہاں|ایسے|ادھر'),
  hy: list(
    'նա|նրանք|նրա|նրանց|սա|դա|այս|այդ|այդպես|այսպես|այսպիսով|բայց|սակայն|իսկ|եվ|և|կամ|նաև|բացի այդ|միաժամանակ|այնուհետև|հետո|դրանից հետո|ապա|այնտեղ|այստեղ|նրա խոսքով|երկուսն էլ',
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
  sv: list('i stället för|istället för|så länge|så snart'),
  no: list('i tillegg til|så lenge|så snart'),
  da: list('så længe|så snart'),
  is: list('því miður'),
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
