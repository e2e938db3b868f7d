/**
 * Words that lean on the sentence before: pronouns without their noun, connectives, and "he added". A sentence that opens with one can
 * follow its neighbor in a summary but not stand alone.
 *
 * By language, lower case, compiled for this project from the languages' closed word classes and from how news continues a report. Entries of several
 * words match word by word; for scripts without spaces an entry matches the beginning. Left out are words that as often introduce their own
 * subject (`this week`, `der Minister`).
 */
export const leaningOpeners: Readonly<Record<string, readonly string[]>> = {
  en: list(
    'he|she|they|it|him|her|his|their|its|we|you|i|this|that|these|those|both|such|but|and|or|so|yet|however|meanwhile|moreover|furthermore|also|besides|instead|still|then|nevertheless|nonetheless|therefore|thus|hence|' +
      'additionally|likewise|similarly|otherwise|consequently|afterwards|later|earlier|too|in addition|as a result|in contrast|on the other hand|for example|for instance|in other words|at the same time|after that|' +
      'the former|the latter|the other|the others|others|another|one of them|some of them|most of them|neither|either|nor|because|hence|there|here|even so|in turn|in fact|indeed|of course|why|what|how|who|where',
  ),
  de: list('er|sie|es|ihn|ihm|ihr|ihre|sein|seine|wir|ich|dies|diese|dieser|dieses|das|dabei|dazu|damit|danach|davor|dadurch|dagegen|darum|deshalb|daher|deswegen|dennoch|trotzdem|allerdings|jedoch|doch|aber|und|oder|auch|zudem|außerdem|ferner|darüber hinaus|stattdessen|hingegen|inzwischen|unterdessen|zuvor|anschließend|später|beide|so|dort|hier|denn|demnach|zugleich|ebenso|weiter'),
  fr: list("il|elle|ils|elles|on|nous|vous|je|j|ce|c|cela|ça|ceci|celui-ci|celle-ci|ceux-ci|celui|celle|ceux|cette dernière|ce dernier|ces derniers|son|sa|ses|leur|leurs|lui|mais|et|ou|or|donc|car|puis|ensuite|enfin|aussi|ainsi|cependant|pourtant|toutefois|néanmoins|en outre|de plus|par ailleurs|en effet|d ailleurs|au contraire|en revanche|de son côté|pour sa part|alors|tous deux|toutes deux|les deux|parmi eux|y|là|ici|une fois"),
  es: list('él|ella|ellos|ellas|ello|esto|eso|esta|este|estos|estas|ese|esa|su|sus|nosotros|yo|pero|y|e|o|u|sin embargo|no obstante|además|también|por otra parte|por otro lado|asimismo|así|entonces|luego|después|por eso|por ello|por lo tanto|mientras tanto|en cambio|de hecho|ambos|ambas|allí|aquí|por su parte'),
  pt: list('ele|ela|eles|elas|isso|isto|esse|essa|esses|essas|este|esta|seu|sua|seus|suas|nós|eu|mas|e|ou|porém|contudo|no entanto|entretanto|todavia|além disso|também|assim|então|depois|por isso|portanto|enquanto isso|ambos|ambas|ali|aqui|já|por sua vez'),
  it: list('egli|lui|lei|loro|esso|essa|essi|questo|questa|questi|queste|quello|ciò|suo|sua|noi|io|ma|e|ed|o|però|tuttavia|inoltre|anche|così|quindi|dunque|poi|intanto|invece|infatti|entrambi|entrambe|lì|qui|per questo|nel frattempo'),
  nl: list('hij|zij|ze|het|dit|dat|deze|die|zijn|haar|hun|wij|we|ik|maar|en|of|echter|toch|ook|bovendien|daarnaast|daarom|daardoor|daarbij|daarna|vervolgens|intussen|ondertussen|dus|dan|beide|daar|hier'),
  da: list('han|hun|de|det|den|dette|disse|hans|hendes|deres|vi|jeg|men|og|eller|dog|også|desuden|derfor|derefter|imidlertid|samtidig|så|begge|her|der'),
  sv: list('han|hon|de|det|den|detta|dessa|hans|hennes|deras|vi|jag|men|och|eller|dock|också|dessutom|därför|därefter|samtidigt|så|båda|här|där'),
  no: list('han|hun|de|det|den|dette|disse|hans|hennes|deres|vi|jeg|men|og|eller|imidlertid|også|dessuten|derfor|deretter|samtidig|så|begge|her|der'),
  pl: list('on|ona|ono|oni|one|to|ten|ta|te|jego|jej|ich|my|ja|ale|i|a|lub|jednak|również|także|ponadto|dlatego|potem|następnie|tymczasem|więc|wtedy|tam|tu|obaj|oboje'),
  cs: list('on|ona|ono|oni|to|ten|ta|tento|tato|jeho|její|jejich|my|já|ale|a|nebo|však|také|navíc|proto|poté|potom|mezitím|tak|pak|tam|zde|oba|dále'),
  ru: list('он|она|оно|они|это|этот|эта|эти|его|её|ее|их|мы|я|но|и|а|или|однако|также|кроме того|поэтому|затем|потом|между тем|тем временем|так|тогда|там|здесь|оба|при этом|в свою очередь|по его словам|по её словам|по ее словам|по их словам'),
  uk: list('він|вона|воно|вони|це|цей|ця|ці|його|її|їх|ми|я|але|і|й|та|або|однак|також|крім того|тому|потім|тим часом|так|тоді|там|тут|обидва|при цьому|за його словами'),
  el: list('αυτός|αυτή|αυτό|αυτοί|εκείνος|του|της|τους|εμείς|εγώ|αλλά|και|ή|όμως|ωστόσο|επίσης|επιπλέον|έτσι|τότε|μετά|εκεί|εδώ|ακόμη|ακόμα|παράλληλα|πάντως'),
  ar: list('هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|ولكن|كما|وأضاف|وأضافت|وتابع|وتابعت|وقال|وقالت|وأكد|وأوضح|وأشار|ومع ذلك|بينما|أيضا|وكان|وكانت|وهو|وهي|وهذا|وهذه|غير أن|إلا أن|من جهته|من جانبه|وكذلك|ثم'),
  he: list('הוא|היא|הם|הן|זה|זאת|זו|אלה|אבל|אך|ואולם|אולם|גם|כמו כן|לכן|אז|בנוסף|עם זאת|בינתיים'),
  fa: list('او|وی|آنها|این|آن|اما|ولی|همچنین|با این حال|در همین حال|سپس|بنابراین'),
  hi: list('वह|वे|उन्होंने|उसने|यह|ये|इस|उस|उनके|उसके|लेकिन|और|परन्तु|परंतु|किन्तु|इसके|इसलिए|हालांकि|हालाँकि|तब|फिर|इससे'),
  vi: list('ông này|bà này|anh này|chị này|người này|nó|họ|anh ta|cô ta|ông ta|bà ta|điều này|việc này|vụ việc này|đây|đó|tuy nhiên|nhưng|và|hay|do đó|vì vậy|vì thế|bởi vậy|theo đó|trong khi đó|ngoài ra|bên cạnh đó|sau đó|trước đó|đồng thời|cùng với đó|tuy vậy|mặc dù vậy|như vậy|thế nhưng|song|khi đó|lúc này|lúc đó|hơn nữa|cũng theo|từ đó|qua đó'),
  id: list('dia|ia|mereka|ini|itu|kami|kita|saya|tetapi|namun|dan|atau|selain itu|oleh karena itu|karena itu|sementara itu|kemudian|lalu|juga|sebaliknya|meski demikian'),
  tr: list('o|bu|şu|onlar|bunlar|biz|ben|ama|ancak|ve|veya|fakat|ayrıca|bunun|bu nedenle|sonra|ardından|böylece|orada|burada'),
  ja: list('しかし|だが|ただ|また|一方|そして|さらに|なお|そのため|このため|これ|それ|彼|同氏|同社|同省|その|この|こうした|だから|でも|ところが|つまり|その後|あと|続いて'),
  zh: list('但|而|然而|不过|不過|此外|另外|同时|同時|他|她|它|这|這|那|该|該|此|因此|所以|于是|於是|随后|隨後|之后|之後|接着|其|另|并|並|且'),
  ko: list('그는|그녀는|그들은|이는|이에|그러나|하지만|또|또한|그리고|한편|이어|따라서|그래서|이들은|이후'),
};

function list(text: string): readonly string[] {
  return text.split('|');
}
