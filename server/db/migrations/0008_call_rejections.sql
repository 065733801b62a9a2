CREATE TABLE "call_rejection" (
	"org_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"code" text NOT NULL,
	"quote" text NOT NULL,
	"coder_version" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "call_rejection_org_id_call_id_turn_n_code_pk" PRIMARY KEY("org_id","call_id","turn_n","code")
);
--> statement-breakpoint
ALTER TABLE "call_scorecard" ADD COLUMN "buyer_readings" jsonb;--> statement-breakpoint
ALTER TABLE "call_rejection" ADD CONSTRAINT "call_rejection_call" FOREIGN KEY ("org_id","call_id") REFERENCES "public"."imported_call"("org_id","id") ON DELETE cascade ON UPDATE no action;