CREATE TABLE "cause_search" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"code" text NOT NULL,
	"order" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	"retakes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"coder_version" text NOT NULL,
	"if_i" text DEFAULT '' NOT NULL,
	"follows" text DEFAULT '' NOT NULL,
	"fits" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "cause_search_org_id_roleplay_id_pk" PRIMARY KEY("org_id","roleplay_id")
);
--> statement-breakpoint
CREATE TABLE "drill_session" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"drill_id" text NOT NULL,
	"lines" jsonb NOT NULL,
	"replies" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"coder_version" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "drill_session_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "cause_search" ADD CONSTRAINT "cause_search_member" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_search" ADD CONSTRAINT "cause_search_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drill_session" ADD CONSTRAINT "drill_session_member" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cause_search_owner" ON "cause_search" USING btree ("org_id","owner_id","created_at");--> statement-breakpoint
CREATE INDEX "drill_session_owner" ON "drill_session" USING btree ("org_id","owner_id","drill_id","created_at");