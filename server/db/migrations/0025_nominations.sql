CREATE TABLE "figure_share" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"share" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "figure_share_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "nomination" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"performer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ground" text NOT NULL,
	"nominated_by" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"consent" text DEFAULT 'asked' NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "nomination_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "nomination_id" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "nomination_source" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"call_id" uuid,
	"roleplay_id" uuid,
	CONSTRAINT "nomination_source_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "nomination_source_call" UNIQUE("org_id","nomination_id","call_id"),
	CONSTRAINT "nomination_source_roleplay" UNIQUE("org_id","nomination_id","roleplay_id"),
	CONSTRAINT "nomination_source_one" CHECK (("nomination_source"."call_id" is null) <> ("nomination_source"."roleplay_id" is null))
);
--> statement-breakpoint
ALTER TABLE "figure_share" ADD CONSTRAINT "figure_share_member" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_performer_member" FOREIGN KEY ("org_id","performer_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_nominator_member" FOREIGN KEY ("org_id","nominated_by") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_source" ADD CONSTRAINT "nomination_source_of" FOREIGN KEY ("org_id","nomination_id") REFERENCES "public"."nomination"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_source" ADD CONSTRAINT "nomination_source_call_fk" FOREIGN KEY ("org_id","call_id") REFERENCES "public"."imported_call"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_source" ADD CONSTRAINT "nomination_source_roleplay_fk" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "nomination_performer" ON "nomination" USING btree ("org_id","performer_id");