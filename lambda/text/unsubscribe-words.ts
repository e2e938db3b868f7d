/** The words of the page on which a reader unsubscribes, by language; one that is not there gets English. `{title}` is the newsletter's. */
import type { Direction, LanguageTag } from '../model.ts';

export interface UnsubscribeWords {
  lang: LanguageTag;
  dir: Direction;
  /** What the page is about, and what its button does. */
  unsubscribe: string;
  /** Before anything is done. */
  question: string;
  /** After it. */
  done: string;
  /** Takes a mistake back: a button, and what it brought about. */
  back: string;
  again: string;
}

const table: Readonly<Record<string, UnsubscribeWords>> = {
  en: {
    lang: 'en',
    dir: 'ltr',
    unsubscribe: 'Unsubscribe',
    question: 'Do you want to stop receiving {title}?',
    done: 'You are unsubscribed. {title} will not come any more.',
    back: 'That was a mistake, keep sending it',
    again: 'Good to have you back. {title} will keep coming.',
  },
  de: {
    lang: 'de',
    dir: 'ltr',
    unsubscribe: 'Abbestellen',
    question: 'Möchten Sie {title} nicht mehr erhalten?',
    done: 'Sie sind abgemeldet. {title} kommt nicht mehr.',
    back: 'Das war ein Versehen, bitte weiter zusenden',
    again: 'Schön, dass Sie bleiben. {title} kommt weiterhin.',
  },
  fr: {
    lang: 'fr',
    dir: 'ltr',
    unsubscribe: 'Se désabonner',
    question: 'Voulez-vous ne plus recevoir {title} ?',
    done: 'Vous êtes désabonné. Vous ne recevrez plus {title}.',
    back: 'C’était une erreur, continuez l’envoi',
    again: 'Heureux de vous retrouver. Vous continuerez à recevoir {title}.',
  },
  es: {
    lang: 'es',
    dir: 'ltr',
    unsubscribe: 'Darse de baja',
    question: '¿Quiere dejar de recibir {title}?',
    done: 'Se ha dado de baja. Ya no recibirá {title}.',
    back: 'Ha sido un error, quiero seguir recibiéndolo',
    again: 'Nos alegra que se quede. Seguirá recibiendo {title}.',
  },
  pt: {
    lang: 'pt',
    dir: 'ltr',
    unsubscribe: 'Cancelar a assinatura',
    question: 'Quer deixar de receber {title}?',
    done: 'A assinatura foi cancelada. {title} não será mais enviado.',
    back: 'Foi um engano, quero continuar a receber',
    again: 'Que bom que ficou. {title} continuará a ser enviado.',
  },
  ar: {
    lang: 'ar',
    dir: 'rtl',
    unsubscribe: 'إلغاء الاشتراك',
    question: 'هل تريد التوقف عن تلقي {title}؟',
    done: 'تم إلغاء اشتراكك. لن تصلك {title} بعد الآن.',
    back: 'كان ذلك خطأً، أريد الاستمرار في تلقيها',
    again: 'يسعدنا بقاؤك معنا. ستستمر {title} في الوصول إليك.',
  },
  ja: {
    lang: 'ja',
    dir: 'ltr',
    unsubscribe: '配信を停止する',
    question: '{title}の配信を停止しますか？',
    done: '配信を停止しました。{title}は今後届きません。',
    back: '間違えました。配信を続けてください',
    again: 'ありがとうございます。{title}は引き続き届きます。',
  },
  zh: {
    lang: 'zh',
    dir: 'ltr',
    unsubscribe: '退订',
    question: '您要停止接收《{title}》吗？',
    done: '您已退订，今后不会再收到《{title}》。',
    back: '这是误操作，请继续发送',
    again: '欢迎回来，您将继续收到《{title}》。',
  },
};

/** The words in this language, or in English. */
export function unsubscribeWords(language: LanguageTag): UnsubscribeWords {
  const base = language.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(table, base) ? table[base] : table['en']) as UnsubscribeWords;
}
