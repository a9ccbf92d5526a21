ALTER TABLE `question_tags` ADD `asked_at` integer;
--> statement-breakpoint
ALTER TABLE `question_tags` ADD `activity_at` integer;
--> statement-breakpoint
ALTER TABLE `question_tags` ADD `score` integer;
--> statement-breakpoint
ALTER TABLE `question_tags` ADD `language` text;
--> statement-breakpoint
ALTER TABLE `question_tags` ADD `state` text;
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
CREATE TRIGGER "questions_listed" AFTER UPDATE OF deleted_at, held_at, created_at, activity_at, language, canonical_id, closed_at, accepted_answer_id, answer_count ON questions
WHEN (OLD.deleted_at, OLD.held_at, OLD.created_at, OLD.activity_at, OLD.language, OLD.canonical_id, OLD.closed_at, OLD.accepted_answer_id, OLD.answer_count)
	IS NOT (NEW.deleted_at, NEW.held_at, NEW.created_at, NEW.activity_at, NEW.language, NEW.canonical_id, NEW.closed_at, NEW.accepted_answer_id, NEW.answer_count)
BEGIN
	UPDATE question_tags SET (asked_at, activity_at, score, language, state) =
		(SELECT asked_at, activity_at, score, language, state FROM question_listings WHERE question_id = NEW.id)
	WHERE question_id = NEW.id;
END;
--> statement-breakpoint
-- Votes are many: this writes two indexes of the three, and looks nothing up.
CREATE TRIGGER "questions_scored" AFTER UPDATE OF score ON questions WHEN OLD.score <> NEW.score
BEGIN
	UPDATE question_tags SET score = NEW.score WHERE question_id = NEW.id AND state IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER "question_tags_listed" AFTER INSERT ON question_tags WHEN NEW.state IS NULL
BEGIN
	UPDATE question_tags SET (asked_at, activity_at, score, language, state) =
		(SELECT asked_at, activity_at, score, language, state FROM question_listings WHERE question_id = NEW.question_id)
	WHERE question_id = NEW.question_id AND tag_id = NEW.tag_id;
END;
--> statement-breakpoint
UPDATE question_tags SET (asked_at, activity_at, score, language, state) =
	(SELECT asked_at, activity_at, score, language, state FROM question_listings WHERE question_id = question_tags.question_id);
--> statement-breakpoint
CREATE INDEX `question_tags_newest` ON `question_tags` (`tag_id`,`asked_at`,`question_id`,`state`,`language`,`score`);
--> statement-breakpoint
CREATE INDEX `question_tags_active` ON `question_tags` (`tag_id`,`activity_at`,`question_id`,`state`,`language`);
--> statement-breakpoint
CREATE INDEX `question_tags_top` ON `question_tags` (`tag_id`,`score`,`question_id`,`state`,`language`);
