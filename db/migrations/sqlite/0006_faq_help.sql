CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_by_id` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`updated_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `handoffs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`channel` text NOT NULL,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handoffs_question_id_unique` ON `handoffs` (`question_id`);--> statement-breakpoint
CREATE INDEX `handoffs_made` ON `handoffs` (`created_at`);--> statement-breakpoint
CREATE INDEX `handoffs_waiting` ON `handoffs` (`id`) WHERE channel = 'webhook' and delivered_at is null;--> statement-breakpoint
ALTER TABLE `faq_entries` ADD `twin_of_id` integer REFERENCES faq_entries(id);--> statement-breakpoint
ALTER TABLE `faq_entries` ADD `twin_revision` integer;--> statement-breakpoint
ALTER TABLE `faq_entries` ADD `own_revision` integer;--> statement-breakpoint
ALTER TABLE `faq_entries` ADD `submitted_by_id` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `faq_entries` ADD `submitted_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `faq_entries_twin` ON `faq_entries` (`twin_of_id`,`language`) WHERE twin_of_id is not null;