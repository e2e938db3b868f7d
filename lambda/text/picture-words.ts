/**
 * What papers call a picture where they credit it, "Photo: Ines Calloway", by language as alternatives of a regular expression in lower case. Compiled for this project
 * from newspapers' captions. `clean/caption.ts` tells captions by them, `sentence-credits.ts` credits within a line.
 */
export const pictureWords =
  'photo(?:graph|s)?|pictures?|images?|foto(?:grafía|grafia|s)?|bild|imagen|imagem|immagine|zdjęcie|фото|знімок|fotoğraf|ảnh|gambar|写真|画像|撮影|图片?|사진|صورة|تصوير|צילום|תמונה';
