CREATE TABLE "shared_moment" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"origin_roleplay_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"named" boolean NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shared_moment_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "shared_moment_token" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "shared_moment" ADD CONSTRAINT "shared_moment_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_moment" ADD CONSTRAINT "shared_moment_retake" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_moment" ADD CONSTRAINT "shared_moment_origin" FOREIGN KEY ("org_id","origin_roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shared_moment_owner" ON "shared_moment" USING btree ("org_id","owner_id","created_at");