-- A version that is not signed to the end: rejected by who should sign, withdrawn, or expired; and one that has ended.
alter table agreement_state drop constraint agreement_state_state_check;
alter table agreement_state add constraint agreement_state_state_check check (state in (
    'awaiting_signatures', 'partially_signed', 'in_force', 'ended', 'rejected', 'withdrawn', 'expired'));
alter table agreement_state add column left_at timestamptz;
alter table agreement_state add column left_by text;
alter table agreement_state add column reason text check (length(reason) <= 2000);
create index agreement_state_awaited on agreement_state (agreement_id)
    where state in ('awaiting_signatures', 'partially_signed');
