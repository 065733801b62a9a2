CREATE TABLE "watch" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"watcher_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "watch_org_id_roleplay_id_pk" PRIMARY KEY("org_id","roleplay_id")
);
--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_member" FOREIGN KEY ("org_id","watcher_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "watch_watcher" ON "watch" USING btree ("org_id","watcher_id");