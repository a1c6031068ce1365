/** The long lists of words: the build gives each a file of its own, which is loaded when a rule first asks for it. */
export { CONTEXT_LIST } from './context-list.ts';
export { FOLLOW_LIST, USAGE_LIST } from './follow-list.ts';
export { IDIOM_LIST } from './idiom-list.ts';
export { MEANT_LIST } from './learnt/meant-list.ts';
export { MEANT_PAIRS, MEANT_TERMS, TERM_LIST } from './learnt/term-list.ts';
export { SHAPE_LIST } from './shape-list.ts';
export { SOUND_LIST } from './sound-list.ts';
export { USED_LIST } from './used-list.ts';
export { WORD_LIST } from './word-list.ts';
