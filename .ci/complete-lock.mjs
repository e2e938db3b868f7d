// Completes package-lock.json where the registry at hand serves packages of some platforms only: npm leaves the others out, and then
// refuses the lockfile (`npm ci`: "Missing: … from lock file"). Adds each optional platform package that a locked one names.
//
//   node .ci/complete-lock.mjs        after any `npm install` that rewrote the lockfile
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const platform = /(?<=[-/])(android|darwin|freebsd|netbsd|openbsd|openharmony|sunos|aix|win32|linux)(?=-|$)/;
const processor = /(x64|arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32)(?=-|$)/;

/** Whether a package is locked where Node would look for it from that path. */
const isLocked = (path, name) => {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    if (lock.packages[`${at}/node_modules/${name}`]) return true;
  return lock.packages[`node_modules/${name}`] !== undefined;
};

const added = [];
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (path === '' || isLocked(path, name)) continue;
    const os = platform.exec(name)?.[1];
    const cpu = processor.exec(name)?.[1];
    const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) ? 'glibc' : undefined;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(cpu && { cpu: [cpu] }),
      ...(dev && { dev }),
      ...(libc && { libc: [libc] }),
      optional: true,
      ...(os && { os: [os] }),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} optional platform packages added${added.length > 0 ? `: ${added.join(', ')}` : ''}\n`);
