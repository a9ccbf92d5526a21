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
ALTER TABLE `questions` ADD `merged_at` integer;