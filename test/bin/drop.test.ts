import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDrop } from '../../bin/drop.ts';
import { cut, nameOf, wrap } from '../../bin/tell/words.ts';
import { UsageError } from '../../bin/usage-error.ts';
import { counted } from '../../lambda/text/counted.ts';

describe('a drop from disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drop-'));
    for (const name of ['a.txt', 'World/b.txt', 'World/Asia/c.txt', 'Sport/a.txt']) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), name);
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  const names = async (...paths: string[]): Promise<string[]> => (await listDrop(paths.map((path) => join(folder, path)))).map(({ name }) => name);

  test('a folder’s sub-folders stay, so that they become sections', async () => {
    expect(await names('')).toEqual(['Sport/a.txt', 'World/Asia/c.txt', 'World/b.txt', 'a.txt']);
  });

  test('a file goes by its name', async () => {
    expect(await names('World/b.txt')).toEqual(['b.txt']);
  });

  test('two files of one name are told apart', async () => {
    expect(await names('a.txt', 'Sport/a.txt', 'World')).toEqual(['a.txt', 'a (2).txt', 'Asia/c.txt', 'b.txt']);
  });

  test('a name that is given to tell two apart is not another file’s own', async () => {
    for (const name of ['World/a.txt', 'Sport/a (2).txt']) await writeFile(join(folder, name), name);
    expect(await names('a.txt', 'World/a.txt', 'Sport/a (2).txt')).toEqual(['a.txt', 'a (3).txt', 'a (2).txt']);
  });

  test('links in a folder are followed, but not in circles', async () => {
    await symlink(join(folder, 'World/b.txt'), join(folder, 'Sport/linked.txt'));
    await symlink(join(folder, 'World'), join(folder, 'Sport/World'));
    await symlink(folder, join(folder, 'World/Asia/again'));
    await symlink(join(folder, 'gone'), join(folder, 'Sport/broken.txt'));
    expect(await names('Sport')).toEqual(['World/Asia/again/a.txt', 'World/Asia/c.txt', 'World/b.txt', 'a.txt', 'linked.txt']);
  });

  test('every path that is not there is named', async () => {
    await expect(names('a.txt', 'nope.txt', 'nor this')).rejects.toThrow(UsageError);
    await expect(names('a.txt', 'nope.txt', 'nor this')).rejects.toThrow(/nope\.txt".*nor this"/);
  });
});

describe('the terminal’s words', () => {
  test.each([
    ['inbox/World/a.txt', 'World/a.txt'],
    ['inbox/new\nline.txt', 'new\\u000aline.txt'],
    ['inbox/\u001b[2Jgone.txt', '\\u001b[2Jgone.txt'],
    ['inbox/日本語 名前.txt', '日本語 名前.txt'],
  ])('a file is named on one line, and its name commands nothing: %j', (key, name) => {
    expect(nameOf(key)).toBe(name);
  });

  test.each([
    [1, '1 story'],
    [0, '0 stories'],
    [2, '2 stories'],
  ])('%i is %s', (count, text) => {
    expect(counted(count, 'story', 'stories')).toBe(text);
  });

  test('a long text is cut on one line', () => {
    expect(cut('one\n two   three', 20)).toBe('one two three');
    expect(cut('one two three', 8)).toBe('one two…');
  });

  test('a long text is wrapped behind its indent', () => {
    expect(wrap('one two three four', 9, '  ')).toBe('  one two\n  three\n  four');
  });
});
