/** What a zip archive is: many formats of documents are one, told by the names of the files in it. */
import { UnreadableFile } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import type { ForeignFormat } from '../recognize.ts';
import { listingOf } from './zip.ts';

const advice = 'save its text as .docx, PDF or plain text';
/** Office Open XML (ECMA-376) names its main part so; Apple's documents keep theirs packed once more. */
const mainParts: readonly (readonly [part: RegExp, format: 'docx' | 'xlsx' | ForeignFormat])[] = [
  [/^word\/document\.xml$/, 'docx'],
  [/^xl\/workbook\.xml$/, 'xlsx'],
  [/^ppt\/presentation\.xml$/, { is: 'a PowerPoint presentation', advice }],
  [/^(?:Index\/Document\.iwa|Index\.zip|index\.apxl|index\.xml\.gz)$/, { is: "a document of Apple's Pages, Numbers or Keynote", advice }],
];
const called = { docx: 'Word document', xlsx: 'Excel workbook' } as const;

/**
 * The format of a zip archive's bytes; `zip` where it only packs files.
 * @throws {UnreadableFile} `too-large-unpacked` for an Office document that announces more than is read
 */
export function formatOfZip(bytes: Uint8Array): 'docx' | 'xlsx' | 'odt' | 'zip' | ForeignFormat {
  const { names, announced } = listingOf(bytes);
  const found = mainParts.find(([part]) => names.some((name) => part.test(name)))?.[1];
  if ((found === 'docx' || found === 'xlsx') && announced > bounds.unpackedBytes)
    throw new UnreadableFile(
      'too-large-unpacked',
      `The ${called[found]} unpacks to ${Math.round(announced / 1e6)} MB; at most ${bounds.unpackedBytes / 1e6} MB are read. Save its text alone.`,
    );
  if (found) return found;
  if (!names.includes('content.xml')) return 'zip';
  // OpenDocument files name their type in their first entry, which is not packed (OpenDocument 1.3, part 2, 3.3), so that it stands in the first bytes.
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  if (opening.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  return names[0] === 'mimetype' ? { is: 'an OpenDocument table or presentation', advice } : 'zip';
}
