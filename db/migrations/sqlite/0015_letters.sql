CREATE TABLE `email_changes` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`old_confirmed_at` integer,
	`new_confirmed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`user_id` integer,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`browser_hash` text,
	`secret_hash` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`expires_at` integer,
	`sent_at` integer,
	`refused_at` integer,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `letters_user` ON `letters` (`user_id`,`kind`);--> statement-breakpoint
CREATE INDEX `letters_browser` ON `letters` (`browser_hash`);--> statement-breakpoint
CREATE INDEX `letters_email` ON `letters` (`email_key`,`sent_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_secret` ON `letters` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `letters_age` ON `letters` (`created_at`);--> statement-breakpoint
ALTER TABLE `users` ADD `email_key` text;--> statement-breakpoint
ALTER TABLE `users` ADD `email_verified_at` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `mail_phrase` text;--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_key` ON `users` (`email_key`);