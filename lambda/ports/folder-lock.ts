import { open, readFile, rm } from 'node:fs/promises';

/** Thrown where another living process holds a folder. */
export class FolderIsLocked extends Error {
  override readonly name = 'FolderIsLocked';
}

/**
 * Holds a lock file that names this process until the returned function is called. A lock whose process is gone is taken over.
 * @throws {FolderIsLocked} where a living process holds it
 */
export async function lockFolder(path: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isAlive(holder))
        throw new FolderIsLocked(
          `Process ${holder} is using this bucket folder. Wait until it is done, or give another folder with --out. (The lock is ${path}.)`,
        );
      await rm(path, { force: true });
    }
  }
  throw new FolderIsLocked(`Another process took ${path} just now. Try again.`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
