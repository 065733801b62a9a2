DROP INDEX "assignment_rep";--> statement-breakpoint
ALTER TABLE "assignment" DROP COLUMN "rep_id";--> statement-breakpoint
CREATE TABLE "assessed_attempt" (
	"org_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"rep_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"result" jsonb,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "assessed_attempt_org_id_roleplay_id_pk" PRIMARY KEY("org_id","roleplay_id"),
	CONSTRAINT "assessed_attempt_number" UNIQUE("org_id","assignment_id","rep_id","n")
);
--> statement-breakpoint
CREATE TABLE "assignment_change" (
	"org_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"by_id" uuid,
	"kind" text NOT NULL,
	"rep_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "assignment_change_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "assignment_reminder" (
	"org_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"rep_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"days_left" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_reminder_org_id_assignment_id_rep_id_due_at_days_left_pk" PRIMARY KEY("org_id","assignment_id","rep_id","due_at","days_left")
);
--> statement-breakpoint
CREATE TABLE "assignment_rep" (
	"org_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"rep_id" uuid NOT NULL,
	"added_how" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"due_local" text,
	"extra_attempts" integer DEFAULT 0 NOT NULL,
	"excused_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"done_roleplay_id" uuid,
	CONSTRAINT "assignment_rep_org_id_assignment_id_rep_id_pk" PRIMARY KEY("org_id","assignment_id","rep_id")
);
--> statement-breakpoint
CREATE TABLE "assignment_target" (
	"org_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	CONSTRAINT "assignment_target_org_id_assignment_id_kind_target_id_pk" PRIMARY KEY("org_id","assignment_id","kind","target_id")
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"template" text NOT NULL,
	"event_on" date NOT NULL,
	"zone" text NOT NULL,
	"plan" jsonb NOT NULL,
	"behaviours" jsonb NOT NULL,
	"request_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "campaign_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "campaign_id" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "campaign_phase" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"requires_id" uuid,
	CONSTRAINT "campaign_phase_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "campaign_phase_position" UNIQUE("org_id","campaign_id","position")
);
--> statement-breakpoint
ALTER TABLE "assignment" ALTER COLUMN "due_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "title" text NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "difficulty" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "pack_id" uuid;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "kind" text NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "pass_rule" jsonb;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "movers" jsonb;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "opens_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "due_local" text NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "zone" text NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "newcomers" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "phase_id" uuid;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "request_hash" text NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "announced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "assessed_attempt" ADD CONSTRAINT "assessed_attempt_rep_id_user_id_fk" FOREIGN KEY ("rep_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessed_attempt" ADD CONSTRAINT "assessed_attempt_rep" FOREIGN KEY ("org_id","assignment_id","rep_id") REFERENCES "public"."assignment_rep"("org_id","assignment_id","rep_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_by_id_user_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_rep_id_user_id_fk" FOREIGN KEY ("rep_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_assignment" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignment"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_reminder" ADD CONSTRAINT "assignment_reminder_rep_id_user_id_fk" FOREIGN KEY ("rep_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_reminder" ADD CONSTRAINT "assignment_reminder_rep" FOREIGN KEY ("org_id","assignment_id","rep_id") REFERENCES "public"."assignment_rep"("org_id","assignment_id","rep_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_rep" ADD CONSTRAINT "assignment_rep_rep_id_user_id_fk" FOREIGN KEY ("rep_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_rep" ADD CONSTRAINT "assignment_rep_assignment" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignment"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_target" ADD CONSTRAINT "assignment_target_assignment" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignment"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_phase" ADD CONSTRAINT "campaign_phase_campaign" FOREIGN KEY ("org_id","campaign_id") REFERENCES "public"."campaign"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessed_attempt_waiting" ON "assessed_attempt" USING btree ("submitted_at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "assignment_change_of" ON "assignment_change" USING btree ("org_id","assignment_id","id");--> statement-breakpoint
CREATE INDEX "assignment_rep_person" ON "assignment_rep" USING btree ("org_id","rep_id");--> statement-breakpoint
CREATE INDEX "assignment_target_group" ON "assignment_target" USING btree ("org_id","target_id");--> statement-breakpoint
CREATE INDEX "campaign_event" ON "campaign" USING btree ("org_id","event_on");--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_pack" FOREIGN KEY ("org_id","pack_id") REFERENCES "public"."offer_pack"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_of_phase" FOREIGN KEY ("org_id","phase_id") REFERENCES "public"."campaign_phase"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_due" ON "assignment" USING btree ("org_id","due_at");--> statement-breakpoint
CREATE INDEX "assignment_phase" ON "assignment" USING btree ("org_id","phase_id");--> statement-breakpoint
CREATE INDEX "roleplay_of_assignment" ON "roleplay" USING btree ("org_id","assignment_id");--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_id" UNIQUE("id");