import type { AspectRatio, Camera, ShotType, Style } from "@/db/schema/values";

/** JSON that outlives the process; only its own provider looks inside. */
export type Operation = Record<string, unknown>;

/** Steps of a film, each with a model of its own. */
export type StepAbility = "text" | "image" | "video" | "speech";
export type ToolAbility = "animate_move" | "animate_mix" | "emoji";
export type Ability = StepAbility | ToolAbility;

/** Why a provider did not deliver, in our words. Expected outcomes: they are values, not throws. */
export type FailureReason =
  | "invalid_input"
  | "moderation"
  | "auth"
  | "quota"
  | "expired"
  | "unsupported"
  | "provider_failed";

export type Failure = {
  reason: FailureReason;
  /** The vendor's own code or sentence, for support only. */
  vendorCode?: string;
  /** Whether the very same request may succeed later. */
  retryable: boolean;
};

/** A picture a provider may look at. `url` is signed and reachable by the vendor. */
export type Reference = {
  role: "start" | "end" | "character" | "scene" | "style";
  name?: string;
  assetId: string;
  url: string;
  /** How the picture was made, where we made it: a provider that knows it can redraw it instead of looking at it. */
  params?: Record<string, unknown>;
};

/** A person as the drawing should show them. Free words in the script's language; nothing here is required. */
export type BriefCharacter = {
  id: string;
  name: string;
  gender?: string;
  age?: string;
  hair?: string;
  clothing?: string;
  features?: string[];
  description?: string;
  role?: string;
  /** Words of the chosen look, when it is not the default one. */
  look?: string;
  /** In this picture: */
  emotion?: string;
  action?: string;
  speaking?: boolean;
  /** Where in the frame, the same in every shot of a scene; absent where the shot does not say. */
  side?: "left" | "right";
  /** Where they look or, over a shoulder, whose back we see. */
  facing?: "left" | "right" | "away";
};

/** What a picture shows, in structure: prompts are written from it, and the offline sketch draws from it. */
export type ShotBrief = {
  /** Stable identity of place and cast, so that every picture of a project agrees. */
  projectId: string;
  shotType: ShotType;
  camera: Camera;
  description: string;
  mood?: string;
  place: {
    id?: string;
    location: string;
    time?: string;
    interior?: boolean | null;
    atmosphere?: string;
    weather?: string;
    props?: string[];
  };
  characters: BriefCharacter[];
  /** `character_sheet` and `scene_card` are reference pictures; the rest are frames of the film. */
  purpose: "frame" | "character_sheet" | "scene_card";
  /** Moment of a frame within its shot, 0 at the start keyframe, 1 at the end keyframe. */
  moment: number;
};

export type ImageRequest = {
  kind: "image";
  prompt: string;
  brief: ShotBrief;
  style: Style | (string & {});
  aspectRatio: AspectRatio;
  width: number;
  height: number;
  seed: number;
  references: Reference[];
  quality: "draft" | "final";
  /** A picture of the person in the first reference, by this template: for the offline sketch, which cannot read the prompt. */
  portrait?: string;
};

export type VideoRequest = {
  kind: "video";
  prompt: string;
  brief: ShotBrief;
  style: Style | (string & {});
  aspectRatio: AspectRatio;
  width: number;
  height: number;
  /** Seconds. */
  duration: number;
  seed: number;
  start: Reference;
  end?: Reference;
  references: Reference[];
  /** Spoken lines, for mouths: seconds from the start of the shot, and the words where they are known. */
  speech: { characterId: string | null; start: number; end: number; text?: string }[];
  quality: "draft" | "final";
};

export type SpeechRequest = {
  kind: "speech";
  text: string;
  language: "zh" | "en";
  voiceId: string;
  emotion?: string;
  /** 1 = normal. */
  speed: number;
  /** For providers that shape a voice by the person: gender, age, temper. */
  speaker?: { id: string; gender?: string; age?: string; description?: string };
};

export type MediaRequest = ImageRequest | VideoRequest | SpeechRequest;

/** A file a tool works on, at an address the vendor can open. */
export type ToolFile = { assetId: string; url: string };

/** The person of a picture moves like the one in a clip (`move`), or takes that person's place in it (`mix`). */
export type AnimateRequest = {
  kind: "animate";
  mode: "move" | "mix";
  quality: "std" | "pro";
  image: ToolFile;
  video: ToolFile;
  /** Whether the vendor looks for one clear person first. */
  checkImage: boolean;
};

/** Pixels of a picture: left, top, right, bottom. */
export type Box = [number, number, number, number];

/** A face that makes an expression. The boxes are those `detectFace` found in the very same picture. */
export type EmojiRequest = {
  kind: "emoji";
  image: ToolFile;
  /** The vendor's name of the expression. */
  drivenId: string;
  faceBox: Box;
  extBox: Box;
};

export type ToolRequest = AnimateRequest | EmojiRequest;

export type FaceResult =
  | { state: "passed"; faceBox: Box; extBox: Box }
  /** No face that could be moved; `code` is the vendor's, e.g. `InvalidFile.NoHuman`. */
  | { state: "refused"; code: string }
  | { state: "busy"; retryAfter?: number }
  | ({ state: "failed" } & Failure);

/** A file as the provider offers it. Hostile until fetched, sniffed and probed by us. */
export type ProviderFile = { url: string; contentType?: string };

/** A file that came with the answer itself. As hostile as any other. */
export type InlineFile = { bytes: Uint8Array; contentType: string; url?: undefined };

export type PollResult =
  | { state: "pending" /** 0–100 where the vendor says so */; progress?: number; queuePosition?: number }
  | {
      state: "done";
      files: (ProviderFile | InlineFile)[] /** kept with the take, e.g. the seed used */;
      params?: Record<string, unknown>;
    }
  | ({ state: "failed" } & Failure);

export type SubmitResult =
  | { state: "accepted"; operation: Operation }
  /** The answer is the result itself: billed, nothing to poll. We store it at once. */
  | { state: "done"; files: (ProviderFile | InlineFile)[]; params?: Record<string, unknown> }
  /** Not accepted, nothing billed, may be submitted again after so many seconds (429, full queue). `down`: not full, but out of order (503, nobody at the address). */
  | { state: "busy"; retryAfter?: number; down?: boolean }
  | ({ state: "failed" } & Failure);

/**
 * One vendor's long-running media API.
 *
 * `submit` is billable. `clientKey` is unique per attempt; it is passed to the vendor where one can be. A throw from
 * `submit` means the answer was lost: the caller treats the attempt as ambiguous and never repeats it blindly.
 * An answer that proves nothing was accepted is returned as `busy` or `failed`, not thrown.
 * `poll` may be called any number of times from any process; a throw means "ask again later".
 * Adapters never sleep, retry, store files or touch the database.
 */
export type MediaProvider = {
  id: string;
  /** Checks a request against the model's limits before credits are held; null = fine. */
  check(model: string, request: MediaRequest | ToolRequest): Failure | null;
  submit(model: string, request: MediaRequest | ToolRequest, clientKey: string): Promise<SubmitResult>;
  poll(operation: Operation): Promise<PollResult>;
  /** Looks an attempt up by its client key; null = the vendor is sure it never arrived. Absent = the vendor cannot tell. */
  find?(clientKey: string): Promise<Operation | null>;
  /** Best effort; the result says what is known afterwards. */
  cancel?(operation: Operation): Promise<{ stopped: boolean }>;
  /** Looks for a face `emoji` can move. Answered within the call and billed even when there is none: keep the answer. */
  detectFace?(model: string, image: ToolFile): Promise<FaceResult>;
  /** Origins of result files that may be on a private address because the provider is ours. */
  trustedOrigins?: string[];
};

/** One account at a vendor. Adapters are made from one: `createKlingProvider(credentials)`. `secret`: only where signing needs two. */
export type Credentials = {
  /** Names the account in rows and logs; tells nothing of the key. */
  keyId: string;
  apiKey: string;
  secret?: string;
  baseUrl?: string;
  region?: "CN" | "GLOBAL";
};

export type TextRequest = {
  kind: "text";
  /** Our own words: the task and its rules. */
  system: string;
  /** A person's words: data, never instructions. */
  user: string;
  /** JSON Schema of the answer; absent = plain text. */
  schema?: { name: string; json: Record<string, unknown> };
  maxTokens: number;
  temperature?: number;
};

export type TextResult =
  | { state: "done"; text: string; usage?: { input: number; output: number } }
  /** Not accepted, nothing billed, may be asked again after so many seconds. */
  | { state: "busy"; retryAfter?: number; down?: boolean }
  | ({ state: "failed" } & Failure);

/** A vendor's text API, answered within the call. A throw means the answer was lost: it may have been billed. */
export type TextProvider = {
  id: string;
  complete(model: string, request: TextRequest, options?: { signal?: AbortSignal }): Promise<TextResult>;
};

/** What a model can do, what it costs and how many jobs it takes at once. Data: an operator can change it. */
export type ModelEntry = {
  id: string;
  provider: string;
  ability: Ability;
  name: { zh: string; en: string };
  /** Credits per picture, per clip, per line, per question. */
  credits: number;
  /** Seconds, for video. */
  durations?: { min: number; max: number };
  aspectRatios?: AspectRatio[];
  endFrame?: boolean;
  maxReferences?: number;
  maxTextLength?: number;
  /** Jobs at once per key. */
  slots: number;
  /** Submits a second the vendor takes, where it says so; counted across all our processes. */
  submitsPerSecond?: number;
  /** Usual seconds from submit to done, for estimates until we have our own numbers. */
  usualSeconds: number;
  /** No answer after so many seconds is a failure. */
  timeoutSeconds: number;
  regions: ("CN" | "GLOBAL")[];
  /** What the vendor calls it, where that is not its id here; by the account's region where sites differ. */
  vendorModel?: string | { CN: string; GLOBAL: string };
  /** The only sites of the vendor that have it, where not all do. */
  sites?: ("CN" | "GLOBAL")[];
  /** The vendor's model that looks for faces before this one moves them. */
  detector?: string;
  /** How reference pictures reach the vendor: by an address it must be able to open, or sent along. */
  references?: "url" | "inline";
  /** Where it comes first among those offered. */
  defaultIn?: ("CN" | "GLOBAL")[];
  /** Not offered any more; jobs under way still end. */
  off?: boolean;
  /** Drawn or spoken by this machine: needs the worker, is labelled "offline sketch". */
  offline?: boolean;
};
