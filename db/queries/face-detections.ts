import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Queryable } from "../index";
import { faceDetections } from "../schema";

export type FaceDetectionRow = typeof faceDetections.$inferSelect;
type Picture = Pick<FaceDetectionRow, "userId" | "sha256" | "model">;
type Found = Partial<Pick<FaceDetectionRow, "passed" | "faceBox" | "extBox" | "code">>;

const isOf = ({ userId, sha256, model }: Picture) =>
  and(eq(faceDetections.userId, userId), eq(faceDetections.sha256, sha256), eq(faceDetections.model, model));

export async function findDetection(db: Queryable, picture: Picture): Promise<FaceDetectionRow | null> {
  const [row] = await db.select().from(faceDetections).where(isOf(picture));
  return row ?? null;
}

/** Takes the right to ask the vendor about a picture; null = it is known, or somebody is asking just now. */
export async function leaseDetection(
  db: Queryable,
  picture: Picture,
  seconds: number,
): Promise<FaceDetectionRow | null> {
  const leasedUntil = sql`now() + make_interval(secs => ${seconds})`;
  const [row] = await db
    .insert(faceDetections)
    .values({ ...picture, leasedUntil })
    .onConflictDoUpdate({
      target: [faceDetections.userId, faceDetections.sha256, faceDetections.model],
      set: { leasedUntil },
      setWhere: and(isNull(faceDetections.passed), lt(faceDetections.leasedUntil, sql`now()`)),
    })
    .returning();
  return row ?? null;
}

export async function recordDetection(
  db: Queryable,
  id: string,
  found: Found,
): Promise<FaceDetectionRow | null> {
  const [row] = await db.update(faceDetections).set(found).where(eq(faceDetections.id, id)).returning();
  return row ?? null;
}

/** Nothing was found out, and nothing was billed: whoever comes next may ask. */
export async function dropDetection(db: Queryable, id: string): Promise<void> {
  await db.delete(faceDetections).where(and(eq(faceDetections.id, id), isNull(faceDetections.passed)));
}
