CREATE TABLE "card_reveal" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"revealed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "card_reveal_org_id_roleplay_id_coach_id_pk" PRIMARY KEY("org_id","roleplay_id","coach_id")
);
--> statement-breakpoint
CREATE TABLE "coach_rating" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"criterion" text NOT NULL,
	"level" integer NOT NULL,
	"blind" boolean NOT NULL,
	"rubric_version_id" uuid NOT NULL,
	"scorecard_id" uuid,
	"request_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "coach_rating_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "rating_quote" (
	"org_id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"turn_n" integer NOT NULL,
	"quote" text NOT NULL,
	CONSTRAINT "rating_quote_org_id_rating_id_position_pk" PRIMARY KEY("org_id","rating_id","position")
);
--> statement-breakpoint
ALTER TABLE "card_reveal" ADD CONSTRAINT "card_reveal_coach_id_user_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_reveal" ADD CONSTRAINT "card_reveal_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_rating" ADD CONSTRAINT "coach_rating_coach_id_user_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_rating" ADD CONSTRAINT "coach_rating_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_rating" ADD CONSTRAINT "coach_rating_rubric" FOREIGN KEY ("org_id","rubric_version_id") REFERENCES "public"."rubric_version"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_rating" ADD CONSTRAINT "coach_rating_scorecard" FOREIGN KEY ("org_id","scorecard_id") REFERENCES "public"."scorecard"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_quote" ADD CONSTRAINT "rating_quote_rating" FOREIGN KEY ("org_id","rating_id") REFERENCES "public"."coach_rating"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "coach_rating_current" ON "coach_rating" USING btree ("org_id","roleplay_id","coach_id","dimension","criterion","blind") WHERE superseded_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "coach_rating_agreement" ON "coach_rating" USING btree ("org_id","blind","criterion");