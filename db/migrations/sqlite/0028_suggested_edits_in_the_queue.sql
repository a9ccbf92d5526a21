ALTER TABLE `notices` ADD `badge` text;--> statement-breakpoint
CREATE UNIQUE INDEX `notices_badge` ON `notices` (`user_id`,`badge`);