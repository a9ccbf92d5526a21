CREATE TABLE `likely_duplicates` (
	`question_id` integer NOT NULL,
	`candidate_id` integer NOT NULL,
	`score` integer NOT NULL,
	`found_at` integer NOT NULL,
	`dismissed_by_id` integer,
	`dismissed_at` integer,
	PRIMARY KEY(`question_id`, `candidate_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`candidate_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`dismissed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `likely_duplicates_candidate` ON `likely_duplicates` (`candidate_id`);