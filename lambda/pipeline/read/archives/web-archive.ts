/** Safari's web archives: a binary property list that holds a page as it was received, and all that it shows. */
import { parseBuffer } from 'bplist-parser';
import * as v from 'valibot';
import { type DroppedFile, UnreadableFile } from '../../../model.ts';
import { decodeAs, knownCharset } from '../charset/decode.ts';

/** As WebKit writes it (`LegacyWebArchive::createPropertyListRepresentation`). Frames, pictures and scripts stand beside the main resource and are left. */
const archive = v.object({
  WebMainResource: v.object({
    WebResourceData: v.instance(Uint8Array),
    WebResourceTextEncodingName: v.optional(v.string()),
    WebResourceURL: v.optional(v.string()),
  }),
});

/**
 * The page that a web archive was made of, to be read like one that was dropped: in UTF-8 with its mark where the archive names a charset, with its address.
 * @throws {UnreadableFile} `foreign-format` for any other property list, `broken-archive`
 */
export function pageOfWebArchive({ name, bytes }: DroppedFile): DroppedFile {
  const parsed = v.safeParse(archive, propertyList(bytes));
  if (!parsed.success)
    throw new UnreadableFile('foreign-format', "This is a property list of macOS, not an article; drop the article's text or page instead.");
  const { WebResourceData: data, WebResourceTextEncodingName: encoding, WebResourceURL: url } = parsed.output.WebMainResource;
  const charset = encoding === undefined ? undefined : knownCharset(encoding);
  const page = charset === undefined ? new Uint8Array(data) : new TextEncoder().encode(`\uFEFF${decodeAs(data, charset)}`);
  return { name: name.replace(/\.webarchive$/i, ''), bytes: page, ...(url === undefined ? {} : { url }) };
}

function propertyList(bytes: Uint8Array): unknown {
  try {
    return parseBuffer<unknown>(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))[0];
  } catch (cause) {
    throw new UnreadableFile('broken-archive', 'The web archive is broken or cut and cannot be read. Save the page again, or drop its text.', {
      cause,
    });
  }
}
