/** `/cards/<id>.png`: the picture that networks show for the address of a scene or an authority. */
import type { APIRoute, GetStaticPaths } from "astro";
import { authorityCard } from "../../authorities/card.ts";
import { authorities, ladderView } from "../../authorities/site.ts";
import { cardPng } from "../../cards/cards.ts";
import { readScenes } from "../../chapters/scenes.ts";
import { charts, record } from "../../story/site.ts";

const scenes = readScenes(record);

type Made = () => Uint8Array<ArrayBuffer>;

export const getStaticPaths: GetStaticPaths = () => [
  ...scenes.map((scene) => ({
    params: { id: scene.id },
    props: { make: () => cardPng(scene, scenes, charts, record) },
  })),
  ...authorities.map((authority) => ({
    params: { id: ladderView(authority).slug },
    props: { make: () => authorityCard(authority) },
  })),
];

export const GET: APIRoute<{ make: Made }> = ({ props }) =>
  new Response(props.make(), { headers: { "content-type": "image/png" } });
