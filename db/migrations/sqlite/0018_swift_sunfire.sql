CREATE TABLE `faq_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`state` text NOT NULL,
	`based_on` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`steps` text NOT NULL,
	`standing` text NOT NULL,
	`additions` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`rolled_back_to` integer,
	`checked` text,
	`sight` text NOT NULL,
	`author_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_by_id` integer,
	`decided_at` integer,
	`decision_reason` text,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `faq_changes_entry` ON `faq_changes` (`entry_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `faq_changes_waiting` ON `faq_changes` (`entry_id`) WHERE state = 'waiting';--> statement-breakpoint
ALTER TABLE `faq_versions` ADD `approved_by_id` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `notices` ADD `change_id` integer REFERENCES faq_changes(id);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_change` ON `notices` (`user_id`,`change_id`);