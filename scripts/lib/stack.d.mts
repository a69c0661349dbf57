export type Stack = {
  url: string;
  workerUrl: string;
  databaseUrl: string;
  env: Record<string, string>;
  logs: string;
  demoPassword: string;
  pids(): number[];
  kill(...names: string[]): Promise<void>;
  restart(...names: string[]): Promise<void>;
  stop(): Promise<void>;
};
export declare function startStack(options: {
  dataDir: string;
  port?: number;
  tools: Record<string, string>;
  env?: Record<string, string>;
  fast?: boolean;
  dev?: boolean;
  seed?: boolean;
  onSpawn?: (pids: number[]) => void;
  onDown?: (down: { name: string; why: string; log: string; again: boolean }) => void;
}): Promise<Stack>;
