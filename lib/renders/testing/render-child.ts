/** A process of its own that tests may kill: `node --import tsx render-child.ts <film.json> <out.mp4>`. */
import { readFile } from "node:fs/promises";
import { makeFilm } from "../make-film";
import type { FilmRequest } from "../types";

const [, , request = "", out = ""] = process.argv;
const film = JSON.parse(await readFile(request, "utf8")) as FilmRequest;
const { checks } = await makeFilm(film, out, { lanes: 2, contentId: "killed" });
process.stdout.write(JSON.stringify(checks));
