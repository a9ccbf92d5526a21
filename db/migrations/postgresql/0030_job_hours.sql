CREATE TABLE "job_hours" (
	"hour" timestamp (3) with time zone NOT NULL,
	"topic" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "job_hours_hour_topic_pk" PRIMARY KEY("hour","topic")
);
