import { z } from "zod";
import { AppError } from "@/lib/errors";
import { COUNT_CAP, type PaginationView, type pageQuery, paginationView } from "@/lib/projects/paging";

type PageQuery = z.output<typeof pageQuery>;

/** The answer of a paged route whose verb answers with a whole list. */
export const pagesOf = <Shape extends z.ZodRawShape>(list: z.ZodObject<Shape>) =>
  list.extend({ pagination: paginationView });

/**
 * Pages of a list that its verb reads whole: sets a person keeps by hand, tens or hundreds of them. The cursor names the
 * last item seen, and its place for when that item is gone.
 */
export const paged =
  <A, Input, Item extends { id: string }>(verb: (actor: A, input: Input) => Promise<{ items: Item[] }>) =>
  async (actor: A, query: Input & PageQuery): Promise<{ items: Item[]; pagination: PaginationView }> => {
    const { cursor, page, page_size, ...input } = query;
    const after = cursor === undefined ? null : readCursor(cursor);
    const { items } = await verb(actor, input as unknown as Input);
    const start = after ? placeAfter(items, after) : ((page ?? 1) - 1) * page_size;
    const end = start + page_size;
    const last = items[end - 1];
    return {
      items: items.slice(start, end),
      pagination: {
        page: page ?? null,
        page_size,
        total: Math.min(items.length, COUNT_CAP),
        total_capped: items.length > COUNT_CAP,
        pages: Math.ceil(Math.min(items.length, COUNT_CAP) / page_size),
        next_cursor: last && end < items.length ? writeCursor([end - 1, last.id]) : null,
      },
    };
  };

type Place = [index: number, id: string];
const place = z.tuple([z.number().int().min(0), z.string()]);

const writeCursor = (at: Place): string => Buffer.from(JSON.stringify(at)).toString("base64url");

function readCursor(cursor: string): Place {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new AppError("invalid_parameter", { field: "cursor" });
  }
}

function placeAfter(items: { id: string }[], [index, id]: Place): number {
  const at = items.findIndex((item) => item.id === id);
  return at >= 0 ? at + 1 : Math.min(items.length, index);
}
