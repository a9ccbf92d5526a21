DROP INDEX "reputation_events_user";--> statement-breakpoint
CREATE INDEX "reputation_events_user_day" ON "reputation_events" USING btree ("user_id","created_at","points");