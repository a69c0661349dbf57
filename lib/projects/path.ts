import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";

/** Path ids as they come: what is no id is nobody's, and answers 404 like any other. */
export const idPath = z.object({ id: z.string() });

/** Gives the ids of a path the names a verb knows them by: `withPath({ id: "project_id" }, getProject)`. */
export function withPath<
  const Names extends Record<string, string>,
  Input extends Record<Names[keyof Names], string | number>,
  R,
>(names: Names, verb: (actor: Actor, input: Input) => Promise<R>) {
  return (
    actor: Actor,
    input: Omit<Input, Names[keyof Names]> & { [Key in keyof Names]: Input[Names[Key]] },
  ): Promise<R> => {
    const given: Record<string, unknown> = { ...input };
    for (const [from, to] of Object.entries(names)) {
      const value = given[from];
      delete given[from];
      given[to] = value;
    }
    return verb(actor, given as Input);
  };
}
