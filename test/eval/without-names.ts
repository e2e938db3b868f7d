import type { Block } from '../../lambda/model.ts';

/** The blocks of a page whose elements have neither id nor class nor role: containers keep their tags, and are numbered anew among siblings of one tag. */
export function withoutNames(blocks: readonly Block[]): Block[] {
  /** The new path of every path, and how many containers of a path there are. */
  const renamed = new Map<string, string>();
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    let path = '';
    let bare = '';
    const containers = (block.containers ?? []).map((description) => {
      path += `>${description}`;
      let name = renamed.get(path);
      if (name === undefined) {
        const tag = description.split(' ', 1)[0] ?? '';
        const count = (counts.get(`${bare}>${tag}`) ?? 0) + 1;
        counts.set(`${bare}>${tag}`, count);
        name = count > 1 ? `${tag} @${count}` : tag;
        renamed.set(path, name);
      }
      bare += `>${name}`;
      return name;
    });
    return { ...block, containers };
  });
}
