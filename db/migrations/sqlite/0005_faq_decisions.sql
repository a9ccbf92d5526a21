CREATE TABLE `faq_additions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`answer_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`author_id` integer,
	`added_by_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `faq_additions_answer` ON `faq_additions` (`answer_id`);--> statement-breakpoint
CREATE INDEX `faq_additions_entry` ON `faq_additions` (`entry_id`);--> statement-breakpoint
CREATE INDEX `faq_additions_question` ON `faq_additions` (`question_id`);--> statement-breakpoint
CREATE TABLE `faq_dismissals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer,
	`search_text` text,
	`until` integer,
	`reason` text NOT NULL,
	`by_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `faq_dismissals_question` ON `faq_dismissals` (`question_id`) WHERE question_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `faq_dismissals_search` ON `faq_dismissals` (`search_text`) WHERE search_text is not null;--> statement-breakpoint
CREATE TABLE `faq_editing` (
	`entry_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `user_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `faq_old_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`entry_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `faq_old_slugs_entry` ON `faq_old_slugs` (`entry_id`);--> statement-breakpoint
DROP INDEX `faq_reviews_one_open`;--> statement-breakpoint
ALTER TABLE `faq_reviews` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `faq_reviews` ADD `decision` text;--> statement-breakpoint
ALTER TABLE `faq_reviews` ADD `ended_at` integer;--> statement-breakpoint
UPDATE `faq_reviews` SET `ended_at` = `closed_at`;--> statement-breakpoint
CREATE UNIQUE INDEX `faq_reviews_standing` ON `faq_reviews` (`entry_id`,`reason`) WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE `faq_entries` ADD `owner_id` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `faq_versions` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `faq_versions` ADD `rolled_back_to` integer;