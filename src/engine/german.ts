// The door to German: loaded when it is first spoken.
export { differences as germanDifferences } from './text/german/differences.ts';
export { german, germanSentences } from './text/german/index.ts';
