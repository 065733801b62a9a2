CREATE TABLE "call_scorecard" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"rubric_hash" text NOT NULL,
	"scorer_version" text NOT NULL,
	"body" jsonb NOT NULL,
	"readings" jsonb NOT NULL,
	"scored_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "call_scorecard_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "call_scorecard_key" UNIQUE("org_id","call_id","rubric_hash","scorer_version")
);
--> statement-breakpoint
CREATE TABLE "imported_call" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"title" text NOT NULL,
	"arena" text NOT NULL,
	"situation" text,
	"facts" jsonb NOT NULL,
	"format" text NOT NULL,
	"redacted" boolean NOT NULL,
	"turns" jsonb NOT NULL,
	"duration_ms" integer,
	"rubric_version_id" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"scoring" text DEFAULT 'queued' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imported_call_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "imported_call_id" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "call_scorecard" ADD CONSTRAINT "call_scorecard_call" FOREIGN KEY ("org_id","call_id") REFERENCES "public"."imported_call"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_call" ADD CONSTRAINT "imported_call_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_call" ADD CONSTRAINT "imported_call_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_call" ADD CONSTRAINT "imported_call_rubric" FOREIGN KEY ("org_id","rubric_version_id") REFERENCES "public"."rubric_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_call_owner" ON "imported_call" USING btree ("org_id","owner_id","created_at");