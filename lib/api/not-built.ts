import { apiRoute } from "@/lib/api";
import { AppError } from "@/lib/errors";

/** The tag of operations that only answer 501. */
export const LATER = "later";

/** A method of later work on a path that has a route file. */
export const notBuilt = () =>
  apiRoute({ summary: "Not built yet", tag: LATER, scope: "login" }, async () => {
    throw new AppError("not_built");
  });
