ALTER TABLE "turn" ADD COLUMN "improvised" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "prompt_tokens" integer;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "completion_tokens" integer;--> statement-breakpoint
UPDATE "turn" SET "improvised" = "kept"."texts" FROM (
  SELECT "org_id", "roleplay_id", "turn_n", jsonb_agg("text" ORDER BY "position") AS "texts"
  FROM "improvised" GROUP BY "org_id", "roleplay_id", "turn_n"
) AS "kept"
WHERE "turn"."org_id" = "kept"."org_id" AND "turn"."roleplay_id" = "kept"."roleplay_id" AND "turn"."n" = "kept"."turn_n";--> statement-breakpoint
DROP TABLE "improvised" CASCADE;
