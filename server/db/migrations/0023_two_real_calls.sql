CREATE TABLE "real_call" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"part" text NOT NULL,
	"rep_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"handed_in_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "real_call_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "real_call_part" UNIQUE("org_id","campaign_id","rep_id","part"),
	CONSTRAINT "real_call_once" UNIQUE("org_id","campaign_id","call_id")
);
--> statement-breakpoint
CREATE TABLE "real_call_level" (
	"org_id" uuid NOT NULL,
	"real_call_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"level" integer NOT NULL,
	"quotes" jsonb NOT NULL,
	CONSTRAINT "real_call_level_org_id_real_call_id_coach_id_dimension_pk" PRIMARY KEY("org_id","real_call_id","coach_id","dimension")
);
--> statement-breakpoint
CREATE TABLE "real_call_review" (
	"org_id" uuid NOT NULL,
	"real_call_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"given_at" timestamp (3) with time zone,
	"could_tell" boolean,
	CONSTRAINT "real_call_review_org_id_real_call_id_coach_id_pk" PRIMARY KEY("org_id","real_call_id","coach_id")
);
--> statement-breakpoint
CREATE TABLE "real_call_window" (
	"org_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"part" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "real_call_window_org_id_campaign_id_part_pk" PRIMARY KEY("org_id","campaign_id","part")
);
--> statement-breakpoint
ALTER TABLE "real_call" ADD CONSTRAINT "real_call_rep_id_user_id_fk" FOREIGN KEY ("rep_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "real_call" ADD CONSTRAINT "real_call_of_window" FOREIGN KEY ("org_id","campaign_id","part") REFERENCES "public"."real_call_window"("org_id","campaign_id","part") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "real_call" ADD CONSTRAINT "real_call_call" FOREIGN KEY ("org_id","call_id") REFERENCES "public"."imported_call"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "real_call_level" ADD CONSTRAINT "real_call_level_coach_id_user_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "real_call_level" ADD CONSTRAINT "real_call_level_review" FOREIGN KEY ("org_id","real_call_id","coach_id") REFERENCES "public"."real_call_review"("org_id","real_call_id","coach_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "real_call_review" ADD CONSTRAINT "real_call_review_coach_id_user_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "real_call_review" ADD CONSTRAINT "real_call_review_call" FOREIGN KEY ("org_id","real_call_id") REFERENCES "public"."real_call"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "real_call_window" ADD CONSTRAINT "real_call_window_campaign" FOREIGN KEY ("org_id","campaign_id") REFERENCES "public"."campaign"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "real_call_rep" ON "real_call" USING btree ("org_id","rep_id");