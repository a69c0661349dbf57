export declare function freePort(): Promise<number>;
export declare function startPostgres(options: {
  folder: string;
  fast?: boolean;
  maxConnections?: number;
}): Promise<{
  url(name?: string): string;
  port: number;
  pid: number;
  data: string;
  /** It was running already. */
  adopted: boolean;
  stop(): Promise<void>;
}>;
