CREATE TABLE "offer_pack" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid,
	"answers" jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "offer_pack_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_pack_id" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "offer_pack_version" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pack_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	"state" text NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offer_pack_version_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "offer_pack_version_content" UNIQUE("org_id","pack_id","hash")
);
--> statement-breakpoint
CREATE TABLE "pack_choice" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"pack_id" uuid NOT NULL,
	CONSTRAINT "pack_choice_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "seen_thing" (
	"org_id" uuid NOT NULL,
	"pack_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "seen_thing_org_id_pack_id_owner_id_position_pk" PRIMARY KEY("org_id","pack_id","owner_id","position")
);
--> statement-breakpoint
ALTER TABLE "roleplay" ADD COLUMN "seen" jsonb;--> statement-breakpoint
ALTER TABLE "offer_pack" ADD CONSTRAINT "offer_pack_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_pack" ADD CONSTRAINT "offer_pack_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_pack" ADD CONSTRAINT "offer_pack_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_pack_version" ADD CONSTRAINT "offer_pack_version_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_pack_version" ADD CONSTRAINT "offer_pack_version_pack" FOREIGN KEY ("org_id","pack_id") REFERENCES "public"."offer_pack"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_choice" ADD CONSTRAINT "pack_choice_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_choice" ADD CONSTRAINT "pack_choice_pack" FOREIGN KEY ("org_id","pack_id") REFERENCES "public"."offer_pack"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_thing" ADD CONSTRAINT "seen_thing_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_thing" ADD CONSTRAINT "seen_thing_pack" FOREIGN KEY ("org_id","pack_id") REFERENCES "public"."offer_pack"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_pack_owner" ON "offer_pack" USING btree ("org_id","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "offer_pack_version_live" ON "offer_pack_version" USING btree ("org_id","pack_id") WHERE "offer_pack_version"."state" = 'live';