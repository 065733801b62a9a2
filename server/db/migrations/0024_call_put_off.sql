ALTER TABLE "readiness" ADD COLUMN "call_with" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "readiness" ADD COLUMN "made" text;--> statement-breakpoint
ALTER TABLE "readiness" ADD COLUMN "rehearsal_id" uuid;