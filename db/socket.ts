import { Socket } from "node:net";

const CLOSE_DELAY_MS = 100;

/**
 * A socket for postgres.js (option `socket`) that tells of its end a moment late. The driver drops its socket when that
 * ends, and a transaction's next statement (its rollback, as a rule) then writes to nothing and throws where nobody can
 * catch it, which ends the process. Late, that statement goes to the dead socket and is refused like the others.
 * Not for TLS, where the driver listens to a socket of its own.
 */
class LateSocket extends Socket {
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== "close") return super.emit(event, ...args);
    setTimeout(() => setImmediate(() => super.emit(event, ...args)), CLOSE_DELAY_MS);
    return true;
  }
}

type Target = { host: string | string[]; port: number | number[]; path?: string | boolean };

/** Connects in the background: what is written meanwhile waits, and a refusal comes as the socket's error. */
export function openSocket({ host, port, path }: Target): Socket {
  const socket = new LateSocket();
  if (typeof path === "string") return socket.connect(path);
  return socket.connect(Number([port].flat()[0]), [host].flat()[0] ?? "127.0.0.1");
}
