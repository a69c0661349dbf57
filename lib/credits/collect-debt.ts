import type { Book } from "./book";

/**
 * Pays what is owed after a refund of spent credits out of what the user now has. Two pairs that each balance: credits
 * leave the grants the way the refund would have taken them, and the receivable is earned back as revenue.
 */
export async function collectDebt(book: Book, cause: string): Promise<void> {
  const payable = Math.min(book.wallet.receivable, book.wallet.available);
  if (payable === 0) return;
  const [receivable, revenue, wash] = [
    await book.user("refund_receivable"),
    await book.system("revenue"),
    await book.system("wash:refund"),
  ];
  let missing = payable;
  const taken = book.grants.flatMap((account) => {
    const amount = Math.min(account.balance, missing);
    missing -= amount;
    return amount > 0 ? [{ account, amount: -amount }] : [];
  });
  book.move({
    kind: "refund",
    key: `debt:${cause}`,
    entries: [
      ...taken,
      { account: wash, amount: payable },
      { account: receivable, amount: -payable },
      { account: revenue, amount: payable },
    ],
  });
}
