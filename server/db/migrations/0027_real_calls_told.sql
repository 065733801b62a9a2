ALTER TABLE "real_call" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "real_call_window" ADD COLUMN "told_at" timestamp (3) with time zone;