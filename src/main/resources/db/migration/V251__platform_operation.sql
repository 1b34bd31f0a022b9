-- What has not left, for whoever runs this Guildhall.
create index outgoing_letter_unsent on outgoing_letter (queued_at, id) where sent_at is null;
create index event_publication_unheard on event_publication (publication_date, id) where completion_date is null;
