// What is loaded to read sentences that are not in English.
export { frames } from './foreign-frames.ts';
export { kinds, types, WANTED } from './script-words.ts';
