CREATE TABLE `case_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`moderator_id` integer NOT NULL,
	`act` text NOT NULL,
	`decided_at` integer NOT NULL,
	`waiting` text NOT NULL,
	`undone_at` integer,
	`undoes` integer,
	FOREIGN KEY (`moderator_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_decisions_moderator` ON `case_decisions` (`moderator_id`,`id`);--> statement-breakpoint
CREATE TABLE `case_leases` (
	`subject` text PRIMARY KEY NOT NULL,
	`moderator_id` integer NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`moderator_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_leases_moderator` ON `case_leases` (`moderator_id`);--> statement-breakpoint
CREATE TABLE `case_skips` (
	`subject` text NOT NULL,
	`moderator_id` integer NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`subject`, `moderator_id`),
	FOREIGN KEY (`moderator_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `decided_cases` (
	`decision_id` integer NOT NULL,
	`subject` text NOT NULL,
	`author_id` integer,
	`before` text NOT NULL,
	`waited` integer NOT NULL,
	PRIMARY KEY(`decision_id`, `subject`),
	FOREIGN KEY (`decision_id`) REFERENCES `case_decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decided_cases_subject` ON `decided_cases` (`subject`);--> statement-breakpoint
CREATE INDEX `decided_cases_author` ON `decided_cases` (`author_id`);--> statement-breakpoint
CREATE TABLE `waiting_told` (
	`question_id` integer PRIMARY KEY NOT NULL,
	`told_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `flags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer,
	`answer_id` integer,
	`comment_id` integer,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by_id` integer,
	`decision_id` integer,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `case_decisions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `flags_question` ON `flags` (`question_id`,`user_id`) WHERE resolved_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `flags_answer` ON `flags` (`answer_id`,`user_id`) WHERE resolved_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `flags_comment` ON `flags` (`comment_id`,`user_id`) WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX `flags_open` ON `flags` (`created_at`) WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX `flags_decision` ON `flags` (`decision_id`);--> statement-breakpoint
CREATE INDEX `flags_user` ON `flags` (`user_id`);