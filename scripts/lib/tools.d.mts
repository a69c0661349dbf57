export declare function findFfmpeg(dataDir: string): { FFMPEG_PATH: string; FFPROBE_PATH: string };
export declare function findEspeak(): { ESPEAK_PATH: string };
export declare function findChromium(): string;
export declare function findPostgres15(): string | null;
