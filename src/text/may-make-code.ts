import { once } from './remembered.ts';

/** Whether this program may make code at run time: pages with a content security policy may not. */
export const mayMakeCode = once((): boolean => {
  try {
    return Function('return true')() === true;
  } catch {
    return false;
  }
});
