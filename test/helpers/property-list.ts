/** A binary property list (CFBinaryPList.c, "bplist00"): dictionaries, ASCII strings and data, as far as tests need them. */
export type Property = string | Uint8Array | { readonly [key: string]: Property };

/** Writes a property list; the objects' numbers take four bytes each, so that any test's fit. */
export function propertyListOf(root: Property): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (value: Property): number => {
    const at = objects.push(new Uint8Array()) - 1;
    if (typeof value === 'string') objects[at] = marked(0x50, value.length, new TextEncoder().encode(value));
    else if (value instanceof Uint8Array) objects[at] = marked(0x40, value.length, value);
    else {
      const keys = Object.keys(value).map(add);
      const values = Object.values(value).map(add);
      objects[at] = marked(0xd0, keys.length, bigEndian([...keys, ...values]));
    }
    return at;
  };
  const top = add(root);
  let length = 8;
  const offsets = objects.map((object) => {
    length += object.length;
    return length - object.length;
  });
  const trailer = Uint8Array.of(0, 0, 0, 0, 0, 0, 4, 4, ...bigEndian([0, objects.length, 0, top, 0, length]));
  return Uint8Array.from([...new TextEncoder().encode('bplist00'), ...objects.flatMap((object) => [...object]), ...bigEndian(offsets), ...trailer]);
}

/** An object's kind and count, then its content. */
function marked(kind: number, count: number, content: Uint8Array): Uint8Array {
  return Uint8Array.of(...(count < 15 ? [kind | count] : [kind | 15, 0x12, ...bigEndian([count])]), ...content);
}

function bigEndian(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  for (const [at, number] of numbers.entries()) view.setUint32(at * 4, number);
  return new Uint8Array(view.buffer);
}
