/** Digests for the tests of the mail: invented outlets, invented events. */
import { type Newsletter, parseConfig } from '../../../lambda/config.ts';
import type { Digest, DigestSection, DigestSource, DigestStory } from '../../../lambda/model.ts';

/** A newsletter with the given rules beside the defaults. */
export function newsletterWith(settings: Record<string, unknown> = {}): Newsletter {
  const [newsletter] = parseConfig({ morning: { title: 'The Harbor Morning', from: 'digest@harbor.example', ...settings } }).newsletters;
  if (!newsletter) throw new Error('a newsletter was configured');
  return newsletter;
}

/** A source; names in Arabic script are taken as Arabic, Japanese likewise. */
export function source(name: string, more: Partial<DigestSource> = {}): DigestSource {
  const slug = encodeURIComponent(name.toLowerCase().replace(/\s+/g, '-'));
  return {
    name,
    url: `https://${/^[\x20-\x7e]+$/.test(name) ? slug : 'news'}.example/2026/11/21/report-${slug.length}`,
    language: 'en',
    direction: 'ltr',
    ...more,
  };
}

/** A story with defaults; `summary` is one text a sentence. */
export function story(
  headline: string,
  sentences: readonly string[],
  sources: readonly DigestSource[],
  more: Partial<DigestStory> = {},
): DigestStory {
  const id = `story-${headline.length}-${headline.slice(0, 24)}`;
  return {
    id,
    headline,
    ...(sources[0]?.url === undefined ? {} : { url: sources[0].url }),
    language: 'en',
    direction: 'ltr',
    minutes: 3,
    summary: { sentences: sentences.map((text, sentence) => ({ text, articleId: id, paragraph: 0, sentence })) },
    sources,
    ...more,
  };
}

/** A digest of these sections with counts that fit. */
export function digestOf(sections: readonly DigestSection[], more: Partial<Digest> = {}): Digest {
  const stories = sections.flatMap((section) => section.stories);
  return {
    version: 1,
    newsletter: 'morning',
    title: 'The Harbor Morning',
    number: 12,
    issuedAt: '2026-11-21T06:30:00Z',
    language: 'en',
    direction: 'ltr',
    timeZone: 'Europe/Oslo',
    subject: stories[0]?.headline ?? 'The Harbor Morning',
    preheader: stories
      .slice(1, 3)
      .map(({ headline }) => headline)
      .join(' · '),
    storyCount: stories.length,
    outletCount: new Set(stories.flatMap(({ sources }) => sources.map(({ name }) => name))).size,
    minutes: Math.max(1, Math.round(stories.length / 2)),
    sections,
    ...more,
  };
}

const arabic = { language: 'ar', direction: 'rtl' } as const;
const japanese = { language: 'ja', direction: 'ltr' } as const;

/** Twelve stories in five sections and five languages: what a morning looks like. */
export const morning: Digest = digestOf(
  [
    {
      name: 'World',
      stories: [
        story(
          'Seven river states agree on a shared flood-warning network',
          [
            'Ministers meeting in Tarnhaven signed a plan to share gauge readings every ten minutes.',
            'The first 180 stations go live before the spring melt, and funding for the last third is still open.',
          ],
          [
            source('Coast Courier', { wireCredit: 'Meridian Wire' }),
            source('The Tarn Herald'),
            source('Le Fanal', { language: 'fr' }),
            source('Delta Post'),
          ],
          { kicker: 'Tarnhaven', publishedAt: '2026-11-21T04:40:00Z', minutes: 4 },
        ),
        story(
          'Strait transits climb back to nine in ten of their level before the closure',
          [
            'Pilots counted 1,640 passages in October, the most in two years.',
            'Insurers have cut their surcharge twice since August & freight rates fell by 11 percent.',
          ],
          [source('Harbor & Hold'), source('Coast Courier'), source('Portside Weekly')],
          { kicker: 'Shipping', publishedAt: '2026-11-21T03:15:00Z' },
        ),
        story(
          'الواحة تفتتح أكبر محطة لتحلية المياه في الجنوب',
          [
            'بدأت المحطة الجديدة ضخ 300 ألف متر مكعب يوميًا إلى العاصمة عبر خط طوله 450 كيلومترًا.',
            'وتقول الوزارة إن المشروع يغطي نحو 40% من حاجة البلاد.',
          ],
          [source('صحيفة الواحة', arabic), source('مرآة الجنوب', arabic), source('Desert Mail')],
          { ...arabic, kicker: 'الواحة', publishedAt: '2026-11-21T05:05:00Z', minutes: 2 },
        ),
      ],
    },
    {
      name: 'Business',
      stories: [
        story(
          'Central bank holds its rate at 3.5% and signals a first cut in March',
          ['The committee was unanimous.', 'Its new path implies two cuts next year, one fewer than in September, and the crown gained 0.6 percent.'],
          [source('Ledger Daily'), source('The Tarn Herald'), source('Marketglass'), source('Coast Courier'), source('Meridian Wire')],
          { publishedAt: '2026-11-20T15:02:00Z' },
        ),
        story(
          '次世代電池の量産、三社が共同工場で合意',
          [
            '全固体電池の量産に向け、国内メーカー三社が港町に共同工場を建設する。',
            '2028年に稼働し、初年度は電気自動車およそ10万台分を供給する計画だ。',
          ],
          [source('青葉経済新聞', japanese), source('みなと通信', japanese)],
          {
            ...japanese,
            kicker: '青葉市',
            publishedAt: '2026-11-21T02:30:00Z',
            minutes: 2,
          },
        ),
        story(
          'Discount grocers overtake supermarkets in the southern provinces',
          ['The discounters reached 38.4 percent of sales in the year to October.'],
          [source('Marketglass')],
          { publishedAt: '2026-11-20', minutes: 2 },
        ),
      ],
    },
    {
      name: 'Science & health',
      stories: [
        story(
          'A single-dose fever vaccine keeps 76% protection after two years',
          [
            'The trial followed 4,800 children in three countries.',
            'Protection faded slowly, no serious side effects were linked to the shot, and a license request is due by April.',
          ],
          [
            source('The Bench'),
            source('Le Fanal', { language: 'fr' }),
            source('Delta Post'),
            source('Ward Round'),
            source('Coast Courier', { wireCredit: 'Meridian Wire' }),
            source('Northlight'),
          ],
          { kicker: 'Medicine', publishedAt: '2026-11-20T17:30:00Z', minutes: 5 },
        ),
        story(
          'Probe returns the first close-up of asteroid Ilmatar',
          ['The images, taken from 1,100 km, show a peanut-shaped body with two large boulders near its waist.'],
          [source('Northlight'), source('The Bench')],
          {
            kicker: 'Space',
            publishedAt: '2026-11-21T06:10:00Z',
          },
        ),
      ],
    },
    {
      name: 'Technology',
      stories: [
        story(
          'Registries agree to wait 72 hours before a popular package can be withdrawn',
          ['Five package registries will hold such requests for three days.', 'Maintainers can still mark a release as <unsafe> at once.'],
          [source('Patch Notes'), source('Northlight')],
          { kicker: 'Open source', publishedAt: '2026-11-21T05:10:00Z', minutes: 2 },
        ),
        story(
          'La fibre couvre désormais 95 % des foyers de la côte',
          [
            'Le régulateur compte 4,2 millions de locaux raccordables fin septembre.',
            'Les dernières zones, surtout en montagne, seront servies d’ici à fin 2027.',
          ],
          [source('Le Fanal', { language: 'fr' }), source('Écho du Cap', { language: 'fr' })],
          {
            language: 'fr',
            publishedAt: '2026-11-19T08:00:00Z',
          },
        ),
      ],
    },
    {
      name: 'Culture & sport',
      stories: [
        story(
          'A debut about lighthouse keepers takes the Tarn Prize',
          [
            'The judges needed one round of voting.',
            'At 148 pages it is the shortest winner in forty years, and the first by a working ferry captain.',
          ],
          [source('The Tarn Herald'), source('Delta Post')],
          {
            kicker: 'Books',
            publishedAt: '2026-11-20T20:50:00Z',
          },
        ),
        story(
          'Achtzehnjährige gewinnt das Schachturnier am Kap im Stichkampf',
          ['Anika Rao schlug am letzten Tag zwei frühere Sieger und hielt dann ein schweres Turmendspiel über 61 Züge.'],
          [source('Brettspiegel', { language: 'de' })],
          {
            language: 'de',
            kicker: 'Schach',
            publishedAt: '2026-11-20T22:15:00Z',
            minutes: 2,
          },
        ),
      ],
    },
  ],
  {
    minutes: 4,
    subject: 'Seven river states agree on a shared flood-warning network',
    preheader: 'Central bank holds its rate at 3.5% and signals a first cut in March · A single-dose fever vaccine keeps 76% protection',
  },
);
