import type { Queryable } from "@/db";
import { type AssetRow, findAssets } from "@/db/queries/assets";
import { findLibrary } from "@/db/queries/audio";
import type { EpisodeRow } from "@/db/queries/episodes";
import type { ProjectRow } from "@/db/queries/projects";
import { listLines, listShots } from "@/db/queries/shots";
import { listSubtitleRows } from "@/db/queries/subtitles";
import { findTakes } from "@/db/queries/takes";
import { assetIdOf } from "@/lib/audio/asset-id";
import { findLibraryItem } from "@/lib/audio/library-items";
import { AppError } from "@/lib/errors";
import type { Cue } from "@/lib/subtitles/cue";
import { deriveCues } from "@/lib/subtitles/derive-cues";
import { toCue } from "@/lib/subtitles/to-subtitle-view";
import { freezeCover } from "./cover";
import { PLATFORM_PRESETS, pictureFor } from "./presets";
import type { RenderOptions } from "./schemas";
import type { FilmMedia, FilmRequest, FilmShot, Watermark } from "./types";

/** Everything the film will be made from, read once: edits made while it renders belong to the next render. */
export async function freezeFilm(
  q: Queryable,
  { project, episode }: { project: ProjectRow; episode: EpisodeRow },
  options: RenderOptions,
): Promise<FilmRequest> {
  const shots = await listShots(q, episode.id);
  const lines = await listLines(
    q,
    shots.map(({ id }) => id),
  );
  const takes = await findTakes(q, [
    ...shots.flatMap(({ videoTakeId, startTakeId }) => [videoTakeId, startTakeId]),
    ...lines.map(({ voiceTakeId }) => voiceTakeId),
  ]);
  const regions = episode.bgm?.regions ?? [];
  const effects = shots.flatMap(({ soundEffects }) => soundEffects);
  const library = new Map(
    (
      await findLibrary(q, [
        ...regions.flatMap(({ bgmId }) => bgmId ?? []),
        ...effects.flatMap(({ effectId }) => effectId ?? []),
      ])
    ).map((row) => [row.id, row.assetId]),
  );
  const named = (item: Named) => item.assetId ?? library.get(item.bgmId ?? item.effectId ?? "") ?? null;
  const mark = options.watermark?.enabled ? options.watermark : undefined;
  const rows = await findAssets(q, [
    ...new Set(
      [
        ...[...takes.values()].map(({ assetId }) => assetId),
        ...[...regions, ...effects].map(named),
        mark?.asset_id,
        options.cover?.asset_id,
      ].filter((id) => typeof id === "string"),
    ),
  ]);
  const files = new Map(rows.filter(({ status }) => status === "ready").map((row) => [row.id, toMedia(row)]));
  const file = (assetId: string | null | undefined) => files.get(assetId ?? "") ?? null;
  const heard = (item: Named) => file(named(item)) ?? unmade(item);
  const taken = (takeId: string | null) => file(takes.get(takeId ?? "")?.assetId);

  const filmShots = shots.map(
    (shot): FilmShot => ({
      id: shot.id,
      durationMs: shot.durationMs,
      transition: shot.transition,
      camera: shot.camera,
      description: shot.description,
      audioSource: shot.audioSource,
      clip: taken(shot.videoTakeId),
      still: taken(shot.startTakeId),
      lines: lines
        .filter(({ shotId }) => shotId === shot.id)
        .map(({ id, kind, text, voiceTakeId }) => ({ id, kind, text, voice: taken(voiceTakeId) })),
      effects: shot.soundEffects.flatMap((effect) => {
        const sound = heard(effect);
        return sound ? [{ sound, offsetMs: effect.offsetMs, volume: effect.volume }] : [];
      }),
    }),
  );
  if (filmShots.length === 0) throw new AppError("nothing_to_render");

  const cover = freezeCover(options.cover, filmShots, file);
  const preset = PLATFORM_PRESETS[options.platform_preset];
  const ratio = preset.ratio ?? project.aspectRatio;
  const resolution = options.resolution ?? preset.resolution;
  return {
    kind: options.kind,
    format: options.format,
    region: project.region,
    aspectRatio: ratio,
    resolution: options.kind === "preview" ? "540p" : resolution,
    picture: pictureFor(options.kind, ratio, resolution, preset),
    shots: filmShots,
    cues: options.subtitle_style === "none" ? [] : await cuesOf(q, episode.id, filmShots, ratio),
    subtitleStyle: options.subtitle_style,
    music: regions.flatMap(({ startMs, endMs, volume, fadeInMs, fadeOutMs, ...region }) => {
      const sound = heard(region);
      return sound ? [{ sound, startMs, endMs, volume, fadeInMs, fadeOutMs }] : [];
    }),
    ducking: episode.bgm?.ducking ?? true,
    loudness: options.loudness,
    label: options.ai_label ? AI_LABEL : null,
    watermark: watermarkOf(mark, file(mark?.asset_id)),
    ...(cover && { cover }),
  };
}

type Named = { assetId?: string; bgmId?: string; effectId?: string };

/** An item of the library that is still to be made: the render makes it first instead of leaving it out. */
function unmade({ assetId, bgmId, effectId }: Named): FilmMedia | null {
  const item = assetId ? undefined : findLibraryItem(bgmId ?? effectId ?? "");
  if (!item) return null;
  return {
    digest: assetIdOf(item),
    ref: null,
    libraryId: item.id,
    contentType: "audio/flac",
    durationMs: item.durationMs,
    width: null,
    height: null,
  };
}

/** Both languages, in every film: it is read by whoever watches, not by whoever made it. */
const AI_LABEL = "AI生成 / AI-generated";

function watermarkOf(mark: RenderOptions["watermark"], image: FilmMedia | null): Watermark | null {
  if (!mark) return null;
  const text = mark.text?.trim() ? mark.text.trim() : null;
  if (text === null && image === null) return null;
  return { position: mark.position, opacity: mark.opacity, text, image };
}

/**
 * The episode's subtitles; from the lines themselves where none were made. One that nobody edited follows its line, so
 * that it is never late after a shot was lengthened or moved.
 */
async function cuesOf(
  q: Queryable,
  episodeId: string,
  shots: FilmShot[],
  ratio: FilmRequest["aspectRatio"],
): Promise<Cue[]> {
  const derived = deriveCues(
    shots.map(({ id, durationMs, lines }) => ({
      id,
      durationMs,
      lines: lines.map(({ voice, ...line }) => ({ ...line, voiceMs: voice?.durationMs ?? null })),
    })),
    ratio,
  );
  const bare = ({ text, startMs, endMs, position }: Cue): Cue => ({ text, startMs, endMs, position });
  const rows = await listSubtitleRows(q, episodeId);
  if (rows.length === 0) return derived.map(bare);
  const edited = new Set(rows.filter((row) => row.edited).map(({ lineId }) => lineId));
  const followed = new Set(
    rows.flatMap((row) => (row.lineId && !edited.has(row.lineId) ? [row.lineId] : [])),
  );
  return [
    ...rows.filter(({ lineId }) => lineId === null || !followed.has(lineId)).map(toCue),
    ...derived.filter(({ lineId }) => followed.has(lineId)).map(bare),
  ].sort((a, b) => a.startMs - b.startMs);
}

const toMedia = (row: AssetRow): FilmMedia => ({
  digest: row.sha256 ?? row.id,
  ref: { driver: row.driver, bucket: row.bucket, key: row.key },
  contentType: row.contentType,
  durationMs: row.durationMs,
  width: row.width,
  height: row.height,
});
