CREATE TABLE `member_badges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`badge` text NOT NULL,
	`awarded_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_badges_one` ON `member_badges` (`user_id`,`badge`);--> statement-breakpoint
CREATE INDEX `member_badges_badge` ON `member_badges` (`badge`);--> statement-breakpoint
CREATE TABLE `vote_patterns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`member_ids` text NOT NULL,
	`vote_count` integer NOT NULL,
	`found_at` integer NOT NULL,
	`decision` text,
	`decided_by_id` integer,
	`decided_at` integer,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `vote_patterns_found` ON `vote_patterns` (`found_at`,`id`);--> statement-breakpoint
ALTER TABLE `votes` ADD `voided_by_id` integer REFERENCES vote_patterns(id);--> statement-breakpoint
ALTER TABLE `votes` ADD `voided_points` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `votes` ADD `cleared_at` integer;--> statement-breakpoint
CREATE INDEX `votes_made` ON `votes` (`created_at`);--> statement-breakpoint
CREATE INDEX `votes_voided` ON `votes` (`voided_by_id`);--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`,`id`);