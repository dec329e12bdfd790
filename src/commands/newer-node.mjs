/** `node --import` this before TypeScript: an old Node says in one line what is missing. Plain JavaScript, so that it can. */
if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    `This needs Node 24, which npm installs here as the package "node"; found ${process.version}. ` +
      "Run npm ci again, with install scripts allowed.",
  );
  process.exit(1);
}
