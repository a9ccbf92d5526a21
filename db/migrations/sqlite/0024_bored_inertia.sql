ALTER TABLE `questions` ADD `locked_at` integer;--> statement-breakpoint
ALTER TABLE `questions` ADD `locked_reason` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `locked_by_id` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `questions` ADD `protected_at` integer;--> statement-breakpoint
ALTER TABLE `questions` ADD `protected_by_id` integer REFERENCES users(id);