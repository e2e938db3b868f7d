/**
 * Phrases of place, time and manner with which sentences open, and the pronouns that may be their subject, by language. Written for this project from the languages' prepositions and
 * adverbs. Left out are prepositions behind which a name is often what the pronoun means ("according to", "selon", "laut").
 */
export interface OpeningPhrases {
  openers: ReadonlySet<string>;
  /** Whether a comma closes the phrase and the pronoun follows; else the pronoun follows the verb, or the phrase, without one. */
  comma: boolean;
  pronouns: ReadonlySet<string>;
  plural: { pronouns: ReadonlySet<string>; ending: RegExp; times: RegExp };
  /** Verbs behind a pronoun that stands for nothing: "In 2030, it was clear that …". */
  expletive: Readonly<Record<string, RegExp>>;
  /** Conjunctions: behind them another clause begins, whose pronoun means somebody named before. */
  joins: ReadonlySet<string>;
  /** Openers that are prepositions only before a form in -ing or a number: "After losing, he …". */
  gerundOnly: ReadonlySet<string>;
}

const never = /^(?!)/u;
const none = { comma: false, plural: { pronouns: set(''), ending: never, times: never }, expletive: {}, joins: set(''), gerundOnly: set('') };

export const openingPhrases: Readonly<Record<string, OpeningPhrases>> = {
  en: {
    ...none,
    openers: set(
      'in at on during within later earlier throughout last next despite unlike today yesterday tomorrow now soon ultimately eventually initially originally recently currently previously formerly finally together perhaps unfortunately ' +
        'fortunately luckily thankfully interestingly ironically sadly notably surprisingly after before since until by upon under through from with over without like once',
    ),
    comma: true,
    pronouns: set('he she it this these'),
    plural: {
      pronouns: set('they'),
      ending: /[^su]s,?$/u,
      times: /^(?:years|months|weeks|days|hours|minutes|seconds|decades|centuries|times|always|his|its|this),?$/u,
    },
    expletive: {
      it: /^(?:is|was|will|would|can|could|may|might|must|should|has|had|takes?|took|seems?|seemed|becomes?|became|appears?|appeared|turns|turned|looks?|looked|makes|made|does|did|doesn|didn|feels|felt|rained|snowed|helps|pays|all|all’s|isn|wasn)/u,
      this: /^(?:week|month|year|morning|afternoon|evening|season|spring|summer|autumn|fall|winter|time|is|was|may|can|will|would|could|means)/u,
    },
    gerundOnly: set('after before since until by upon through from with over without like once'),
  },
  fr: {
    ...none,
    openers: set(
      'à au aux en dans depuis après avant pendant lors lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd désormais sur malgré dès jusqu chez fin début face ce cette cet plus durant courant là-bas auparavant récemment finalement ensemble',
    ),
    comma: true,
    pronouns: set('il elle'),
    plural: {
      pronouns: set('ils elles'),
      ending: /[^u][sx],?$/u,
      times: /^(?:ans|mois|jours|heures|minutes|semaines|fois|dans|depuis|après|plus|lors|les|ces|des|jours-ci),?$/u,
    },
    expletive: {
      il: /^(?:y|n[’']y|n[’']|ne|faut|fallait|faudra|faudrait|est|était|sera|serait|s[’']agi|reste|restait|convient|convenait|suffit|semble|semblait|devient|a fallu|aura|pleu|existe|manque|vaut|fait|faisait)/u,
    },
  },
  de: {
    ...none,
    openers: set(
      'am im in bei nach vor seit mit zum zur auf an für beim unter bereits schon später nun jetzt heute gestern zuletzt zunächst dort damals anfang ende mitte aus über durch gegen ohne während trotz wegen hier zuvor kürzlich inzwischen einst insgesamt',
    ),
    pronouns: set('er sie ihn ihm ihnen'),
    joins: set('und oder als wie dass ob wenn weil denn aber sondern indem damit sowie bis'),
  },
  nl: {
    ...none,
    openers: set(
      'in op bij na voor sinds met tijdens later vandaag gisteren nu toen eerder onlangs begin eind vanaf uit over door onder ondanks daar inmiddels uiteindelijk',
    ),
    pronouns: set('hij ze zij hem'),
    joins: set('en of dat als omdat maar die wat waar toen hoe terwijl zodat'),
  },
  sv: {
    ...none,
    openers: set('i på efter under vid med från till för före sedan senare nu idag igår om av hos över mot samtidigt tidigare där här'),
    pronouns: set('han hon'),
    joins: set('och eller att som om när men eftersom medan där'),
  },
  da: {
    ...none,
    openers: set('i på efter under ved med fra til for før siden senere nu om af hos over mod samtidig tidligere der her'),
    pronouns: set('han hun'),
    joins: set('og eller at som om når men fordi mens hvor der'),
  },
  no: {
    ...none,
    openers: set('i på etter under ved med fra til for før siden senere nå om av hos over mot samtidig tidligere der her'),
    pronouns: set('han hun'),
    joins: set('og eller at som om når men fordi mens hvor'),
  },
  ru: {
    ...none,
    openers: set(
      'в во на с со после до за при позже ранее сейчас теперь вчера сегодня завтра однажды недавно сначала вскоре летом зимой весной осенью',
    ),
    pronouns: set('он она они'),
    joins: set('и или что как если когда но а чтобы где'),
  },
  uk: {
    ...none,
    openers: set('у в на з із після до за при раніше пізніше зараз тепер вчора учора сьогодні завтра нещодавно згодом влітку взимку навесні восени'),
    pronouns: set('він вона вони'),
    joins: set('і й та або що як якщо коли але а щоб де'),
  },
};

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter(Boolean));
}
