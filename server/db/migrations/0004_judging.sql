CREATE TABLE "judge_call" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"judge_model" text NOT NULL,
	"request_hash" text NOT NULL,
	"reply" jsonb,
	"reason" text,
	"prompt_tokens" integer NOT NULL,
	"completion_tokens" integer NOT NULL,
	"estimated" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "judge_call_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "judging" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"status" text NOT NULL,
	"judge_model" text NOT NULL,
	"reason" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "judging_org_id_roleplay_id_pk" PRIMARY KEY("org_id","roleplay_id")
);
--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "monthly_tokens" bigint;--> statement-breakpoint
ALTER TABLE "judge_call" ADD CONSTRAINT "judge_call_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging" ADD CONSTRAINT "judging_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "judge_call_request" ON "judge_call" USING btree ("org_id","roleplay_id","request_hash");--> statement-breakpoint
CREATE INDEX "judge_call_month" ON "judge_call" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "judging_status" ON "judging" USING btree ("status","changed_at");--> statement-breakpoint
CREATE INDEX "turn_month" ON "turn" USING btree ("org_id","done_at") WHERE prompt_tokens is not null;