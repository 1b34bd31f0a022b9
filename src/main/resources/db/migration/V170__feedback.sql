-- What people say about a learner's days while it still helps, what the learner makes of it, and what was asked for.
create table feedback (
    placement_id uuid not null references placement,
    id uuid not null,
    about text not null check (about in ('day', 'week')),
    day date not null,
    giver_id uuid not null references person,
    giver_name text not null,
    giver_role text not null,
    -- phrases that were tapped: a word of the catalogue, and after an @ the objective it is about
    phrases text[] not null default '{}',
    text text not null check (length(text) <= 2000),
    said_at timestamptz not null,
    primary key (placement_id, id),
    check (text <> '' or cardinality(phrases) > 0)
);
create index feedback_day on feedback (placement_id, day);
create index feedback_giver on feedback (giver_id);

create table feedback_rating (
    placement_id uuid not null,
    feedback_id uuid not null,
    id uuid not null,
    by_id uuid not null references person,
    helped boolean not null,
    at timestamptz not null,
    primary key (placement_id, feedback_id, id),
    foreign key (placement_id, feedback_id) references feedback
);

create table feedback_answer (
    placement_id uuid not null,
    feedback_id uuid not null,
    id uuid not null,
    by_id uuid not null references person,
    by_name text not null,
    text text not null check (length(text) between 1 and 2000),
    at timestamptz not null,
    primary key (placement_id, feedback_id, id),
    foreign key (placement_id, feedback_id) references feedback
);

create table feedback_action (
    placement_id uuid not null,
    id uuid not null,
    feedback_id uuid not null,
    learner_id uuid not null references person,
    text text not null check (length(text) between 1 and 200),
    due_on date not null,
    state text not null check (state in ('open', 'done', 'dropped')),
    made_at timestamptz not null,
    ended_at timestamptz,
    primary key (placement_id, id),
    foreign key (placement_id, feedback_id) references feedback
);
create index feedback_action_feedback on feedback_action (placement_id, feedback_id);

create table feedback_request (
    placement_id uuid not null references placement,
    id uuid not null,
    day date not null,
    learner_id uuid not null references person,
    asked_id uuid not null references person,
    asked_name text not null,
    question text not null check (length(question) <= 500),
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (placement_id, id)
);
-- nobody is asked twice for the same day while they still owe an answer
create unique index feedback_request_open on feedback_request (placement_id, day, asked_id) where ended_at is null;

-- Learner, supervisor, tutor and the institution's staff hear all of a placement's feedback; who else gave some, a mentor,
-- hears their own. Asked with the actor's rights: where the placement can't be seen, nothing is.
create function hears_feedback(of_placement uuid, given_by uuid) returns boolean language sql stable as $$
    select actor_is_system() or exists (
        select 1 from placement p where p.id = of_placement and (
            p.institution_id = actor_staff() or given_by = actor_person()
            or exists (select 1 from placement_party y where y.placement_id = p.id and y.person_id = actor_person()
                and y.role in ('learner', 'professional', 'supervisor', 'academic_tutor')))) $$;

alter table feedback enable row level security;
alter table feedback force row level security;
create policy heard on feedback for select using (hears_feedback(placement_id, giver_id));
create policy said_in_ones_own_name on feedback for insert with check (
    giver_id = actor_person() and exists (select 1 from placement p where p.id = placement_id));

alter table feedback_rating enable row level security;
alter table feedback_rating force row level security;
create policy with_its_feedback on feedback_rating for select using (
    exists (select 1 from feedback f where f.placement_id = feedback_rating.placement_id and f.id = feedback_id));
create policy by_the_learner on feedback_rating for insert with check (
    by_id = actor_person()
    and exists (select 1 from feedback f where f.placement_id = feedback_rating.placement_id and f.id = feedback_id));

alter table feedback_answer enable row level security;
alter table feedback_answer force row level security;
create policy with_its_feedback on feedback_answer for select using (
    exists (select 1 from feedback f where f.placement_id = feedback_answer.placement_id and f.id = feedback_id));
create policy by_the_learner on feedback_answer for insert with check (
    by_id = actor_person()
    and exists (select 1 from feedback f where f.placement_id = feedback_answer.placement_id and f.id = feedback_id));

alter table feedback_action enable row level security;
alter table feedback_action force row level security;
create policy with_its_feedback on feedback_action for select using (
    exists (select 1 from feedback f where f.placement_id = feedback_action.placement_id and f.id = feedback_id));
create policy by_the_learner on feedback_action for insert with check (
    learner_id = actor_person()
    and exists (select 1 from feedback f where f.placement_id = feedback_action.placement_id and f.id = feedback_id));
create policy ended_by_the_learner on feedback_action for update using (learner_id = actor_person());

alter table feedback_request enable row level security;
alter table feedback_request force row level security;
create policy heard on feedback_request for select using (
    learner_id = actor_person() or hears_feedback(placement_id, asked_id));
create policy asked_by_the_learner on feedback_request for insert with check (
    learner_id = actor_person() and exists (select 1 from placement p where p.id = placement_id));
create policy ended_by_whom_it_concerns on feedback_request for update using (
    actor_is_system() or asked_id = actor_person() or learner_id = actor_person());
