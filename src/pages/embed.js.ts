/** The loader that newsrooms’ pages run, at an address that stays. */
import { loaderScript } from "../embed/paste/script.ts";

export const GET = () => new Response(`${loaderScript}\n`);
