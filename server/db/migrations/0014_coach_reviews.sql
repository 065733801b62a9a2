CREATE TABLE "dispute_answer" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"code" text NOT NULL,
	"coach_id" uuid NOT NULL,
	"upheld" boolean NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_answer_org_id_roleplay_id_code_pk" PRIMARY KEY("org_id","roleplay_id","code")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"given_at" timestamp (3) with time zone,
	"verdict" text,
	"why" text,
	"next_step" text,
	"next_turn_n" integer,
	"next_scenario_slug" text,
	"next_scenario_title" text,
	CONSTRAINT "review_org_id_roleplay_id_coach_id_pk" PRIMARY KEY("org_id","roleplay_id","coach_id")
);
--> statement-breakpoint
CREATE TABLE "review_comment" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"turn_n" integer NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_comment_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "review_policy" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"threshold" integer NOT NULL,
	"random_share" integer NOT NULL,
	"second_share" integer NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_queue" (
	"org_id" uuid NOT NULL,
	"roleplay_id" uuid NOT NULL,
	"rep_id" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"lowest" real,
	"criteria" jsonb NOT NULL,
	"lot" integer NOT NULL,
	"second_lot" integer NOT NULL,
	"given" integer NOT NULL,
	"disputed" integer NOT NULL,
	"gap" integer,
	CONSTRAINT "review_queue_org_id_roleplay_id_pk" PRIMARY KEY("org_id","roleplay_id")
);
--> statement-breakpoint
ALTER TABLE "coach_rating" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "dispute_answer" ADD CONSTRAINT "dispute_answer_coach_id_user_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_answer" ADD CONSTRAINT "dispute_answer_dispute" FOREIGN KEY ("org_id","roleplay_id","code") REFERENCES "public"."dispute"("org_id","roleplay_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_coach_id_user_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_review" FOREIGN KEY ("org_id","roleplay_id","coach_id") REFERENCES "public"."review"("org_id","roleplay_id","coach_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_policy" ADD CONSTRAINT "review_policy_org_id_organization_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_policy" ADD CONSTRAINT "review_policy_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_queue" ADD CONSTRAINT "review_queue_roleplay" FOREIGN KEY ("org_id","roleplay_id") REFERENCES "public"."roleplay"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_coach" ON "review" USING btree ("org_id","coach_id","given_at");--> statement-breakpoint
CREATE INDEX "review_comment_thread" ON "review_comment" USING btree ("org_id","roleplay_id","coach_id","created_at");--> statement-breakpoint
CREATE INDEX "review_queue_open" ON "review_queue" USING btree ("org_id","submitted_at","roleplay_id") WHERE given = 0;--> statement-breakpoint
CREATE INDEX "review_queue_rep" ON "review_queue" USING btree ("org_id","rep_id","submitted_at","roleplay_id");