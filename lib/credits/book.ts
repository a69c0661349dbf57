import type { Tx } from "@/db";
import {
  type Account,
  type AccountKind,
  type LedgerKind,
  loadAccounts,
  lockWallet,
  openAccount,
  type PostedEntry,
  type PostedTransaction,
  postedKeys,
  postTransactions,
  type WalletRow,
} from "@/db/queries/credits";
import { newId } from "@/db/schema/columns";

export type SystemAccount = "promo" | "revenue" | "expired" | "adjust" | `wash:${string}`;

/** Which projection of the wallet an account belongs to; system accounts belong to none. */
const WALLET_PART: Partial<Record<AccountKind, "available" | "held" | "receivable">> = {
  grant: "available",
  held: "held",
  refund_receivable: "receivable",
};

type Entry = { account: Account; amount: number };
type Movement = {
  kind: LedgerKind;
  key: string;
  entries: Entry[];
  holdId?: string;
  generationId?: string;
  taskType?: string;
  metadata?: Record<string, unknown>;
};

/**
 * One user's accounts, open for writing: the wallet row is locked, movements are planned against balances in memory and
 * written together by `close`. Nothing else can move this user's credits in between.
 */
export class Book {
  readonly wallet: WalletRow;
  private readonly accounts: Map<string, Account>;
  private readonly transactions: PostedTransaction[] = [];
  private readonly entries: PostedEntry[] = [];
  private readonly deltas = new Map<string, number>();

  private constructor(
    private readonly tx: Tx,
    wallet: WalletRow,
    accounts: Account[],
  ) {
    this.wallet = wallet;
    this.accounts = new Map(accounts.map((account) => [account.id, account]));
  }

  static async open(tx: Tx, userId: string, named: string[] = []): Promise<Book> {
    const wallet = await lockWallet(tx, userId);
    const book = new Book(tx, wallet, await loadAccounts(tx, userId, named));
    await book.expireDue("due");
    return book;
  }

  /** Grants with credit left, soonest-expiring first. */
  get grants(): Account[] {
    return [...this.accounts.values()].filter((account) => account.kind === "grant" && account.balance > 0);
  }

  account(id: string): Account {
    const found = this.accounts.get(id);
    if (!found) throw new Error(`ledger account ${id} is not part of this book`);
    return found;
  }

  async user(kind: "held" | "refund_receivable"): Promise<Account> {
    const found = [...this.accounts.values()].find((account) => account.kind === kind);
    return found ?? this.add(this.wallet.userId, kind, kind);
  }

  async system(name: SystemAccount): Promise<Account> {
    const kind = (name.startsWith("wash:") ? "wash" : name) as AccountKind;
    const found = [...this.accounts.values()].find(
      (account) => account.kind === kind && account.name === name,
    );
    return found ?? this.add(null, kind, name);
  }

  async openGrant(name: string, expiresAt: Date | null): Promise<Account> {
    return this.add(this.wallet.userId, "grant", name, expiresAt);
  }

  private async add(userId: string | null, kind: AccountKind, name: string, expiresAt: Date | null = null) {
    const id = await openAccount(this.tx, { userId, kind, name, expiresAt });
    const account: Account = { id, kind, name, balance: 0, expired: false };
    this.accounts.set(id, account);
    return account;
  }

  posted(keys: string[]): Promise<Set<string>> {
    return postedKeys(this.tx, keys);
  }

  /** Plans one movement. Its entries must sum to zero; those of zero are left out. */
  move(movement: Movement): void {
    const entries = movement.entries.filter(({ amount }) => amount !== 0);
    if (entries.reduce((sum, { amount }) => sum + amount, 0) !== 0)
      throw new Error(`unbalanced movement ${movement.key}`);
    if (entries.length === 0) return;
    const id = newId();
    let owned = 0;
    for (const { account, amount } of entries) {
      this.entries.push({ transactionId: id, accountId: account.id, amount });
      const part = WALLET_PART[account.kind];
      if (!part) continue;
      account.balance += amount;
      this.deltas.set(account.id, (this.deltas.get(account.id) ?? 0) + amount);
      this.wallet[part] += amount;
      if (part !== "receivable") owned += amount;
    }
    this.transactions.push({
      id,
      idempotencyKey: movement.key,
      kind: movement.kind,
      userId: this.wallet.userId,
      holdId: movement.holdId ?? null,
      generationId: movement.generationId ?? null,
      taskType: movement.taskType ?? null,
      amount: owned,
      balanceAfter: this.wallet.available + this.wallet.held,
      metadata: movement.metadata ?? {},
    });
  }

  /** Credit in grants past their time goes to `expired`: on opening, and again when a hold returned some there. */
  async expireDue(cause: string): Promise<number> {
    const due = this.grants.filter((account) => account.expired);
    if (due.length === 0) return 0;
    const sink = await this.system("expired");
    for (const grant of due)
      this.move({
        kind: "expire",
        key: `expire:${grant.id}:${cause}`,
        entries: [
          { account: grant, amount: -grant.balance },
          { account: sink, amount: grant.balance },
        ],
      });
    return due.length;
  }

  async close(): Promise<void> {
    if (this.transactions.length === 0) return;
    const deltas = [...this.deltas].map(([accountId, delta]) => ({ accountId, delta }));
    await postTransactions(this.tx, this.wallet, this.transactions, this.entries, deltas);
  }
}
