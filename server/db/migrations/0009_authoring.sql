CREATE TABLE "authored_draft" (
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"source" text NOT NULL,
	"revision" integer NOT NULL,
	"card" jsonb,
	"updated_by" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authored_draft_org_id_kind_slug_pk" PRIMARY KEY("org_id","kind","slug")
);
--> statement-breakpoint
CREATE TABLE "authored_publication" (
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"hash" text NOT NULL,
	"persona_version_id" uuid,
	"scenario_version_id" uuid,
	"source" text NOT NULL,
	"card" jsonb,
	"state" text NOT NULL,
	"note" text,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authored_publication_org_id_kind_slug_hash_pk" PRIMARY KEY("org_id","kind","slug","hash"),
	CONSTRAINT "authored_publication_one_version" CHECK (("authored_publication"."kind" = 'persona') = ("authored_publication"."persona_version_id" is not null) and ("authored_publication"."kind" = 'scenario') = ("authored_publication"."scenario_version_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "authored_test" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"hash" text NOT NULL,
	"persona" jsonb NOT NULL,
	"scenario" jsonb NOT NULL,
	"with_hash" text,
	"status" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"report" jsonb,
	"requested_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authored_test_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "drafting_call" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"model" text NOT NULL,
	"prompt_tokens" integer NOT NULL,
	"completion_tokens" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafting_call_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "authored_draft" ADD CONSTRAINT "authored_draft_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_draft" ADD CONSTRAINT "authored_draft_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_publication" ADD CONSTRAINT "authored_publication_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_publication" ADD CONSTRAINT "authored_publication_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_publication" ADD CONSTRAINT "authored_publication_persona" FOREIGN KEY ("org_id","persona_version_id") REFERENCES "public"."persona_version"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_publication" ADD CONSTRAINT "authored_publication_scenario" FOREIGN KEY ("org_id","scenario_version_id") REFERENCES "public"."scenario_version"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_test" ADD CONSTRAINT "authored_test_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_test" ADD CONSTRAINT "authored_test_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafting_call" ADD CONSTRAINT "drafting_call_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "authored_publication_live" ON "authored_publication" USING btree ("org_id","kind","slug") WHERE "authored_publication"."state" = 'live';--> statement-breakpoint
CREATE INDEX "authored_test_content" ON "authored_test" USING btree ("org_id","kind","slug","hash","created_at");--> statement-breakpoint
CREATE INDEX "drafting_call_month" ON "drafting_call" USING btree ("org_id","created_at");