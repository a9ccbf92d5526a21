ALTER TABLE "question_tags" ADD COLUMN "asked_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "activity_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "score" integer;
--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "language" text;
--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "state" text;
--> statement-breakpoint
CREATE VIEW "question_listings" AS
SELECT id AS question_id, created_at AS asked_at, activity_at, score, language,
	CASE
		WHEN canonical_id IS NOT NULL THEN 'duplicate'
		WHEN closed_at IS NOT NULL THEN 'closed'
		WHEN accepted_answer_id IS NOT NULL THEN 'solved'
		WHEN answer_count > 0 THEN 'answered'
		ELSE 'unanswered'
	END AS state
FROM questions WHERE deleted_at IS NULL AND held_at IS NULL;
--> statement-breakpoint
CREATE FUNCTION "list_question_anew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE question_tags SET (asked_at, activity_at, score, language, state) =
		(SELECT asked_at, activity_at, score, language, state FROM question_listings WHERE question_id = NEW.id)
	WHERE question_id = NEW.id;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "questions_listed" AFTER UPDATE OF deleted_at, held_at, created_at, activity_at, language, canonical_id, closed_at, accepted_answer_id, answer_count ON questions
FOR EACH ROW WHEN ((OLD.deleted_at, OLD.held_at, OLD.created_at, OLD.activity_at, OLD.language, OLD.canonical_id, OLD.closed_at, OLD.accepted_answer_id, OLD.answer_count)
	IS DISTINCT FROM (NEW.deleted_at, NEW.held_at, NEW.created_at, NEW.activity_at, NEW.language, NEW.canonical_id, NEW.closed_at, NEW.accepted_answer_id, NEW.answer_count))
EXECUTE FUNCTION "list_question_anew"();
--> statement-breakpoint
-- Votes are many: this looks nothing up.
CREATE FUNCTION "score_question_anew"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE question_tags SET score = NEW.score WHERE question_id = NEW.id AND state IS NOT NULL;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "questions_scored" AFTER UPDATE OF score ON questions
FOR EACH ROW WHEN (OLD.score <> NEW.score) EXECUTE FUNCTION "score_question_anew"();
--> statement-breakpoint
CREATE FUNCTION "list_question_under_tag"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	SELECT asked_at, activity_at, score, language, state INTO NEW.asked_at, NEW.activity_at, NEW.score, NEW.language, NEW.state
	FROM question_listings WHERE question_id = NEW.question_id;
	RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "question_tags_listed" BEFORE INSERT ON question_tags
FOR EACH ROW WHEN (NEW.state IS NULL) EXECUTE FUNCTION "list_question_under_tag"();
--> statement-breakpoint
-- After the triggers, which wait for those who write to questions: what is copied is not changed behind them.
UPDATE question_tags SET (asked_at, activity_at, score, language, state) =
	(SELECT asked_at, activity_at, score, language, state FROM question_listings WHERE question_id = question_tags.question_id);
--> statement-breakpoint
CREATE INDEX "question_tags_newest" ON "question_tags" USING btree ("tag_id","asked_at","question_id","state","language","score");
--> statement-breakpoint
CREATE INDEX "question_tags_active" ON "question_tags" USING btree ("tag_id","activity_at","question_id","state","language");
--> statement-breakpoint
CREATE INDEX "question_tags_top" ON "question_tags" USING btree ("tag_id","score","question_id","state","language");
