CREATE TABLE "readiness" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"roleplay_id" uuid,
	"why" text NOT NULL,
	"belief" text NOT NULL,
	"seen" text NOT NULL,
	"fear" text NOT NULL,
	"if_they" text NOT NULL,
	"i_will" text NOT NULL,
	"attention" text NOT NULL,
	"sure_before" integer,
	"sure_after" integer,
	"held" text,
	"happened" text DEFAULT '' NOT NULL,
	"found" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "readiness_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "readiness_of_roleplay" UNIQUE("org_id","roleplay_id")
);
--> statement-breakpoint
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_member" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "readiness_owner" ON "readiness" USING btree ("org_id","owner_id","created_at");