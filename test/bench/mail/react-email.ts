/**
 * The same digest as a react-email component: its own components, our type sizes and colors, no dark palette. Written as a person who knows
 * react-email would, without tricks. React comes in as a value, because it is only there where the benchmark was asked for it.
 */
import type { EmailView } from '../../../lambda/pipeline/render/view.ts';
import type { StoryView } from '../../../lambda/pipeline/render/view-story.ts';

type Element = object;
type Child = Element | string | false | readonly Child[];
type CreateElement = (type: unknown, props: Readonly<Record<string, unknown>> | null, ...children: Child[]) => Element;

/** What the benchmark needs of `react`, `@react-email/components` and `@react-email/render`. */
export interface ReactEmail {
  createElement: CreateElement;
  components: Readonly<Record<'Html' | 'Head' | 'Preview' | 'Body' | 'Container' | 'Section' | 'Heading' | 'Text' | 'Link' | 'Hr', unknown>>;
}

const sans = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const gray = '#556677';
const style = {
  body: { backgroundColor: '#f2f0ea', fontFamily: sans, margin: 0 },
  card: { backgroundColor: '#ffffff', maxWidth: 640 },
  padded: { padding: '0 40px' },
  mast: { borderTop: '5px solid #aa3311', padding: '26px 40px 22px' },
  kicker: { margin: 0, fontSize: 13, lineHeight: '1.5', fontWeight: 700, color: '#aa3311' },
  title: { margin: '2px 0 6px', font: '700 40px/1.1 Georgia,serif', color: '#111111' },
  meta: { margin: 0, fontSize: 14, lineHeight: '1.5', color: gray },
  box: { backgroundColor: '#f7f5f0', padding: '16px 20px 12px' },
  entry: { margin: '0 0 6px', fontSize: 15, lineHeight: '1.5', color: gray },
  strong: { color: '#111111', fontWeight: 700 },
  section: { margin: '32px 0 0', padding: '0 0 8px', borderBottom: '2px solid #111111', fontSize: 17, color: '#111111' },
  rule: { margin: '20px 0', borderColor: '#dddddd' },
  lead: { margin: '2px 0 6px', font: '700 28px/1.2 Georgia,serif' },
  headline: { margin: '2px 0 6px', font: '700 21px/1.25 Georgia,serif' },
  link: { color: '#111111' },
  summary: { margin: '0 0 8px', fontSize: 16, lineHeight: '1.5', color: '#222222' },
  source: { color: gray, textDecoration: 'underline' },
  footer: { padding: '20px 40px 36px' },
} as const;

/** The digest's element; `@react-email/render` makes HTML of it. */
export function digestElement(view: EmailView, { createElement: h, components: c }: ReactEmail): Element {
  const storyElement = (story: StoryView, index: number): Child => [
    index > 0 && h(c.Hr, { style: style.rule }),
    h(
      c.Text,
      { style: style.kicker },
      story.kicker,
      ' ',
      h('span', { lang: view.lang, dir: view.dir, style: { fontWeight: 400, color: gray } }, story.figures),
    ),
    h(
      c.Heading,
      { as: 'h3', style: story.lead ? style.lead : style.headline },
      story.url === '' ? story.headline : h(c.Link, { href: story.url, style: style.link }, story.headline),
    ),
    story.summary !== '' && h(c.Text, { style: style.summary }, story.summary),
    h(
      c.Text,
      { lang: view.lang, dir: view.dir, style: style.meta },
      story.reportedBy,
      story.sources.map(({ name, url, after }) => [url === '' ? name : h(c.Link, { href: url, style: style.source }, name), after]),
    ),
  ];
  return h(
    c.Html,
    { lang: view.lang, dir: view.dir },
    h(c.Head, null, h('title', null, `${view.title}, ${view.date}`)),
    h(c.Preview, null, view.preheader),
    h(
      c.Body,
      { style: style.body },
      h(
        c.Container,
        { style: style.card },
        h(
          c.Section,
          { style: style.mast },
          h(c.Text, { style: style.kicker }, view.edition),
          h(c.Heading, { as: 'h1', style: style.title }, view.title),
          h(c.Text, { style: style.meta }, `${view.date} · ${view.figures}`),
        ),
        view.contents.length > 0 &&
          h(
            c.Section,
            { style: style.padded },
            h(
              c.Section,
              { style: style.box },
              h(c.Heading, { as: 'h2', style: style.meta }, view.contentsHeading),
              view.contents.map(({ id, name, headline, lang, dir, more }) =>
                h(
                  c.Text,
                  { style: style.entry },
                  h(c.Link, { href: `#${id}`, style: style.strong }, name),
                  ' ',
                  h('span', { lang, dir }, headline),
                  more,
                ),
              ),
            ),
          ),
        view.sections.map(({ id, name, stories }) => [
          h(c.Section, { style: style.padded }, h(c.Heading, { as: 'h2', id, style: style.section }, name)),
          stories.map((story, index) => h(c.Section, { lang: story.lang, dir: story.dir, style: style.padded }, storyElement(story, index))),
        ]),
        h(c.Section, { style: style.padded }, h(c.Text, { style: style.meta }, view.note)),
      ),
      h(
        c.Container,
        { style: style.footer },
        h(c.Text, { style: style.meta }, view.reason),
        h(c.Text, { style: style.meta }, h(c.Link, { href: view.stopUrl, style: style.source }, view.stop)),
        view.postalAddress !== '' && h(c.Text, { style: style.meta }, view.postalAddress),
      ),
    ),
  );
}
