-- Who has just been reminded a second time, for the text message that comes beside that letter.
create index ask_second_reminder on ask (reminded_at) where state = 'open' and reminded = 2;
