-- When the last reminder went out, so that several people who answer for an ask do not remind the same person on one day.
alter table ask add column reminded_at timestamptz;
