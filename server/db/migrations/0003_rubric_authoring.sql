CREATE TABLE "rubric_draft" (
	"org_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"source" text NOT NULL,
	"revision" integer NOT NULL,
	"copy_of" text,
	"updated_by" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rubric_draft_org_id_slug_pk" PRIMARY KEY("org_id","slug")
);
--> statement-breakpoint
CREATE TABLE "rubric_publication" (
	"org_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"hash" text NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"shipped" boolean DEFAULT false NOT NULL,
	"note" text,
	"tried" boolean,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rubric_publication_org_id_version_id_pk" PRIMARY KEY("org_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "rubric_trial" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	"against_hash" text NOT NULL,
	"against_body" jsonb NOT NULL,
	"status" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"report" jsonb,
	"requested_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rubric_trial_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "rubric_draft" ADD CONSTRAINT "rubric_draft_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_draft" ADD CONSTRAINT "rubric_draft_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_publication" ADD CONSTRAINT "rubric_publication_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_publication" ADD CONSTRAINT "rubric_publication_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_publication" ADD CONSTRAINT "rubric_publication_version" FOREIGN KEY ("org_id","version_id") REFERENCES "public"."rubric_version"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_trial" ADD CONSTRAINT "rubric_trial_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_trial" ADD CONSTRAINT "rubric_trial_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rubric_publication_live" ON "rubric_publication" USING btree ("org_id","slug") WHERE "rubric_publication"."state" = 'live';--> statement-breakpoint
CREATE INDEX "rubric_trial_content" ON "rubric_trial" USING btree ("org_id","slug","hash","created_at");