ALTER TABLE `api_tokens` ADD `scopes` text DEFAULT '["read","write","staff"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `api_tokens` ADD `by_operator` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `api_tokens` ADD `expires_at` integer;--> statement-breakpoint
ALTER TABLE `api_tokens` ADD `last_used_at` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `suspended_until` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `suspended_for` text;--> statement-breakpoint
ALTER TABLE `users` ADD `leaves_at` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `leaves_posts` text;--> statement-breakpoint
CREATE INDEX `users_leaving` ON `users` (`leaves_at`) WHERE leaves_at is not null;