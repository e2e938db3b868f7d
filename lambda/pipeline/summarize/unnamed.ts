/**
 * Sentences that open with a clause about somebody not named, or tell in reported speech what somebody not named said. Written for this project from how news is
 * printed; where the tables have no entry for a language, nothing is found.
 */

/**
 * "If it was easy, it would not be required.": a pronoun in the clause and another one behind it; "When he arrived, Mayor Reyle …" names who it is about. By language.
 */
const nobodyNamed: Readonly<Record<string, RegExp>> = {
  en: /^(?:if|when|while|although|though|as|after|before|once|because|since|until|unless|even if|even though|as soon as) (?:he|she|they|it|this|that|these|those|his|her|their|its) [^,]{1,140}, (?:he|she|they|it|this|that|these|those|his|her|their|its|there) /iu,
  de: /^(?:als|wenn|weil|da|nachdem|obwohl|während|bevor|falls|sobald|seit|bis) (?:er|sie|es|dies|diese[rmns]?) [^,]{1,140}, \p{Ll}{2,20} (?:er|sie|es|dies|diese[rmns]?|ihm|ihr|ihn) /iu,
  fr: /^(?:quand |lorsqu[’']|si |s[’']|puisqu[’']|comme |alors qu[’']|après qu[’']|bien qu[’']|dès qu[’']|tandis qu[’'])(?:ils?|elles?|cela) [^,]{1,140}, (?:ils?|elles?|cela|ce|son|sa|ses|leurs?) /iu,
};

/** "Une association qu’Israël accuse …", "Un délai qui ne figurerait pas …": French papers tell more of what they just named in a sentence without a verb of its own. */
const relativeOnly = /^une? (?:\p{Ll}[\p{L}-]{1,20} ){1,3}(?:qui |qu[’']|que |dont )(?:[^\s,]+ ){1,40}[^\s,]+[.]$/iu;

/** The same in German, perhaps with who says so: "Eine Entscheidung, die der Rat bedauert, sagte Reyle." */
const relativeOnlyInGerman =
  /^Eine? \p{Lu}\p{L}{2,30}, (?:der|die|das|den|dem|deren|dessen) [^,]{5,160}(?:, (?:sag|so |erkl|mein|heiß|hieß|wie |schr)[^,]{2,120})?\.$/u;

/** "The 41-year-old said …": somebody of whom the sentence before told the name. */
const ofAnAge = /^(?:[Tt]he|[Dd]en?) \d{1,3}[- ](?:year-old|jarige|årige|åringen) (?:\p{Ll}+ ){2}/u;

/** German reports speech in the subjunctive, "Die Brücke sei sicher.", for as many sentences as it likes: who speaks stands in one before. */
const subjunctive =
  /(?<!\p{L})(?:sei|seien|habe|werde|könne|müsse|solle|dürfe|wolle|gebe|gehe|komme|liege|brauche|stehe|bleibe|bestehe|gelte|fehle|drohe|zeige|sehe|wisse|bedeute|handele|handle|erhalte|beobachte|führe|nehme|lasse|mache|halte|laufe|verfüge|betrage|biete|bringe|trage)(?!\p{L})/u;
/** What says in the sentence itself who speaks, or lets a clause stand so without: `dass`, `ob`, `ich habe`. */
const saidBy =
  /[“”„«»":]|, so [^,.]{2,60}[,.]|(?<!\p{L})(?:ich|dass|ob|wie|als|laut|zufolge|denn|um|nach (?:angaben|ansicht|meinung|auffassung|einschätzung|worten|informationen|aussage)|aus sicht|sag|erkl|teil|beton|heiß|hieß|kündig|forder|warn|mein|glaub|hoff|schreib|schrieb|bericht|kritisier|verwies|verweis|sprach|spricht|find|fand|argumentier|behaupt|gab|gibt|geb|räum|versicher|bekräft|unterstr|ergänz|füg|stell|bezeichn|wirf|warf|droh|versprach|verspricht|vermut|rechne|erwart|prognosti|begründ|bestät|dementier|lobt|äußer|urteil|entsch|appell|möge|gott|lange lebe)\p{L}*|(?<!\p{L})\p{L}*(?:te|ten) (?:mit|an|ein|vor|klar|fest)\./iu;

/** Does it open with a clause about "it", and go on about "it"? */
export function namesNobody(text: string, key: string): boolean {
  if (ofAnAge.test(text) || (key === 'fr' && relativeOnly.test(text)) || (key === 'de' && relativeOnlyInGerman.test(text))) return true;
  return Object.hasOwn(nobodyNamed, key) && nobodyNamed[key]?.test(text) === true;
}

/** Is it reported speech whose speaker it does not name? German alone shows it by its verbs. */
export function isReportedSpeech(text: string, key: string): boolean {
  return key === 'de' && subjunctive.test(text) && !saidBy.test(text);
}
