import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { writeLine, writeShot } from "@/db/queries/shots";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { freezeFilm } from "@/lib/renders/freeze-film";
import { renderFilmInput } from "@/lib/renders/schemas";
import { type Seeded, seedEpisode } from "@/lib/renders/testing/episode";
import { createSubtitle } from "./create-subtitle";
import { deleteSubtitle } from "./delete-subtitle";
import { downloadSubtitles } from "./download-subtitles";
import { generateSubtitles } from "./generate-subtitles";
import { importSubtitles } from "./import-subtitles";
import { listSubtitles } from "./list-subtitles";
import { updateSubtitle } from "./update-subtitle";

const seed = () =>
  seedEpisode([
    { line: "你好，世界！", durationMs: 2000 },
    { durationMs: 1000 },
    { line: "再见。", durationMs: 2000 },
  ]);
const of = ({ projectId }: Seeded) => ({ project_id: projectId });
const cuesOfFilm = async (seeded: Seeded) => {
  const options = renderFilmInput.parse({ ...of(seeded), kind: "final" });
  return (await freezeFilm(db, await resolveEpisode(seeded.actor, of(seeded)), options)).cues;
};

describe("subtitles", () => {
  test("are generated where their lines are heard, and generating twice does not double them", async () => {
    const seeded = await seed();
    await Promise.all([
      generateSubtitles(seeded.actor, of(seeded)),
      generateSubtitles(seeded.actor, of(seeded)),
    ]);
    const { items } = await listSubtitles(seeded.actor, of(seeded));
    expect(items.map(({ text }) => text)).toEqual(["你好，世界！", "再见。"]);
    expect(items[0]).toMatchObject({
      line_id: seeded.lineIds[0],
      shot_id: seeded.shotIds[0],
      edited: false,
      version: 1,
    });
    expect(items[0]?.start_time).toBeCloseTo(0.15);
    expect(items[1]?.start_time).toBeCloseTo(3.15);
  });

  test("an edit is kept by the next generation; an edit of an old version is refused with the present one", async () => {
    const seeded = await seed();
    const { items } = await generateSubtitles(seeded.actor, of(seeded));
    const id = items[0]?.id ?? "";
    const edit = { ...of(seeded), subtitle_id: id, version: 1, text: "改过的{\\b1}字幕" };
    expect((await updateSubtitle(seeded.actor, edit)).subtitle).toMatchObject({ version: 2, edited: true });
    await expect(updateSubtitle(seeded.actor, { ...edit, text: "晚到的" })).rejects.toMatchObject({
      reason: "version_conflict",
    });
    const again = await generateSubtitles(seeded.actor, of(seeded));
    expect(again.items.map(({ text }) => text)).toEqual(["改过的{\\b1}字幕", "再见。"]);
    const anew = await generateSubtitles(seeded.actor, { ...of(seeded), keep_edits: false });
    expect(anew.items.map(({ text }) => text)).toEqual(["你好，世界！", "再见。"]);
  });

  test("can be added, deleted, and refused when they end before they begin", async () => {
    const seeded = await seed();
    const base = { ...of(seeded), text: "旁白", position: "top-center" as const, style: {} };
    const { subtitle } = await createSubtitle(seeded.actor, { ...base, start_time: 1, end_time: 2 });
    expect(subtitle).toMatchObject({ text: "旁白", start_time: 1, end_time: 2, edited: true });
    await expect(createSubtitle(seeded.actor, { ...base, start_time: 2, end_time: 2 })).rejects.toMatchObject(
      { field: "end_time" },
    );
    const stranger = (await seed()).actor;
    const named = { ...of(seeded), subtitle_id: subtitle.id };
    await expect(deleteSubtitle(stranger, named)).rejects.toMatchObject({ reason: "not_found" });
    await expect(updateSubtitle(stranger, { ...named, version: 1, text: "x" })).rejects.toMatchObject({
      reason: "not_found",
    });
    await deleteSubtitle(seeded.actor, named);
    expect((await listSubtitles(seeded.actor, of(seeded))).items).toEqual([]);
  });

  test("what is downloaded can be imported again in every format", async () => {
    const seeded = await seed();
    const { items } = await generateSubtitles(seeded.actor, of(seeded));
    for (const format of ["srt", "ass", "vtt"] as const) {
      const file = await downloadSubtitles(seeded.actor, { ...of(seeded), format });
      expect(file.name).toBe(`episode-1.${format}`);
      const { items: imported } = await importSubtitles(seeded.actor, {
        ...of(seeded),
        content: file.content,
      });
      expect(imported.map(({ text, start_time }) => [text, start_time])).toEqual(
        items.map(({ text, start_time }) => [text, start_time]),
      );
    }
    // Imported ones are a person's: generating adds nothing on top of them.
    expect((await generateSubtitles(seeded.actor, of(seeded))).items).toHaveLength(items.length);
    await expect(importSubtitles(seeded.actor, { ...of(seeded), content: "nothing" })).rejects.toMatchObject({
      reason: "unsupported_file",
    });
  });

  test("in a film, those nobody edited follow their line; the edited ones stay", async () => {
    const seeded = await seed();
    expect(await cuesOfFilm(seeded)).toHaveLength(2);
    const { items } = await generateSubtitles(seeded.actor, of(seeded));
    await updateSubtitle(seeded.actor, {
      ...of(seeded),
      subtitle_id: items[0]?.id ?? "",
      version: 1,
      text: "改",
    });
    await writeShot(db, seeded.shotIds[0] ?? "", { durationMs: 4000 });
    await writeLine(db, seeded.lineIds[1] ?? "", { text: "后会有期。" });
    const cues = await cuesOfFilm(seeded);
    expect(cues.map(({ text }) => text)).toEqual(["改", "后会有期。"]);
    expect(cues[1]?.startMs).toBe(5150);
    await deleteSubtitle(seeded.actor, { ...of(seeded), subtitle_id: items[1]?.id ?? "" });
    expect((await cuesOfFilm(seeded)).map(({ text }) => text)).toEqual(["改"]);
  });
});
