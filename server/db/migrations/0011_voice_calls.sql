CREATE TABLE "voice_call" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"model" text NOT NULL,
	"prompt_tokens" integer NOT NULL,
	"completion_tokens" integer NOT NULL,
	"estimated" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "voice_call_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
DROP INDEX "turn_month";--> statement-breakpoint
ALTER TABLE "voice_call" ADD CONSTRAINT "voice_call_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "voice_call_month" ON "voice_call" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "voice_call_roleplay" ON "voice_call" USING btree ("org_id","roleplay_id");--> statement-breakpoint
INSERT INTO "voice_call" ("org_id", "roleplay_id", "id", "model", "prompt_tokens", "completion_tokens", "estimated", "created_at") SELECT "org_id", "roleplay_id", "id", 'not recorded', "prompt_tokens", coalesce("completion_tokens", 0), false, coalesce("done_at", "created_at") FROM "turn" WHERE "prompt_tokens" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "turn" DROP COLUMN "prompt_tokens";--> statement-breakpoint
ALTER TABLE "turn" DROP COLUMN "completion_tokens";