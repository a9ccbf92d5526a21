CREATE TABLE "likely_duplicates" (
	"question_id" bigint NOT NULL,
	"candidate_id" bigint NOT NULL,
	"score" integer NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"dismissed_by_id" bigint,
	"dismissed_at" timestamp (3) with time zone,
	CONSTRAINT "likely_duplicates_question_id_candidate_id_pk" PRIMARY KEY("question_id","candidate_id")
);
--> statement-breakpoint
ALTER TABLE "likely_duplicates" ADD CONSTRAINT "likely_duplicates_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "likely_duplicates" ADD CONSTRAINT "likely_duplicates_candidate_id_questions_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "likely_duplicates" ADD CONSTRAINT "likely_duplicates_dismissed_by_id_users_id_fk" FOREIGN KEY ("dismissed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "likely_duplicates_candidate" ON "likely_duplicates" USING btree ("candidate_id");