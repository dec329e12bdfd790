import { expect, test } from "vitest";
import { absolute, underBase } from "./address.ts";
import { sitePlace } from "./place.ts";

const origin = "https://story.example";

test.each([
  [{}, "https://story.example/", "/"],
  [{ SITE: "https://a.example" }, "https://a.example/", "/"],
  [{ SITE: "https://a.example/b/c/" }, "https://a.example/b/c/", "/b/c"],
  [{ SITE: "https://a.example", BASE: "b" }, "https://a.example/b/", "/b"],
  [{ SITE: "https://a.example/b", BASE: "/b/" }, "https://a.example/b/", "/b"],
  [{ BASE: "/b" }, "https://story.example/b/", "/b"],
  [{ SITE: "", BASE: "" }, "https://story.example/", "/"],
])("%o is %s, under %s", (env, site, base) => {
  expect(sitePlace(env, origin)).toEqual({ site, base });
});

test.each([
  [{ SITE: "story.example" }, "Write the whole address"],
  [{ SITE: "ftp://story.example" }, "begins with https://"],
  [{ SITE: "https://story.example/?a" }, "neither ? nor #"],
  [{ SITE: "https://a.example/b", BASE: "/c" }, "Write the folder in one of them"],
  [{ BASE: "/a b" }, "Write a folder"],
])("%o is refused: %s", (env, message) => {
  expect(() => sitePlace(env, origin)).toThrow(message);
});

test("a path is put behind the whole address, folder and all", () => {
  expect(absolute("https://a.example/b/", "/ledger/#x")).toBe("https://a.example/b/ledger/#x");
  expect(absolute(new URL("https://a.example"), "/")).toBe("https://a.example/");
});

test("links written from the root lead into the folder; all others stay", () => {
  const html =
    '<a href="/">A</a><img src="/c.png" alt="/x"><a href="#a"></a><a href="/b/x/"></a>' +
    '<a href="//cdn.example/"></a><p title="href">say href="/x"</p><script>a.href="/y"</script>' +
    "<a class=x href='/z/'>Z</a><textarea>&lt;a href=\"/t\"&gt;</textarea>";
  expect(underBase(html, "/b")).toBe(
    '<a href="/b/">A</a><img src="/b/c.png" alt="/x"><a href="#a"></a><a href="/b/x/"></a>' +
      '<a href="//cdn.example/"></a><p title="href">say href="/x"</p><script>a.href="/y"</script>' +
      "<a class=x href='/b/z/'>Z</a><textarea>&lt;a href=\"/t\"&gt;</textarea>",
  );
  expect(underBase(html, "/")).toBe(html);
});
