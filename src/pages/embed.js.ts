/** The loader that newsrooms’ pages run, at an address that stays. */
import { loaderScript } from "../embed/script.ts";

export const GET = () => new Response(`${loaderScript}\n`);
