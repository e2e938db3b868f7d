/** What the page model saw in a block, in words for a person. */

/**
 * What is said of a feature whose number is low, and of one whose number is high. What is usual (no heading, not the headline) is not
 * said, nor what only a model understands.
 */
export const said: Readonly<Record<string, { low?: string; high?: string }>> = {
  length: { low: 'it is short' },
  words: { low: 'it has few words' },
  linkShare: { high: 'it is made of links' },
  endsSentence: { low: 'it does not end as a sentence ends' },
  endsOpen: { high: 'it ends with a colon or dash' },
  startsLower: { high: 'it starts in the middle of a sentence' },
  startsDigit: { high: 'it starts with a figure' },
  digits: { high: 'it has many figures' },
  uppers: { high: 'it has many capitals' },
  commas: { low: 'it has few commas' },
  bars: { high: 'it is parted by bars' },
  copyright: { high: 'it has a copyright mark' },
  hasYear: { high: 'it names a year' },
  running: { low: 'it is no running text' },
  heading: { high: 'it is a heading' },
  item: { high: 'it is a list item' },
  caption: { high: 'it is a caption' },
  isHeadline: { high: 'it repeats the headline' },
  inHeadlines: { high: 'it stands in the headline' },
  isDescription: { high: 'it repeats the page’s description' },
  namesAuthor: { high: 'it names the author' },
  repeated: { high: 'it stands several times on the page' },
  hasUrl: { high: 'it has an address' },
  allUpper: { high: 'it is all capitals' },
  position: { low: 'it stands at the top of the page', high: 'it stands far down the page' },
  afterHeadline: { low: 'it stands before the headline', high: 'it stands far below the headline' },
  inBody: { low: 'it stands outside of the text’s container' },
  belowBody: { high: 'it stands deep in boxes of the text’s container' },
  beforeBody: { high: 'it stands before the text' },
  afterBody: { high: 'it stands after the text' },
  massBefore: { low: 'hardly any text is above it', high: 'nearly all text is above it' },
  massAfter: { low: 'hardly any text is below it', high: 'nearly all text is below it' },
  furniture: { high: 'its container is for other things' },
  homeMass: { low: 'its container holds hardly any text' },
  parentMass: { low: 'its container holds hardly any text' },
  grandMass: { low: 'what is around it holds hardly any text' },
  parentDensity: { low: 'its container is mostly no running text' },
  grandDensity: { low: 'what is around it is mostly no running text' },
  parentLinks: { high: 'its container is full of links' },
  previousRunning: { low: 'no running text is right above it' },
  nextRunning: { low: 'no running text is right below it' },
  toPrevious: { high: 'no running text is near above it' },
  toNext: { high: 'no running text is near below it' },
  previousLength: { low: 'what is above it is short' },
  nextLength: { low: 'what is below it is short' },
  previousLinks: { high: 'links are right above it' },
  nextLinks: { high: 'links are right below it' },
  previousHeading: { high: 'a heading is right above it' },
  nextHeading: { high: 'a heading is right below it' },
  aroundRunning: { low: 'hardly any running text is around it' },
  kinMass: { low: 'what is built like it beside it is no running text' },
  kinRunning: { low: 'what is built like it beside it is no running text' },
  kinLinks: { high: 'what is built like it beside it is full of links' },
  alikeMass: { low: 'what is built like it holds hardly any text' },
  headlineMass: { low: 'its part of the page holds hardly any text' },
  headlineTwin: { high: 'it stands in a box like the headline’s own, beside it' },
  leadMass: { low: 'its part of the page holds hardly any text' },
  titlesSince: { high: 'another title is above it' },
  titlesInBranch: { high: 'its part of the page has a title of its own' },
  cards: { high: 'it stands in one of several like boxes' },
  cardsLinks: { high: 'it stands in one of several boxes of links' },
  functionWords: { low: 'it has few of the words that hold sentences together' },
  captionCue: { high: 'it reads like a caption' },
  question: { high: 'it asks a question' },
  ellipsis: { high: 'it breaks off' },
  headingSays: { high: 'the heading above it is for other things' },
  topic: { low: 'it shares hardly any words with the text' },
  headlineWords: { low: 'it shares no words with the headline' },
  consent: { high: 'it speaks of cookies or consent' },
  consentAround: { high: 'what is around it speaks of cookies or consent' },
  addressesReader: { high: 'it speaks to the reader' },
};

/** Kinds of furniture words, as a person calls what they announce. */
const furnitureSaid: Readonly<Record<string, string>> = {
  share: 'sharing',
  menu: 'finding the way about a site',
  legal: 'rights and terms',
  follow: 'following and subscribing',
  advertisement: 'advertisements',
  more: 'other articles',
  comment: 'comments',
  fact: 'an article’s own facts',
};

/** Elements that hold anything. */
const saysNothing: ReadonlySet<string> = new Set(['div', 'p', 'span', 'section', 'main', 'article']);

/** What is said of a feature of a block, if anything. For containers' names `near` counts how far away they are, so a low number speaks; the others count them. */
export function sayFeature(name: string, high: boolean): string | undefined {
  const [, where, what] = /^(near|far|in|says) (.+)$/.exec(name) ?? [];
  if (where === 'near' && what === 'article body') return high ? 'no container around it is named for an article’s text' : undefined;
  if (where === 'near') return high ? undefined : `a container around it is named for ${what}`;
  if (where === 'far') return high ? `it stands in a box named for ${what}` : undefined;
  if (where === 'says') return high ? `it has words for ${furnitureSaid[what ?? ''] ?? what}` : undefined;
  if (where === 'in') return high && !saysNothing.has(what ?? '') ? `it stands in an element <${what}>` : undefined;
  return said[name]?.[high ? 'high' : 'low'];
}
