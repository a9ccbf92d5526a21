CREATE INDEX `answers_author_top` ON `answers` (`author_id`,`score`,`id`);--> statement-breakpoint
CREATE INDEX `duplicate_votes_user` ON `duplicate_votes` (`user_id`);