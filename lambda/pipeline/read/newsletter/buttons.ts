/**
 * Words that open the labels of buttons which lead on from no item: to subscribe, share, like, comment, pay. From the templates of Substack, beehiiv, Ghost,
 * Mailchimp and Buttondown, in the languages that they offer; beginnings of words, so that forms of a verb count too.
 */
const openings = [
  'subscri|sign up|share|like|comment|leave a comment|upgrade|donate|support us|become a|follow|tweet|forward|refer|join|start writing|get the app|open in app|give a gift',
  'abonn|anmelden|teilen|kommentier|weiterleiten|spenden|unterstütz',
  's’abonn|s abonn|partag|comment|s’inscri|s inscri|faire un don|soutenez',
  'suscr|compart|coment|apóyanos|dona|reenvia',
  'assin|inscrev|encaminh|doe|apoi',
  'iscriv|abbona|condivid|comment|inoltra|sostieni',
  'deel|delen|reageer|steun|inschrijv',
  'subskryb|udostępn|zapisz|skomentuj|wesprzyj',
  'подпис|поделит|комментир|поддерж',
  '購読|登録|共有|シェア|订阅|訂閱|分享|구독|공유',
];
const button = new RegExp(`^(?:${openings.join('|')})`, 'u');

/** Whether a link's words, as `comparable` has them, are a button's that stands anywhere in a newsletter. */
export const isButton = (label: string): boolean => button.test(label);
