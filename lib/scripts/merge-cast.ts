import type { Queryable } from "@/db";
import {
  type CharacterRow,
  insertCharacters,
  listCharacters,
  updateCharacter,
} from "@/db/queries/characters";
import type { ProjectRow } from "@/db/queries/projects";
import type { Appearance } from "@/db/schema/cast";
import { voiceFor } from "@/lib/audio/voices";
import type { ParsedCharacter } from "@/lib/screenplay/types";
import { same } from "./same";

export type CastMerge = {
  /** Character ids by every name and alias of theirs. */
  idByName: Map<string, string>;
  added: string[];
  updated: string[];
  suggested: string[];
};

const appearanceOf = ({ gender, age, hair, clothing, features }: ParsedCharacter["attributes"]): Appearance =>
  Object.fromEntries(
    Object.entries({ gender, age, hair, clothing, features }).filter(([, value]) => value !== undefined),
  );

/**
 * Brings the people of a screenplay into the cast. New ones are added with a voice that suits them; of known ones (by name
 * or alias) only what no person edited is written, the rest is offered in `suggestion`. Nobody is removed.
 */
export async function mergeCast(
  q: Queryable,
  project: ProjectRow,
  people: ParsedCharacter[],
  keepEdits: boolean,
): Promise<CastMerge> {
  const present = await listCharacters(q, project.id);
  const known = new Map(
    present.flatMap((row) => [row.name, ...row.aliases].map((name) => [name, row] as const)),
  );
  const taken = present.map(({ voiceId }) => voiceId);
  const merge: CastMerge = { idByName: new Map(), added: [], updated: [], suggested: [] };
  const cast = [...present];
  for (const person of people) {
    const row = [person.name, ...person.aliases].map((name) => known.get(name)).find(Boolean);
    if (row) {
      cast[cast.indexOf(row)] = await refresh(q, row, person, keepEdits, merge);
      continue;
    }
    const appearance = appearanceOf(person.attributes);
    const voiceId = voiceFor(
      project.language,
      { ...appearance, name: person.name, description: person.description },
      taken,
    );
    taken.push(voiceId);
    const [added] = await insertCharacters(q, [
      {
        projectId: project.id,
        name: person.name,
        aliases: person.aliases,
        role: person.attributes.role ?? "",
        description: person.description,
        appearance,
        voiceId,
        position: cast.length,
      },
    ]);
    if (!added) throw new Error("no row inserted");
    cast.push(added);
    merge.added.push(added.id);
  }
  for (const row of cast) for (const name of [...row.aliases, row.name]) merge.idByName.set(name, row.id);
  return merge;
}

async function refresh(
  q: Queryable,
  row: CharacterRow,
  person: ParsedCharacter,
  keepEdits: boolean,
  merge: CastMerge,
): Promise<CharacterRow> {
  const offered = {
    role: person.attributes.role ?? "",
    description: person.description,
    appearance: { ...row.appearance, ...appearanceOf(person.attributes) },
  };
  const values: Partial<CharacterRow> = {};
  const suggestion: Record<string, unknown> = {};
  for (const name of ["role", "description", "appearance"] as const) {
    const empty = name !== "appearance" && offered[name] === "";
    if (empty || same(row[name], offered[name])) continue;
    if (keepEdits && row.editedFields.includes(name)) suggestion[name] = offered[name];
    else Object.assign(values, { [name]: offered[name] });
  }
  const aliases = [...new Set([...row.aliases, ...person.aliases])].filter((alias) => alias !== row.name);
  if (!same(aliases, row.aliases)) values.aliases = aliases;
  const kept = Object.keys(suggestion).length > 0 ? suggestion : null;
  if (!same(kept, row.suggestion)) values.suggestion = kept;
  if (!keepEdits && row.editedFields.length > 0) values.editedFields = [];
  if (Object.keys(values).length === 0) return row;
  if (kept) merge.suggested.push(row.id);
  merge.updated.push(row.id);
  return (await updateCharacter(q, row.id, undefined, values)) ?? row;
}
