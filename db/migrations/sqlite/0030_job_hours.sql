CREATE TABLE `job_hours` (
	`hour` integer NOT NULL,
	`topic` text NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`hour`, `topic`)
);
