CREATE TABLE "engine_crons" (
	"function_id" text NOT NULL,
	"cron" text NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	CONSTRAINT "engine_crons_function_id_cron_pk" PRIMARY KEY("function_id","cron")
);
--> statement-breakpoint
CREATE TABLE "engine_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dedupe_key" text NOT NULL,
	"name" text NOT NULL,
	"body" json NOT NULL,
	"received_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "engine_events_dedupeKey_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "engine_functions" (
	"id" text PRIMARY KEY NOT NULL,
	"app_id" text NOT NULL,
	"config" json NOT NULL,
	"archived_at" timestamp with time zone,
	"registered_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engine_idempotency" (
	"function_id" text NOT NULL,
	"key" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "engine_idempotency_function_id_key_pk" PRIMARY KEY("function_id","key")
);
--> statement-breakpoint
CREATE TABLE "engine_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"step_id" text DEFAULT '' NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"dispatch" integer DEFAULT 0 NOT NULL,
	"losses" integer DEFAULT 0 NOT NULL,
	"again" boolean DEFAULT false NOT NULL,
	"keys" text[] DEFAULT '{}'::text[] NOT NULL,
	"score" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"available_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"lease_until" timestamp with time zone,
	"leased_by" uuid
);
--> statement-breakpoint
CREATE TABLE "engine_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"function_id" text NOT NULL,
	"event_id" uuid NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"stack" text[] DEFAULT '{}'::text[] NOT NULL,
	"pending" integer DEFAULT 0 NOT NULL,
	"keys" text[] DEFAULT '{}'::text[] NOT NULL,
	"score" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"output" json,
	"error" json,
	"parent_run_id" uuid,
	"parent_step_id" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "engine_steps" (
	"run_id" uuid NOT NULL,
	"step_id" text NOT NULL,
	"op" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"race" boolean DEFAULT false NOT NULL,
	"data" json,
	"error" json,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "engine_steps_run_id_step_id_pk" PRIMARY KEY("run_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "engine_timers" (
	"run_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"step_id" text DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "engine_timers_run_id_kind_step_id_pk" PRIMARY KEY("run_id","kind","step_id")
);
--> statement-breakpoint
CREATE TABLE "engine_waits" (
	"run_id" uuid NOT NULL,
	"step_id" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"event_name" text NOT NULL,
	"match_path" text DEFAULT '' NOT NULL,
	"match_key" text DEFAULT '' NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "engine_waits_run_id_step_id_position_pk" PRIMARY KEY("run_id","step_id","position")
);
--> statement-breakpoint
ALTER TABLE "engine_crons" ADD CONSTRAINT "engine_crons_function_id_engine_functions_id_fk" FOREIGN KEY ("function_id") REFERENCES "public"."engine_functions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engine_jobs" ADD CONSTRAINT "engine_jobs_run_id_engine_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."engine_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engine_runs" ADD CONSTRAINT "engine_runs_event_id_engine_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."engine_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engine_steps" ADD CONSTRAINT "engine_steps_run_id_engine_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."engine_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engine_timers" ADD CONSTRAINT "engine_timers_run_id_engine_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."engine_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engine_waits" ADD CONSTRAINT "engine_waits_run_id_engine_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."engine_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "engine_crons_next_idx" ON "engine_crons" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "engine_events_name_idx" ON "engine_events" USING btree ("name","received_at");--> statement-breakpoint
CREATE INDEX "engine_events_received_idx" ON "engine_events" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "engine_idempotency_expiry_idx" ON "engine_idempotency" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "engine_jobs_run_step_key" ON "engine_jobs" USING btree ("run_id","step_id");--> statement-breakpoint
CREATE INDEX "engine_jobs_available_idx" ON "engine_jobs" USING btree ("available_at");--> statement-breakpoint
CREATE INDEX "engine_jobs_lease_idx" ON "engine_jobs" USING btree ("lease_until") WHERE "engine_jobs"."lease_until" is not null;--> statement-breakpoint
CREATE INDEX "engine_runs_event_idx" ON "engine_runs" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "engine_runs_ended_idx" ON "engine_runs" USING btree ("ended_at") WHERE "engine_runs"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "engine_timers_due_idx" ON "engine_timers" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "engine_waits_event_idx" ON "engine_waits" USING btree ("event_name","match_path","match_key");