CREATE TABLE "interview_answer" (
	"org_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"question" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interview_answer_org_id_source_id_turn_n_question_version_pk" PRIMARY KEY("org_id","source_id","turn_n","question","version")
);
--> statement-breakpoint
CREATE TABLE "playbook" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"live" integer,
	"updated_by" uuid,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "playbook_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "playbook_id" UNIQUE("id"),
	CONSTRAINT "playbook_of_nomination" UNIQUE("org_id","nomination_id")
);
--> statement-breakpoint
CREATE TABLE "playbook_reader" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"playbook_id" uuid NOT NULL,
	"team_id" uuid,
	"cohort_id" uuid,
	CONSTRAINT "playbook_reader_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "playbook_reader_one" CHECK (("playbook_reader"."team_id" is null) <> ("playbook_reader"."cohort_id" is null))
);
--> statement-breakpoint
CREATE TABLE "playbook_version" (
	"org_id" uuid NOT NULL,
	"playbook_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"note" text,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "playbook_version_org_id_playbook_id_version_pk" PRIMARY KEY("org_id","playbook_id","version")
);
--> statement-breakpoint
ALTER TABLE "nomination" DROP CONSTRAINT "nomination_nominator_member";
--> statement-breakpoint
ALTER TABLE "interview_answer" ADD CONSTRAINT "interview_answer_written_by_user_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_answer" ADD CONSTRAINT "interview_answer_source" FOREIGN KEY ("org_id","source_id") REFERENCES "public"."nomination_source"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_nomination" FOREIGN KEY ("org_id","nomination_id") REFERENCES "public"."nomination"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_reader" ADD CONSTRAINT "playbook_reader_of_fk" FOREIGN KEY ("org_id","playbook_id") REFERENCES "public"."playbook"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_reader" ADD CONSTRAINT "playbook_reader_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."team"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_reader" ADD CONSTRAINT "playbook_reader_cohort" FOREIGN KEY ("org_id","cohort_id") REFERENCES "public"."cohort"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_version" ADD CONSTRAINT "playbook_version_of" FOREIGN KEY ("org_id","playbook_id") REFERENCES "public"."playbook"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "playbook_reader_of" ON "playbook_reader" USING btree ("org_id","playbook_id");--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_nominated_by_user_id_fk" FOREIGN KEY ("nominated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;