/** What a command compiles is kept for the next time, in the machine's own folder for such things: `node --import` before it. */
import { enableCompileCache } from "node:module";

enableCompileCache();
