CREATE TABLE `name_looks` (
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`look` text NOT NULL,
	`claimed` integer NOT NULL,
	`staff_like` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `name_looks_look` ON `name_looks` (`look`);--> statement-breakpoint
CREATE UNIQUE INDEX `name_looks_claimed` ON `name_looks` (`look`) WHERE claimed;--> statement-breakpoint
CREATE INDEX `name_looks_staff_like` ON `name_looks` (`user_id`) WHERE staff_like;--> statement-breakpoint
CREATE TABLE `suspect_reports` (
	`suspect_id` integer NOT NULL,
	`day` text NOT NULL,
	`visitor` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`suspect_id`, `day`, `visitor`),
	FOREIGN KEY (`suspect_id`) REFERENCES `suspects`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `suspects` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`address` text NOT NULL,
	`listed_at` integer,
	`dismissed_at` integer,
	`decided_by_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suspects_key_unique` ON `suspects` (`key`);--> statement-breakpoint
CREATE INDEX `suspects_listed` ON `suspects` (`listed_at`) WHERE listed_at is not null;--> statement-breakpoint
ALTER TABLE `answers` ADD `held_for` text;--> statement-breakpoint
CREATE INDEX `answers_held` ON `answers` (`held_at`) WHERE held_at is not null;--> statement-breakpoint
ALTER TABLE `comments` ADD `held_for` text;--> statement-breakpoint
CREATE INDEX `comments_held` ON `comments` (`held_at`) WHERE held_at is not null;--> statement-breakpoint
ALTER TABLE `questions` ADD `held_for` text;--> statement-breakpoint
CREATE INDEX `questions_held` ON `questions` (`held_at`) WHERE held_at is not null;