/** `/cards/<scene>.png`: the picture that networks show for a scene's address. */
import type { APIRoute, GetStaticPaths } from "astro";
import { cardPng } from "../../cards/cards.ts";
import { readScenes } from "../../chapters/scenes.ts";
import { charts, record } from "../../story/site.ts";

const scenes = readScenes(record);

export const getStaticPaths: GetStaticPaths = () => scenes.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const scene = scenes.find(({ id }) => id === params.id);
  if (!scene) return new Response(null, { status: 404 });
  return new Response(cardPng(scene, scenes, charts, record), {
    headers: { "content-type": "image/png" },
  });
};
