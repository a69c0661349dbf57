export type ChangedTask = { seq: number; task: { id: string } };
/** Tasks whose `seq` is greater than `after_seq`, in order of seq; `open_only` leaves out the ended ones. */
export type ReadChanges = (query: {
  after_seq: number;
  open_only?: boolean;
  limit: number;
}) => Promise<ChangedTask[]>;

const PAGE = 200;
const REMEMBERED = 2_000;
/** Sequence numbers are taken before their transaction commits: a little before the last seen one may be new. */
const OVERLAP = 200;

/**
 * What one stream has still to say. Starts with every open task, then reads on by `seq` from the reader's last event. A row is
 * said once per change.
 */
export class TaskFeed {
  private fresh = true;
  private openCursor = 0;
  private readonly said = new Map<string, number>();

  /** `cursor`: the last event the reader has, or the latest change there is. */
  constructor(
    private readonly read: ReadChanges,
    private cursor: number,
  ) {
    this.heard(null);
  }

  /** A change with this number has been committed; null = any may have been missed. */
  heard(seq: number | null): void {
    if (seq === null) this.cursor = Math.max(0, this.cursor - OVERLAP);
    else if (seq <= this.cursor) this.cursor = seq - 1;
  }

  /** The next events, ready to send; none when there is nothing new. */
  async next(): Promise<string[]> {
    if (this.fresh) {
      const rows = await this.read({ after_seq: this.openCursor, open_only: true, limit: PAGE });
      this.openCursor = rows.at(-1)?.seq ?? this.openCursor;
      if (rows.length < PAGE) this.fresh = false;
      if (rows.length > 0) return this.say(rows, false);
    }
    const rows = await this.read({ after_seq: this.cursor, limit: PAGE });
    this.cursor = rows.at(-1)?.seq ?? this.cursor;
    return this.say(rows, true);
  }

  private say(rows: ChangedTask[], resumable: boolean): string[] {
    return rows
      .filter(({ seq, task }) => (this.said.get(task.id) ?? -1) < seq)
      .map(({ seq, task }) => {
        this.said.delete(task.id);
        this.said.set(task.id, seq);
        const oldest = this.said.size > REMEMBERED ? this.said.keys().next().value : undefined;
        if (oldest !== undefined) this.said.delete(oldest);
        const id = resumable ? `id: ${seq}\n` : "";
        return `event: task\n${id}data: ${JSON.stringify({ task })}\n\n`;
      });
  }
}
