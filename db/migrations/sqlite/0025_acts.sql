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
CREATE TABLE `thread_moves` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`from_id` integer NOT NULL,
	`to_id` integer NOT NULL,
	`answer_id` integer,
	`comment_id` integer,
	`moved` text NOT NULL,
	`actor_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`undone_by_id` integer,
	`undone_at` integer,
	FOREIGN KEY (`from_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_moves_from` ON `thread_moves` (`from_id`,`id`);--> statement-breakpoint
CREATE INDEX `thread_moves_to` ON `thread_moves` (`to_id`,`id`);--> statement-breakpoint
CREATE INDEX `thread_moves_answer` ON `thread_moves` (`answer_id`);--> statement-breakpoint
CREATE INDEX `thread_moves_comment` ON `thread_moves` (`comment_id`);--> statement-breakpoint
ALTER TABLE `questions` ADD `merged_at` integer;--> statement-breakpoint
ALTER TABLE `questions` ADD `locked_at` integer;--> statement-breakpoint
ALTER TABLE `questions` ADD `locked_reason` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `locked_by_id` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `questions` ADD `protected_at` integer;--> statement-breakpoint
ALTER TABLE `questions` ADD `protected_by_id` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `revisions` ADD `approver_id` integer REFERENCES users(id);