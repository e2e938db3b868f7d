import type { EmailView } from './view.ts';

/** The same fields as a type: `true` for a value, a shape for the items of a list. */
type ShapeOf<T> = { readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? ShapeOf<Item> : true };

const story = {
  lang: true,
  dir: true,
  align: true,
  lead: true,
  rule: true,
  font: true,
  kicker: true,
  figures: true,
  headline: true,
  url: true,
  summary: true,
  differs: true,
  reportedBy: true,
  sources: { name: true, url: true, after: true },
} as const;

/** What a template may name, to be checked at build time. The compiler keeps it equal to EmailView. */
export const emailViewShape = {
  lang: true,
  dir: true,
  align: true,
  title: true,
  titleFont: true,
  date: true,
  preheader: true,
  edition: true,
  figures: true,
  contentsHeading: true,
  contents: { id: true, name: true, headline: true, lang: true, dir: true, more: true },
  sections: {
    id: true,
    name: true,
    stories: story,
    briefs: { lang: true, dir: true, headline: true, url: true, outlets: true },
    briefsHeading: true,
  },
  more: true,
  note: true,
  reason: true,
  readInBrowser: true,
  webUrl: true,
  stop: true,
  stopUrl: true,
  postalAddress: true,
} as const satisfies ShapeOf<EmailView>;
