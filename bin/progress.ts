import { Presets, SingleBar } from 'cli-progress';

/** Files above which a run is long enough to want a bar. */
const worthShowing = 30;

/** A progress bar on standard error: only at a terminal, only for long work. */
export function progressBar(label: string, total: number, quiet: boolean): { step(): void; stop(): void } {
  if (quiet || !process.stderr.isTTY || total < worthShowing) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_grey,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
