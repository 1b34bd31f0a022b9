-- A week may be approved in part, an approved day corrected with a reason, and a completed placement's weeks are locked.
alter table timesheet drop constraint timesheet_state_check;
alter table timesheet add constraint timesheet_state_check
    check (state in ('open', 'submitted', 'approved', 'partly_approved', 'returned', 'locked'));

create index hours_ledger_day on hours_ledger (placement_id, day);
