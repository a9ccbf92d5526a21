CREATE TABLE `member_badges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`badge` text NOT NULL,
	`awarded_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_badges_one` ON `member_badges` (`user_id`,`badge`);--> statement-breakpoint
CREATE INDEX `member_badges_badge` ON `member_badges` (`badge`);