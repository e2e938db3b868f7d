/** Words that label a date, by language. Compiled for this project from what content systems and newspapers print. */

/** "Changed since"; every other labelled date is the publication's. */
export const changedWords =
  /updat|modified|edited|revised|reviewed|aktualisiert|geändert|^akt\.|stand:|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|aktualizováno|обновлен|оновлен|güncelle|cập nhật|diperbarui|更新|수정|آخر تحديث|تحديث|עודכן/iu;
export const publishedWords =
  /publish|posted|issued|created|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|publicerad|udgivet|publisert|julkaistu|opublikowano|publikováno|опубликован|опубліковано|yayın|đăng|公開|発表|掲載|发布|發布|입력|نشر|פורסם/iu;
