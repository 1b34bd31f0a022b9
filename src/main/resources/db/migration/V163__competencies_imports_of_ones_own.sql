-- Who imported what is the business of the institution they did it for; what came by the command line is Guildhall's own.
drop policy framework_import_read on framework_import;
create policy framework_import_read on framework_import for select using (actor_is_system()
    or institution = actor_staff());
