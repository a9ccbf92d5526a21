CREATE TABLE `suggested_edits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer,
	`answer_id` integer,
	`state` text NOT NULL,
	`based_on` integer NOT NULL,
	`title` text,
	`tags` text,
	`body` text NOT NULL,
	`reason` text NOT NULL,
	`author_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_by_id` integer,
	`decided_at` integer,
	`decision_reason` text,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggested_edits_question` ON `suggested_edits` (`question_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX `suggested_edits_answer` ON `suggested_edits` (`answer_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `suggested_edits_waiting` ON `suggested_edits` (`created_at`,`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `suggested_edits_author` ON `suggested_edits` (`author_id`,`id`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `approver_id` integer REFERENCES users(id);