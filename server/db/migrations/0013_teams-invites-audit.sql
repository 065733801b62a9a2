CREATE TABLE "audit_entry" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"person_id" uuid,
	"subject_kind" text,
	"subject_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "audit_entry_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text,
	"name" text,
	"external_id" text,
	"roles" text NOT NULL,
	"team_id" uuid,
	"cohort_id" uuid,
	"link_version" integer DEFAULT 1 NOT NULL,
	"max_uses" integer DEFAULT 1 NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invite_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "invite_id" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"letter" text NOT NULL,
	"recipient" text NOT NULL,
	"about" jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" uuid NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "oidc_connection" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text NOT NULL,
	"enforced" boolean DEFAULT false NOT NULL,
	"break_glass_user_id" uuid,
	"join_roles" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "oidc_connection_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "oidc_connection_id" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "oidc_domain" (
	"org_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"connection_id" uuid NOT NULL,
	"proof" text NOT NULL,
	"verified_at" timestamp (3) with time zone,
	CONSTRAINT "oidc_domain_org_id_domain_pk" PRIMARY KEY("org_id","domain")
);
--> statement-breakpoint
CREATE TABLE "cohort" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "cohort_member" (
	"org_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_member_org_id_cohort_id_user_id_pk" PRIMARY KEY("org_id","cohort_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "team" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "team_member" (
	"org_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"part" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_member_org_id_team_id_user_id_part_pk" PRIMARY KEY("org_id","team_id","user_id","part")
);
--> statement-breakpoint
ALTER TABLE "scope" ADD COLUMN "derived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "retention_days" integer;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "two_factor_for" text DEFAULT 'nobody' NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "two_factor_enabled" boolean DEFAULT false;--> statement-breakpoint
ALTER TABLE "roleplay" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_invited_by_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."team"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_cohort" FOREIGN KEY ("org_id","cohort_id") REFERENCES "public"."cohort"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_connection" ADD CONSTRAINT "oidc_connection_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_connection" ADD CONSTRAINT "oidc_connection_break_glass_user_id_user_id_fk" FOREIGN KEY ("break_glass_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oidc_domain" ADD CONSTRAINT "oidc_domain_connection" FOREIGN KEY ("org_id","connection_id") REFERENCES "public"."oidc_connection"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_cohort" FOREIGN KEY ("org_id","cohort_id") REFERENCES "public"."cohort"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_member" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."team"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_member" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("org_id","actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_entry_person" ON "audit_entry" USING btree ("org_id","person_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "invite_waiting" ON "invite" USING btree ("org_id","email") WHERE revoked_at is null and uses = 0;--> statement-breakpoint
CREATE INDEX "invite_email" ON "invite" USING btree ("email");--> statement-breakpoint
CREATE INDEX "mail_created" ON "mail" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "mail_status" ON "mail" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "two_factor_user" ON "two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factor_secret" ON "two_factor" USING btree ("secret");--> statement-breakpoint
CREATE UNIQUE INDEX "oidc_domain_verified" ON "oidc_domain" USING btree ("domain") WHERE verified_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "cohort_name" ON "cohort" USING btree ("org_id",lower("name"));--> statement-breakpoint
CREATE INDEX "cohort_member_user" ON "cohort_member" USING btree ("org_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_name" ON "team" USING btree ("org_id",lower("name"));--> statement-breakpoint
CREATE INDEX "team_member_user" ON "team_member" USING btree ("org_id","user_id");--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_external" UNIQUE("organization_id","external_id");--> statement-breakpoint
-- An entry is written once. Deleting stays possible: a whole organisation goes, and entries past their time do.
CREATE FUNCTION "audit_entry_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'An audit entry is never changed.' USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_entry_stays" BEFORE UPDATE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "audit_entry_stays"();
