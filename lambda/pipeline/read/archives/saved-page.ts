/**
 * The folder that a browser puts beside a page it saves "complete", full of the page's pictures, styles, scripts and frames.
 * Its names: https://learn.microsoft.com/windows/win32/shell/manage, "Connected Files"; Chromium and Firefox name it as Windows does.
 */
const folderEnds =
  /(?:[_.]files|_(?:archivos|arquivos|bestanden|bylos|datoteke|dosyalar|elemei|failid|fails|fajlovi|ficheiros|fichiers|file|fitxategiak|fitxers|pliki|soubory|tiedostot)|-(?:Dateien|filer))$/iu;

/** What no article is, by its name's end: pictures, films, fonts, styles, scripts. Chromium adds `.download` to what it took for one. */
const wholly =
  /\.(?:css|[cm]?js|map|json|wasm|download|png|apng|jpe?g|jfif|gif|webp|avif|svg|ico|bmp|mp[34]|webm|ogg|woff2?|ttf|otf|eot|swf)(?:\(\d+\))?$/iu;

/** Whether a folder is a saved page's: no section of a newsletter. */
export const isPartsFolder = (folder: string): boolean => folderEnds.test(folder.trim());

/**
 * What a path is to a saved page: `part` cannot be an article and need not be read; a `frame` may be (people name folders as they like), so it is read, and
 * only missed if there is nothing in it. Undefined outside of such a folder.
 */
export function placeInSavedPage(path: string): 'part' | 'frame' | undefined {
  const folders = path.split(/[\\/]/);
  const name = folders.pop() ?? '';
  if (!folders.some(isPartsFolder)) return undefined;
  return wholly.test(name) ? 'part' : 'frame';
}
