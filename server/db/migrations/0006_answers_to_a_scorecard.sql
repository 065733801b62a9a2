CREATE TABLE "behaviour_rejection" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"code" text NOT NULL,
	"quote" text NOT NULL,
	"coder_version" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "behaviour_rejection_org_id_roleplay_id_turn_n_code_pk" PRIMARY KEY("org_id","roleplay_id","turn_n","code")
);
--> statement-breakpoint
CREATE TABLE "dispute" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"code" text NOT NULL,
	"reason" text NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dispute_org_id_roleplay_id_code_pk" PRIMARY KEY("org_id","roleplay_id","code")
);
--> statement-breakpoint
ALTER TABLE "scorecard" ADD COLUMN "buyer_readings" jsonb;--> statement-breakpoint
ALTER TABLE "behaviour_rejection" ADD CONSTRAINT "behaviour_rejection_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_scorecard" FOREIGN KEY ("org_id","scorecard_id") REFERENCES "public"."scorecard"("org_id","id") ON DELETE cascade ON UPDATE no action;