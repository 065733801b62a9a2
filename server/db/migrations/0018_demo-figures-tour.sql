ALTER TABLE "organization_settings" ADD COLUMN "demo_story" text;--> statement-breakpoint
ALTER TABLE "user_settings" ADD COLUMN "tour_seen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "review_queue" ADD COLUMN "figures" jsonb;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "example_allowed_at" timestamp (3) with time zone;