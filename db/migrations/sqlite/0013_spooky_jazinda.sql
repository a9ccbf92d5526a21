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
CREATE INDEX `name_looks_staff_like` ON `name_looks` (`user_id`) WHERE staff_like;