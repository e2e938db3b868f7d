import { inlineReader } from '../../lambda/ports/reader-inline.ts';
import { readAndClean } from '../../lambda/stages/read-and-clean.ts';
import { readerContract } from './reader-contract.ts';

readerContract(() => inlineReader(readAndClean));
