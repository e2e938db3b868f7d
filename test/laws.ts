/**
 * fast-check for the whole suite, with its cases settled: `npm test` asks every law the same ones each time, so that what passes here passes
 * for whoever changes something else. Others, and more of them, are asked for by the environment:
 *
 *     LAWS_SEED=4711 LAWS_TIMES=20 npm test -- laws
 */
import fc, { type Parameters as Settings } from 'fast-check';

const seed = Number(process.env['LAWS_SEED'] ?? 20261122);
const times = Number(process.env['LAWS_TIMES'] ?? 1);
if (!Number.isInteger(seed) || !(times > 0)) throw new Error('LAWS_SEED must be a whole number, and LAWS_TIMES a number above 0.');

/** `fc.assert` with the settled seed, and as many cases as are asked for; what a law itself says about either of them stays. */
const assert = ((property: Parameters<typeof fc.assert>[0], settings: Settings<unknown> = {}) =>
  fc.assert(property, { seed, ...settings, numRuns: Math.ceil((settings.numRuns ?? 100) * times) })) as typeof fc.assert;

const laws: typeof fc = { ...fc, assert };
export default laws;
