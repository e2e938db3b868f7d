/**
 * Words that point at what was said before, by language, in lower case: "Cette annonce intervient …", "Diese Pflanze …". What they point at is a time of its own where a word of
 * time follows: "Cette semaine", "Diesen Montag". Behind a preposition they point as well: "Zu diesem Zweck", "In this case". Compiled for this project from the
 * languages' closed word classes; English ones that open a sentence by themselves stand in `openers.ts`.
 */
export interface Demonstratives {
  words: ReadonlySet<string>;
  times: RegExp;
  /** A preposition and a demonstrative. */
  behind: RegExp;
}

export const demonstratives: Readonly<Record<string, Demonstratives>> = {
  en: {
    words: words(''),
    times:
      /^(?:week|month|year|morning|afternoon|evening|night|day|season|spring|summer|autumn|fall|winter|weekend|century|decade|monday|tuesday|wednesday|thursday|friday|saturday|sunday|who|which|\p{Nd})/u,
    behind:
      /^(?:in|with|by|for|from|on|under|at|during|despite|through|because of|according to|thanks to|behind|beyond|of|to) (?:this|these|those|such) /u,
  },
  de: {
    words: words('diese dieser diesem diesen dieses jene jener jenem jenen solche solcher solches derartige'),
    times:
      /^(?:woche|jahr|jahres|monat|tage|tagen|tag|morgen|nacht|abend|wochenende|sommer|winter|herbst|frühjahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mal)/u,
    behind:
      /^(?:in|mit|bei|aus|nach|vor|zu|an|auf|von|für|durch|gegen|über|unter|wegen|trotz|laut|während|neben) (?:diese[rmns]?|jene[rmns]?|solche[rmns]?) /u,
  },
  fr: {
    words: words('ce cet cette ces'),
    times:
      /^(?:semaine|année|an|ans|mois|matin|après|soir|soirée|nuit|jour|été|hiver|automne|printemps|week|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|fois|\p{Nd}|sont|qui|que|n|premier lundi)/u,
    behind: /^(?:à|dans|avec|pour|par|sur|sous|selon|malgré|après|avant|depuis|en|de|face à|grâce à|à la suite de) (?:ce|cet|cette|ces) /u,
  },
  es: {
    words: words('este esta estos estas esos esas aquel aquella dicho dicha dichos dichas tal'),
    times:
      /^(?:semana|año|años|mes|mañana|tarde|noche|día|días|verano|invierno|otoño|primavera|fin|lunes|martes|miércoles|jueves|viernes|sábado|domingo|vez|\p{Nd})/u,
    behind: /^(?:en|con|por|para|de|según|tras|sobre|ante|durante|desde|pese a|a) (?:est[aeo]s?|es[aeo]s?|aquell?[ao]?s?|dich[ao]s?|ello) /u,
  },
  pt: {
    words: words('este esta estes estas tal'),
    times:
      /^(?:semana|ano|anos|mês|manhã|tarde|noite|dia|dias|verão|inverno|outono|primavera|fim|segunda|terça|quarta|quinta|sexta|sábado|domingo|vez|\p{Nd})/u,
    behind: /^(?:(?:com|por|para|sobre|após|durante|segundo|a) (?:est[ae]s?|ess[ae]s?|isso|isto)|(?:n|d)(?:est|ess)[ae]s?|(?:n|d)isso|(?:n|d)isto) /u,
  },
  it: {
    words: words('questa quest quello quella quelli quelle tale tali'),
    times:
      /^(?:settimana|anno|mattina|mattino|pomeriggio|sera|notte|estate|inverno|autunno|primavera|volta|weekend|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)/u,
    behind: /^(?:in|con|per|di|a|da|su|dopo|secondo|durante) (?:quest[aeio]|quell[aeio]|tal[ei]) /u,
  },
  nl: {
    words: words(''),
    times:
      /^(?:week|jaar|maand|ochtend|middag|avond|nacht|dag|dagen|zomer|winter|herfst|lente|weekend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)/u,
    behind: /^(?:in|met|op|voor|bij|na|van|door|over|onder|volgens|tijdens|naast|uit) (?:deze|dit|die|dat) /u,
  },
  ru: {
    words: words('этого этой этому этим этом эту тот те такой такая такие такое данный данная'),
    times: /^(?:год|году|года|неделе|неделю|месяц|месяце|утром|вечером|ночью|летом|зимой|весной|осенью|раз|день)/u,
    behind:
      /^(?:в|на|о|об|по|с|к|для|из|после|до|при|за|от|под|против) (?:этом|этой|этого|этому|этим|этих|эти|эту|таком|такой|таких|данном|данной) /u,
  },
  pl: {
    words: words('tego tej temu tym tę tych takie taki taka'),
    times: /^(?:rok|roku|tygodniu|miesiącu|razem|dnia|lata|zimy|wiosny|jesieni|samym)/u,
    behind: /^(?:w|na|o|z|po|do|dla|przy|od|za|przed|podczas|według) (?:tym|tej|tego|temu|tych|tę|takim|takiej) /u,
  },
  tr: {
    words: words('bu söz'),
    times: /^(?:yıl|hafta|ay|sabah|akşam|gece|gün|sezon|kez|kış|yaz|sefer)/u,
    behind: /^(?!)/u,
  },
  cs: {
    words: words(''),
    times: /^(?:rok|roce|týden|týdnu|měsíc|měsíci|den|dny|ráno|večer|noc|léto|zimu)/u,
    behind: /^(?:v|ve|na|o|s|k|po|z|pro|při|podle|od|za|do) (?:této|tomto|těchto|tohoto|tomuto|touto|tímto|těmito|tuto|toto|takov[éý]) /u,
  },
};

/** What a sentence says of others wherever the word stands: "… đã phát biểu nhận định trên." */
export const withinSentence: Readonly<Record<string, RegExp>> = {
  vi: /(?:nhận định|tuyên bố|thông tin|phát biểu|ý kiến|vấn đề|con số) (?:nói )?trên\s?[.]$/iu,
};

/** Who said what another sentence tells: "Как сообщает агентство, об этом …", "… とママはそう語る。" */
export const saysSo: Readonly<Record<string, RegExp>> = {
  ru: /(?<!\p{L})об этом (?:сообщ|говор|заяв|пиш|перед|расска|свидетельств)/iu,
  uk: /(?<!\p{L})про це (?:повідом|пиш|заяв|розпов|свідч|йдеться|сказ)/iu,
  bg: /(?<!\p{L})за това (?:съобщ|каз|пиш|информир)/iu,
  ja: /(?<![言い])そう(?:語|話す|話し|述べ|明か|振り返|訴え|言)/u,
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter(Boolean));
}
