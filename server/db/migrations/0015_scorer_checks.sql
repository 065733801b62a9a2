CREATE TABLE "scorer_check" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"coach_id" uuid NOT NULL,
	"code" text NOT NULL,
	"coder_version" text NOT NULL,
	"coach" boolean NOT NULL,
	"scorer" boolean NOT NULL,
	"wrong" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scorer_check_org_id_id_position_pk" PRIMARY KEY("org_id","id","position")
);
--> statement-breakpoint
ALTER TABLE "scorer_check" ADD CONSTRAINT "scorer_check_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorer_check" ADD CONSTRAINT "scorer_check_coach_id_user_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;