CREATE TABLE "live_drill" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"playbook_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"line" text,
	"who" text,
	"situation" text,
	"first" text,
	"first_codes" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"result" jsonb,
	CONSTRAINT "live_drill_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "live_drill_id" UNIQUE("id"),
	CONSTRAINT "live_drill_code" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "live_phone" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"live_drill_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"codes" jsonb,
	CONSTRAINT "live_phone_org_id_live_drill_id_id_pk" PRIMARY KEY("org_id","live_drill_id","id")
);
--> statement-breakpoint
ALTER TABLE "live_drill" ADD CONSTRAINT "live_drill_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_drill" ADD CONSTRAINT "live_drill_playbook" FOREIGN KEY ("org_id","playbook_id") REFERENCES "public"."playbook"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_drill" ADD CONSTRAINT "live_drill_member" FOREIGN KEY ("org_id","opened_by") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_phone" ADD CONSTRAINT "live_phone_of" FOREIGN KEY ("org_id","live_drill_id") REFERENCES "public"."live_drill"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_drill_of" ON "live_drill" USING btree ("org_id","playbook_id");