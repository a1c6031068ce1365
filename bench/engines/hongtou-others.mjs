/** Hongtou with a form that it has not seen. */
export { prepareOthers as prepare } from './hongtou.mjs';
