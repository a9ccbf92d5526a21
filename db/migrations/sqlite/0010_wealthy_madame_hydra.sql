CREATE TABLE `faq_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`key` text NOT NULL,
	`language` text NOT NULL,
	`app_version` text,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `faq_messages_entry` ON `faq_messages` (`entry_id`);--> statement-breakpoint
CREATE INDEX `faq_messages_key` ON `faq_messages` (`key`);--> statement-breakpoint
CREATE TABLE `faq_old_categories` (
	`slug` text PRIMARY KEY NOT NULL,
	`category_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `faq_categories`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `faq_old_categories_category` ON `faq_old_categories` (`category_id`);--> statement-breakpoint
ALTER TABLE `faq_entries` ADD `kind` text DEFAULT 'answer' NOT NULL;