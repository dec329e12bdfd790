import base from "./astro.config.mjs";
export default { ...base, integrations: base.integrations.filter((i) => !/check/.test(i.name)), outDir: "/tmp/embed-dist", cacheDir: "/tmp/embed-cache" };
