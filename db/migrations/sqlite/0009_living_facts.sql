CREATE TABLE `living_fact_other_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`fact_id` integer NOT NULL,
	`answer_id` integer NOT NULL,
	`sentence` text NOT NULL,
	`found_at` integer NOT NULL,
	`looked_at` integer,
	`looked_by_id` integer,
	FOREIGN KEY (`fact_id`) REFERENCES `living_facts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`looked_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `living_fact_other_values_answer` ON `living_fact_other_values` (`fact_id`,`answer_id`);--> statement-breakpoint
CREATE INDEX `living_fact_other_values_by_answer` ON `living_fact_other_values` (`answer_id`);--> statement-breakpoint
CREATE TABLE `living_fact_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`fact_id` integer NOT NULL,
	`state` text NOT NULL,
	`number` integer,
	`based_on` integer NOT NULL,
	`value` text NOT NULL,
	`unit` text NOT NULL,
	`source` text NOT NULL,
	`proposed_by_id` integer,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by_id` integer,
	`ended_at` integer,
	`reason` text,
	FOREIGN KEY (`fact_id`) REFERENCES `living_facts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `living_fact_values_fact` ON `living_fact_values` (`fact_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `living_fact_values_number` ON `living_fact_values` (`fact_id`,`number`) WHERE number is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `living_fact_values_present` ON `living_fact_values` (`fact_id`) WHERE state = 'approved' and ended_at is null;--> statement-breakpoint
CREATE INDEX `living_fact_values_open` ON `living_fact_values` (`id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `living_facts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`words` text NOT NULL,
	`owner_team_id` integer,
	`verified_at` integer NOT NULL,
	`verified_by_id` integer,
	`review_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `living_facts_slug_unique` ON `living_facts` (`slug`);--> statement-breakpoint
ALTER TABLE `faq_entries` ADD `steps_shown` text;--> statement-breakpoint
ALTER TABLE `faq_versions` ADD `fact_change` text;