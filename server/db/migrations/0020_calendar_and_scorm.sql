CREATE TABLE "calendar_feed" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"open" boolean NOT NULL,
	CONSTRAINT "calendar_feed_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "scorm_launch" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"rep_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scorm_launch_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "scorm_launch_code" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_member" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorm_launch" ADD CONSTRAINT "scorm_launch_rep" FOREIGN KEY ("org_id","assignment_id","rep_id") REFERENCES "public"."assignment_rep"("org_id","assignment_id","rep_id") ON DELETE cascade ON UPDATE no action;