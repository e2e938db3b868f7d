/** Consent dialogs: as long as articles, in containers whose names say nothing, so they are known by what they say. */
import type { Block, Claims } from '../../../model.ts';
import type { PageBody } from './body.ts';
import type { Container } from './tree.ts';

/** Words of consent dialogs, in the languages of large news markets. Compiled for this project. */
const CONSENT =
  /cookie|\bconsent\b|\bGDPR\b|\bDSGVO\b|\bRODO\b|\bLGPD\b|\bIAB\b|privacy (?:policy|notice)|personal data|third[- ]part(?:y|ies)|datenschutz|einwilligung|personenbezogen|données personnelles|consentement|datos personales|consentimiento|dados pessoais|dati personali|persoonsgegevens|personuppgifter|danych osobowych|dane osobowe|zgod[aęy]|файл\S{0,3} cookie|персональн\S{1,4} данн|kişisel veri|プライバシー|クッキー|隐私|개인정보/i;
/** Words by which a site speaks of itself and its reader; a report on privacy law hardly has them. */
const ADDRESS =
  /(?<![\p{L}])(?:your?|our|we|us|sie|ihre[nrsm]?|wir|unsere?[nrsm]?|vous|votre|vos|nous|notre|nos|usted|nuestr[oa]s?|você|nosso|nostri|nostro|jouw|uw|onze|vår[at]?|twoj\p{L}{1,3}|ciebie|nasi|nasz\p{L}{0,3}|ваш\p{L}{0,3}|наш\p{L}{0,3})(?!\p{L})/iu;
/** Characters of a text that are looked at. */
const LOOKED_AT = 400;
/** Running paragraphs of a dialog at least, and the share of them that speaks of consent and to the reader. */
const LEAST = 3;
const MOSTLY = 0.6;

/** Whether a text speaks of consent. */
export const speaksOfConsent = (text: string): boolean => CONSENT.test(text.slice(0, LOOKED_AT));

/**
 * For each block, whether it stands in a consent dialog: a container, one or two levels up, most of whose running paragraphs speak of consent
 * and to the reader. None where the headline itself is about consent. `consents` says which blocks speak of it.
 */
export function consentDialogs(
  blocks: readonly Block[],
  { headline = '' }: Claims,
  { homes, weights }: Pick<PageBody, 'homes' | 'weights'>,
  consents: readonly boolean[],
): boolean[] {
  const isRunning = (i: number) => (weights[i] as number) > 0;
  if (consents.filter((consent, i) => consent && isRunning(i)).length < LEAST || speaksOfConsent(headline)) return blocks.map(() => false);
  const counts = new Map<Container, { running: number; consent: number; address: number }>();
  blocks.forEach(({ text }, i) => {
    if (!isRunning(i)) return;
    const address = ADDRESS.test(text.slice(0, LOOKED_AT));
    for (const container of around(homes[i] as Container)) {
      const count = counts.get(container) ?? { running: 0, consent: 0, address: 0 };
      counts.set(container, count);
      count.running++;
      if (consents[i]) count.consent++;
      if (address) count.address++;
    }
  });
  const isDialog = (container: Container): boolean => {
    const { running, consent, address } = counts.get(container) ?? { running: 0, consent: 0, address: 0 };
    return consent >= LEAST && Math.min(consent, address) >= MOSTLY * running;
  };
  return homes.map((home) => {
    const [near, far] = around(home);
    if (near && isDialog(near)) return true;
    // A story beside the dialog speaks of other things, whatever holds both.
    const { running = 0, consent = 0 } = (near && counts.get(near)) ?? {};
    return far !== undefined && isDialog(far) && (running < 2 || consent > 0);
  });
}

/** Elements that hold a page's or an article's all. */
const wholes = /^(?:body|html|main|article)(?: |$)/;

/** The container of a block and the one around it, without those that hold everything. */
const around = ({ parent }: Container): Container[] =>
  [parent, parent?.parent].filter((one): one is Container => one?.parent !== undefined && !wholes.test(one.name));
