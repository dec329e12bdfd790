/** What the components of chapters say: made where it is checked, so that page and check can't differ. */
export { sayOrThrow, type Said } from "../checks/say/say.ts";
