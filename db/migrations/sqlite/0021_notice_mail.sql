CREATE TABLE `known_devices` (
	`user_id` integer NOT NULL,
	`hash` text NOT NULL,
	`label` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `hash`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `known_devices_age` ON `known_devices` (`seen_at`);--> statement-breakpoint
CREATE TABLE `mail_refusals` (
	`user_id` integer NOT NULL,
	`choice` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `choice`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notice_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`user_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`answer_id` integer,
	`comment_id` integer,
	`created_at` integer NOT NULL,
	`taken_at` integer,
	`outcome` text,
	`settled_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_mails_answer` ON `notice_mails` (`user_id`,`answer_id`) WHERE kind = 'answered';--> statement-breakpoint
CREATE UNIQUE INDEX `notice_mails_reminder` ON `notice_mails` (`question_id`) WHERE kind = 'reminder';--> statement-breakpoint
CREATE INDEX `notice_mails_settled` ON `notice_mails` (`kind`,`settled_at`);--> statement-breakpoint
CREATE INDEX `notice_mails_user` ON `notice_mails` (`user_id`);--> statement-breakpoint
CREATE INDEX `notice_mails_question` ON `notice_mails` (`question_id`);