CREATE TABLE "persona_version" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persona_version_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "persona_version_content" UNIQUE("org_id","slug","hash")
);
--> statement-breakpoint
CREATE TABLE "rubric_version" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rubric_version_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "rubric_version_content" UNIQUE("org_id","slug","hash")
);
--> statement-breakpoint
CREATE TABLE "scenario_version" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scenario_version_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "scenario_version_content" UNIQUE("org_id","slug","hash")
);
--> statement-breakpoint
CREATE TABLE "scope" (
	"org_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "scope_org_id_reader_id_subject_id_kind_pk" PRIMARY KEY("org_id","reader_id","subject_id","kind")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"inviter_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_once" UNIQUE("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"metadata" text,
	CONSTRAINT "organization_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "organization_settings" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"model_allowed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" uuid NOT NULL,
	"active_organization_id" uuid,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "setup_token" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "setup_token_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "user_settings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"enter_sends" boolean DEFAULT true NOT NULL,
	"shortcuts" boolean DEFAULT true NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scenario_slug" text NOT NULL,
	"rep_id" uuid NOT NULL,
	"assigned_by" uuid NOT NULL,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "event_org_id_roleplay_id_turn_n_position_pk" PRIMARY KEY("org_id","roleplay_id","turn_n","position")
);
--> statement-breakpoint
CREATE TABLE "improvised" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "improvised_org_id_roleplay_id_turn_n_position_pk" PRIMARY KEY("org_id","roleplay_id","turn_n","position")
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid,
	"persona_version_id" uuid,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "participant_org_id_roleplay_id_id_pk" PRIMARY KEY("org_id","roleplay_id","id")
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"coder_version" text NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reading_org_id_roleplay_id_turn_n_coder_version_pk" PRIMARY KEY("org_id","roleplay_id","turn_n","coder_version")
);
--> statement-breakpoint
CREATE TABLE "roleplay" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"phase" text NOT NULL,
	"floor" text,
	"scenario_version_id" uuid NOT NULL,
	"rubric_version_id" uuid NOT NULL,
	"scenario_slug" text NOT NULL,
	"assignment_id" uuid,
	"origin_roleplay_id" uuid,
	"origin_turn_id" uuid,
	"origin_turn_n" integer,
	"seed" bigint NOT NULL,
	"variant" text NOT NULL,
	"difficulty" integer NOT NULL,
	"quick_line_id" text,
	"request_hash" text NOT NULL,
	"consent" text NOT NULL,
	"engine_version" text NOT NULL,
	"coder_version" text NOT NULL,
	"exchanges_done" integer DEFAULT 0 NOT NULL,
	"exchange_limit" integer NOT NULL,
	"outcome" jsonb,
	"next_seq" bigint DEFAULT 1 NOT NULL,
	"next_n" integer DEFAULT 1 NOT NULL,
	"lease_owner" text,
	"lease_epoch" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "roleplay_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "roleplay_id" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"engine_version" text NOT NULL,
	"world" jsonb NOT NULL,
	"directive" jsonb,
	"built_in_text" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "snapshot_org_id_roleplay_id_turn_n_pk" PRIMARY KEY("org_id","roleplay_id","turn_n")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submission_org_id_roleplay_id_pk" PRIMARY KEY("org_id","roleplay_id")
);
--> statement-breakpoint
CREATE TABLE "turn" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"n" integer NOT NULL,
	"seq" bigint NOT NULL,
	"speaker_id" text NOT NULL,
	"addressee_ids" jsonb NOT NULL,
	"reply_to_turn_id" uuid,
	"cause" text NOT NULL,
	"status" text NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"modality" text DEFAULT 'text' NOT NULL,
	"voice" text,
	"reason" text,
	"truncated" boolean DEFAULT false NOT NULL,
	"text" text NOT NULL,
	"body_hash" text NOT NULL,
	"copied_from" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "turn_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "turn_number" UNIQUE("org_id","roleplay_id","n"),
	CONSTRAINT "turn_seq" UNIQUE("org_id","roleplay_id","seq")
);
--> statement-breakpoint
CREATE TABLE "turn_generation" (
	"org_id" uuid NOT NULL,
	"turn_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"voice" text,
	"reason" text,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "turn_generation_org_id_turn_id_generation_pk" PRIMARY KEY("org_id","turn_id","generation")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"org_id" uuid NOT NULL,
	"scorecard_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"dimension" text NOT NULL,
	"code" text NOT NULL,
	"polarity" text NOT NULL,
	"turn_n" integer NOT NULL,
	"quote" text NOT NULL,
	CONSTRAINT "evidence_org_id_scorecard_id_position_pk" PRIMARY KEY("org_id","scorecard_id","position")
);
--> statement-breakpoint
CREATE TABLE "scorecard" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"status" text NOT NULL,
	"transcript_hash" text NOT NULL,
	"context_hash" text NOT NULL,
	"rubric_hash" text NOT NULL,
	"scorer_kind" text NOT NULL,
	"scorer_version" text NOT NULL,
	"judge_model" text DEFAULT '' NOT NULL,
	"body" jsonb,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"scored_at" timestamp (3) with time zone,
	CONSTRAINT "scorecard_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "scorecard_key" UNIQUE("org_id","roleplay_id","transcript_hash","context_hash","rubric_hash","scorer_kind","scorer_version","judge_model")
);
--> statement-breakpoint
ALTER TABLE "persona_version" ADD CONSTRAINT "persona_version_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_version" ADD CONSTRAINT "rubric_version_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scope" ADD CONSTRAINT "scope_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviter_id_user_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_settings" ADD CONSTRAINT "user_settings_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "improvised" ADD CONSTRAINT "improvised_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_persona" FOREIGN KEY ("org_id","persona_version_id") REFERENCES "public"."persona_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roleplay" ADD CONSTRAINT "roleplay_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roleplay" ADD CONSTRAINT "roleplay_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roleplay" ADD CONSTRAINT "roleplay_scenario" FOREIGN KEY ("org_id","scenario_version_id") REFERENCES "public"."scenario_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roleplay" ADD CONSTRAINT "roleplay_rubric" FOREIGN KEY ("org_id","rubric_version_id") REFERENCES "public"."rubric_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roleplay" ADD CONSTRAINT "roleplay_assignment" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignment"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_participant" FOREIGN KEY ("org_id","roleplay_id","speaker_id") REFERENCES "public"."participant"("org_id","roleplay_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_generation" ADD CONSTRAINT "turn_generation_turn" FOREIGN KEY ("org_id","turn_id") REFERENCES "public"."turn"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_scorecard" FOREIGN KEY ("org_id","scorecard_id") REFERENCES "public"."scorecard"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_roleplay_fk" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scope_subject" ON "scope" USING btree ("org_id","subject_id");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "invitation_organization" ON "invitation" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "invitation_email" ON "invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "member_user" ON "member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "assignment_rep" ON "assignment" USING btree ("org_id","rep_id");--> statement-breakpoint
CREATE INDEX "roleplay_owner" ON "roleplay" USING btree ("org_id","owner_id","created_at");--> statement-breakpoint
CREATE INDEX "roleplay_origin" ON "roleplay" USING btree ("org_id","origin_roleplay_id");--> statement-breakpoint
CREATE INDEX "roleplay_speaking" ON "roleplay" USING btree ("floor","lease_until");--> statement-breakpoint
CREATE INDEX "scorecard_roleplay" ON "scorecard" USING btree ("org_id","roleplay_id","created_at");