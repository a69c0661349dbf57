import type { ChangedTask } from "@/lib/generations/list-changed-tasks";
import type { TaskView } from "@/lib/generations/schemas";

export type TaskSource = {
  /** The unfinished tasks, page by page. */
  open(): AsyncGenerator<TaskView[], void>;
  /** Tasks with a greater number, in order, a bounded count. */
  changedAfter(seq: number): Promise<ChangedTask[]>;
};

const REMEMBERED = 2_000;
/** Numbers are taken before their transaction commits: a little before the last seen one may be new. */
const OVERLAP = 200;

/**
 * What one stream has still to say. Starts with every open task, then reads on by number from the reader's last event.
 * A row is said once per change.
 */
export class TaskFeed {
  private readonly open: AsyncGenerator<TaskView[], void>;
  private opening = true;
  private cursor: number;
  private readonly said = new Map<string, number>();

  /** What is no newer than this and was not open at the start is no news to a reader that just came. */
  private readonly floor: number;

  /** `last`: the last event the reader has; for a new one, the newest change there is. */
  constructor(
    private readonly source: TaskSource,
    last: number,
    isNew: boolean,
  ) {
    this.open = source.open();
    this.cursor = Math.max(0, last - OVERLAP);
    this.floor = isNew ? last : -1;
  }

  /** A change with this number has been committed; null = any may have been missed. */
  heard(seq: number | null): void {
    if (seq === null) this.cursor = Math.max(0, this.cursor - OVERLAP);
    else if (seq <= this.cursor) this.cursor = seq - 1;
  }

  /** The next events, ready to send; none when there is nothing new for now. */
  async next(): Promise<string[]> {
    while (this.opening) {
      const page = await this.open.next();
      this.opening = page.done !== true;
      if (!page.value || page.value.length === 0) continue;
      for (const { id } of page.value) this.remember(id, 0);
      return page.value.map((task) => event({ task }));
    }
    for (;;) {
      const before = this.cursor;
      const rows = await this.source.changedAfter(before);
      const last = rows.at(-1);
      // Something older may have been heard of meanwhile: then that is where to go on.
      if (last && this.cursor === before) this.cursor = last.seq;
      const events = rows
        .filter((row) => this.isNews(row))
        .map(({ seq, task, deleted }) => event({ task, ...(deleted && { deleted }) }, seq));
      if (events.length > 0 || !last) return events;
    }
  }

  private isNews({ seq, task }: ChangedTask): boolean {
    const said = this.said.get(task.id);
    if (said === undefined ? seq <= this.floor : seq <= said) return false;
    this.remember(task.id, seq);
    return true;
  }

  private remember(id: string, seq: number): void {
    this.said.delete(id);
    this.said.set(id, seq);
    const oldest = this.said.size > REMEMBERED ? this.said.keys().next().value : undefined;
    if (oldest !== undefined) this.said.delete(oldest);
  }
}

const event = (data: { task: TaskView; deleted?: boolean }, id?: number): string =>
  `event: task\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
