ALTER TABLE "snapshot" ADD COLUMN "second" jsonb;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "leaves" boolean DEFAULT false NOT NULL;