CREATE TABLE `asked_phrases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer,
	`entry_id` integer,
	`text` text NOT NULL,
	`key` text NOT NULL,
	`source` text NOT NULL,
	`merged_id` integer,
	`counts_from` integer,
	`switched_off_at` integer,
	`switched_off_by_id` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`merged_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`switched_off_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asked_phrases_question` ON `asked_phrases` (`question_id`,`key`) WHERE question_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `asked_phrases_entry` ON `asked_phrases` (`entry_id`,`key`) WHERE entry_id is not null;--> statement-breakpoint
CREATE INDEX `asked_phrases_merged` ON `asked_phrases` (`merged_id`) WHERE merged_id is not null;--> statement-breakpoint
CREATE TABLE `glossary` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`words` text NOT NULL,
	`updated_by_id` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`updated_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `golden_queries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`query` text NOT NULL,
	`language` text NOT NULL,
	`question_id` integer,
	`entry_id` integer,
	`rank` integer,
	`ran_at` integer,
	`created_by_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `index_reports` (
	`kind` text PRIMARY KEY NOT NULL,
	`report` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `phrase_uses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`phrase_id` integer NOT NULL,
	`person` text NOT NULL,
	`network` text NOT NULL,
	`day` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`phrase_id`) REFERENCES `asked_phrases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `phrase_uses_person` ON `phrase_uses` (`phrase_id`,`day`,`person`);--> statement-breakpoint
CREATE TABLE `searches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`results` integer NOT NULL,
	`opened` text,
	`position` integer,
	`ended` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `searches_token_unique` ON `searches` (`token`);--> statement-breakpoint
CREATE INDEX `searches_created` ON `searches` (`created_at`);--> statement-breakpoint
CREATE INDEX `searches_text` ON `searches` (`text`,`created_at`);