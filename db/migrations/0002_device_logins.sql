ALTER TABLE "refresh_tokens" ADD COLUMN "last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "device_hash" text;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_deviceHash_unique" UNIQUE("device_hash");