import { Socket } from "node:net";

const CLOSE_DELAY_MS = 100;

/**
 * A socket for postgres.js (option `socket`) that outlives its connection for a moment. The driver drops its socket when
 * that ends, and a transaction's next statement (its rollback, as a rule) then writes to nothing and throws where nobody
 * can catch it, which ends the process. Here the end is first an error, which refuses what is under way, and so is every
 * later write; only then it is told. Not for TLS, where the driver listens to a socket of its own.
 */
class LateSocket extends Socket {
  private ended = false;

  constructor() {
    super();
    const write = this.write.bind(this) as (...args: unknown[]) => boolean;
    this.write = (...args: unknown[]) => {
      if (!this.ended && !this.destroyed && !this.writableEnded) return write(...args);
      setImmediate(() => this.refuse());
      return false;
    };
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== "close") return super.emit(event, ...args);
    this.ended = true;
    this.refuse();
    // `false`: the driver then refuses whatever is still waiting.
    setTimeout(() => setImmediate(() => super.emit(event, false)), CLOSE_DELAY_MS);
    return true;
  }

  private refuse(): void {
    const error = Object.assign(new Error("The connection to the database ended"), {
      code: "CONNECTION_CLOSED",
    });
    if (this.listenerCount("error") > 0) super.emit("error", error);
  }
}

type Target = { host: string | string[]; port: number | number[]; path?: string | boolean };

/** Connects in the background: what is written meanwhile waits, and a refusal comes as the socket's error. */
function openSocket({ host, port, path }: Target): Socket {
  const socket = new LateSocket();
  if (typeof path === "string") return socket.connect(path);
  return socket.connect(Number([port].flat()[0]), [host].flat()[0] ?? "127.0.0.1");
}

/** The driver option for a database URL: our socket, unless the connection is encrypted. */
export function socketFor(url: string): { socket?: typeof openSocket } {
  return /[?&]ssl(mode)?=(?!disable)/.test(url) ? {} : { socket: openSocket };
}
