-- In which window a view was written last: it may go on writing there, and another one notices.
alter table assessment_draft add column written_in uuid;
