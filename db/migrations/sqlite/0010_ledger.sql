CREATE TABLE `ledger_days` (
	`day` text NOT NULL,
	`entry_id` integer NOT NULL,
	`shown` integer DEFAULT 0 NOT NULL,
	`viewed` integer DEFAULT 0 NOT NULL,
	`asked` integer DEFAULT 0 NOT NULL,
	`support` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`day`, `entry_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ledger_days_entry` ON `ledger_days` (`entry_id`,`day`);--> statement-breakpoint
ALTER TABLE `searches` ADD `officials` integer;--> statement-breakpoint
ALTER TABLE `searches` ADD `held_out` integer;