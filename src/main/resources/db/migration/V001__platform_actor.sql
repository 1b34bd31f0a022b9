-- Who acts, as the transaction manager says at the start of each transaction (ArmedTransactionManager).
-- Nothing set means nobody, and nobody sees nothing.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

create function actor_is_system() returns boolean language sql stable parallel safe
    as $$ select coalesce(current_setting('guildhall.system', true), '') = 'on' $$;

create function actor_person() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('guildhall.person', true), '')::uuid $$;

create function actor_organisation() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('guildhall.organisation', true), '')::uuid $$;

create function actor_staff() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('guildhall.staff', true), '')::uuid $$;

create function actor_host() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('guildhall.host', true), '')::uuid $$;

create function actor_placements() returns uuid[] language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('guildhall.placements', true), ''), '{}')::uuid[] $$;
