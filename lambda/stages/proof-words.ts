/**
 * What a proof says beside the issue itself, by language; English where a language has no words here. `{n}` is the number, `{send}` and
 * `{discard}` are what to type, `{key}` is the object that does the same as typing the first.
 */
export interface ProofWords {
  /** In brackets before the subject. */
  proof: string;
  note: string;
}

export const proofWords: Readonly<Record<string, ProofWords>> = {
  ar: {
    proof: 'تجربة',
    note: 'هذه تجربة العدد {n} قبل إرساله، ولم يصل إلى أحد غيرك. للإرسال: {send}، أو ضع ملفًا فارغًا باسم {key} في الحاوية. للإلغاء: {discard}',
  },
  de: {
    proof: 'Probe',
    note: 'Dies ist die Probe von Ausgabe {n}; sonst hat sie noch niemand. Verschicken: {send}, oder eine leere Datei {key} in den Bucket legen. Verwerfen: {discard}',
  },
  en: {
    proof: 'Proof',
    note: 'This is the proof of issue {n}; nobody else has it yet. To send it: {send}, or put an empty file {key} into the bucket. To discard it: {discard}',
  },
  es: {
    proof: 'Prueba',
    note: 'Esta es la prueba del número {n}; nadie más la tiene todavía. Para enviarlo: {send}, o ponga un archivo vacío {key} en el bucket. Para descartarlo: {discard}',
  },
  fr: {
    proof: 'Épreuve',
    note: 'Ceci est l’épreuve du numéro {n} ; personne d’autre ne l’a encore. Pour l’envoyer : {send}, ou déposez un fichier vide {key} dans le bucket. Pour l’abandonner : {discard}',
  },
  ja: {
    proof: '校正',
    note: 'これは第{n}号の校正です。まだほかの誰にも届いていません。送信するには: {send} または空のファイル {key} をバケットに置いてください。取りやめるには: {discard}',
  },
  pt: {
    proof: 'Prova',
    note: 'Esta é a prova da edição {n}; mais ninguém a tem ainda. Para a enviar: {send}, ou ponha um ficheiro vazio {key} no bucket. Para a descartar: {discard}',
  },
  zh: {
    proof: '校样',
    note: '这是第 {n} 期的校样，其他人尚未收到。发送：{send}，或在存储桶中放入空文件 {key}。放弃：{discard}',
  },
};
