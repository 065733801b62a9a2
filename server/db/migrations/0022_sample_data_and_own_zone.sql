ALTER TABLE "notice_setting" ALTER COLUMN "zone" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "notice_setting" ALTER COLUMN "zone" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "sample_for" uuid;--> statement-breakpoint
ALTER TABLE "user_settings" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_sample_for_organization_id_fk" FOREIGN KEY ("sample_for") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_sample_for_unique" UNIQUE("sample_for");