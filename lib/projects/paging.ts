import { z } from "zod";
import { AppError } from "@/lib/errors";

/** Every list: keyset by `cursor` at any depth, or `page` for the first hundred. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  page: z.coerce.number().int().min(1).max(100).optional(),
  page_size: z.coerce.number().int().min(1).max(100).default(20),
});

export const paginationView = z.object({
  page: z.number().nullable(),
  page_size: z.number(),
  total: z.number(),
  total_capped: z.boolean(),
  pages: z.number(),
  next_cursor: z.string().nullable(),
});
export type PaginationView = z.infer<typeof paginationView>;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), pagination: paginationView });

/** Rows are counted up to here and no further. */
export const COUNT_CAP = 10_000;

/** [sort value, id] of the last row seen. */
export type Position = [value: string, id: string];

export const encodeCursor = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString("base64url");

const position = z.tuple([z.string(), z.uuid()]);

export function decodeCursor(cursor: string): Position {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new AppError("invalid_parameter", { field: "cursor" });
  }
}

/** What a list newest first by id asks its rows for: one more than the page. */
export const windowOf = (query: { cursor?: string; page?: number; page_size: number }) => ({
  before: query.cursor === undefined ? undefined : decodeCursor(query.cursor)[1],
  offset: query.cursor === undefined && query.page ? (query.page - 1) * query.page_size : 0,
  limit: query.page_size + 1,
  countCap: COUNT_CAP,
});

/** `rows` holds one more than the page when there is a next one. */
export function paginate<Row>(
  rows: Row[],
  query: { page?: number; page_size: number },
  counted: number,
  positionOf: (row: Row) => Position,
): { rows: Row[]; pagination: PaginationView } {
  const kept = rows.slice(0, query.page_size);
  const last = kept.at(-1);
  const total = Math.min(counted, COUNT_CAP);
  return {
    rows: kept,
    pagination: {
      page: query.page ?? null,
      page_size: query.page_size,
      total,
      total_capped: counted > COUNT_CAP,
      pages: Math.ceil(total / query.page_size),
      next_cursor: rows.length > kept.length && last ? encodeCursor(positionOf(last)) : null,
    },
  };
}
