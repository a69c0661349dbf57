ALTER TABLE "render_segments" ADD COLUMN "driver" text NOT NULL;--> statement-breakpoint
ALTER TABLE "render_segments" ADD COLUMN "bucket" text NOT NULL;--> statement-breakpoint
ALTER TABLE "render_segments" ADD COLUMN "key" text NOT NULL;--> statement-breakpoint
ALTER TABLE "render_segments" ADD COLUMN "size" bigint NOT NULL;