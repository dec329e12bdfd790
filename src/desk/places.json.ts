/** `/desk/places.json`, in development alone: where each step is written, and what the checks say of it. */
import type { APIRoute } from "astro";
import { checkedStory, deskPlaces } from "./story.ts";

export const prerender = false;

export const GET: APIRoute = async () => Response.json(deskPlaces(await checkedStory()));
