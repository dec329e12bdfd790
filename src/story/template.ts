/** References in double braces, resolved by the words that the checks resolve them by. */
export { resolveTemplate } from "../checks/say/template.ts";
