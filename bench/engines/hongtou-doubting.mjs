/** Hongtou looking for doubts, too. */
export { prepareDoubting as prepare } from './hongtou.mjs';
