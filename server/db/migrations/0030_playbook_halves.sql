CREATE TABLE "playbook_draw" (
	"org_id" uuid NOT NULL,
	"playbook_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"seed" integer NOT NULL,
	"drawn_by" uuid,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"later_at" timestamp (3) with time zone,
	CONSTRAINT "playbook_draw_org_id_playbook_id_pk" PRIMARY KEY("org_id","playbook_id")
);
--> statement-breakpoint
CREATE TABLE "playbook_half" (
	"org_id" uuid NOT NULL,
	"playbook_id" uuid NOT NULL,
	"rep_id" uuid NOT NULL,
	"half" text NOT NULL,
	"before" real,
	CONSTRAINT "playbook_half_org_id_playbook_id_rep_id_pk" PRIMARY KEY("org_id","playbook_id","rep_id")
);
--> statement-breakpoint
ALTER TABLE "playbook_draw" ADD CONSTRAINT "playbook_draw_drawn_by_user_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_draw" ADD CONSTRAINT "playbook_draw_of" FOREIGN KEY ("org_id","playbook_id") REFERENCES "public"."playbook"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_draw" ADD CONSTRAINT "playbook_draw_campaign" FOREIGN KEY ("org_id","campaign_id") REFERENCES "public"."campaign"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_half" ADD CONSTRAINT "playbook_half_of" FOREIGN KEY ("org_id","playbook_id") REFERENCES "public"."playbook_draw"("org_id","playbook_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playbook_half" ADD CONSTRAINT "playbook_half_member" FOREIGN KEY ("org_id","rep_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "playbook_half_rep" ON "playbook_half" USING btree ("org_id","rep_id");